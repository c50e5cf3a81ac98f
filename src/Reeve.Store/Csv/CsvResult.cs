using Reeve.Store.Tables;

namespace Reeve.Store.Csv;

/// <summary>A file's rows, and what was met on the way.</summary>
/// <param name="Table">The rows; <see cref="TextTable.Lines"/> is the physical line on which each record starts.</param>
/// <param name="Reading">What was detected, repaired and left out.</param>
public sealed record CsvResult(TextTable Table, CsvReading Reading);
