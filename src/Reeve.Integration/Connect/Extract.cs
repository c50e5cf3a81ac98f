using Reeve.Store.Csv;
using Reeve.Store.Tables;

namespace Reeve.Integration.Connect;

/// <summary>A file of records as it was read.</summary>
/// <param name="Path">The path as it was given.</param>
/// <param name="Label">The name that stands in outputs: the file's name, with its folder's where two files share a name.</param>
/// <param name="Table">Its records.</param>
/// <param name="Reading">How the text was read; null for a format that leaves nothing to detect.</param>
public sealed record Extract(string Path, string Label, TextTable Table, CsvReading? Reading);
