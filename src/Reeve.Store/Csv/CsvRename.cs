namespace Reeve.Store.Csv;

/// <summary>A column whose header could not be used as it stands.</summary>
/// <param name="Column">The column's number, from 1.</param>
/// <param name="Name">The name it was given: <c>name_2</c> for a second <c>name</c>, <c>column_3</c> for a third column without one.</param>
/// <param name="WasMissing">True where there was no name; false where it was there already.</param>
public sealed record CsvRename(int Column, string Name, bool WasMissing);
