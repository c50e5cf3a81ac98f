namespace Reeve.Workspace;

/// <summary>A file to be written.</summary>
/// <param name="Path">From the place's folder, with forward slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record StarterFile(string Path, string Text);
