namespace Reeve.Store.Backups;

/// <summary>A backup that was made.</summary>
/// <param name="Path">The archive.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="PlaceFiles">How many files of the place are in it.</param>
/// <param name="Snapshots">How many snapshots of tables.</param>
/// <param name="Originals">How many originals.</param>
public sealed record BackupResult(string Path, long Bytes, int PlaceFiles, int Snapshots, int Originals);
