using Reeve.Store.Tables;

namespace Reeve.Integration.Connect.Read;

/// <summary>The rows of one file, and what was met on the way.</summary>
/// <param name="Table">The rows.</param>
/// <param name="Notes">Sentences without a value of a record.</param>
/// <param name="Delimiter">The character between cells of delimited text.</param>
sealed record PartRows(TextTable Table, IReadOnlyList<string> Notes, char? Delimiter = null);
