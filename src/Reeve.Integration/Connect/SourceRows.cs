using Reeve.Store.Tables;

namespace Reeve.Integration.Connect;

/// <summary>The rows of a source as they came, of one load or several, before its contract is applied.</summary>
/// <param name="Table">All rows as text; columns are called as the source calls them. <see cref="TextTable.Lines"/> are lines of the row's own part.</param>
/// <param name="PartOf">One per row: an index into <paramref name="Parts"/>.</param>
/// <param name="Parts">The files that the rows came in, in the order of loading.</param>
public sealed record SourceRows(TextTable Table, int[] PartOf, IReadOnlyList<SourcePart> Parts);

/// <summary>One file of a load.</summary>
/// <param name="Load">The number of the load, from 1.</param>
/// <param name="File">The file's name without folders, or what stood for one: <c>query</c>, <c>output</c>, <c>page-3</c>.</param>
/// <param name="Notes">What was detected, repaired and left out, in sentences without a value of a record.</param>
public sealed record SourcePart(int Load, string File, IReadOnlyList<string> Notes);
