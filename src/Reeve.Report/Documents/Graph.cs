namespace Reeve.Report.Documents;

/// <summary>Boxes in columns from left to right, and lines between them.</summary>
/// <param name="Boxes">The boxes; those of a column in order from the top.</param>
/// <param name="Lines">From one box to another, by their ids; each goes to a later column.</param>
internal sealed record Graph(IReadOnlyList<GraphBox> Boxes, IReadOnlyList<(string From, string To)> Lines);

/// <summary>A box.</summary>
/// <param name="Id">The id on the page that it leads to.</param>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Kind">What it is, in small letters.</param>
/// <param name="Name">Its name.</param>
internal sealed record GraphBox(string Id, int Column, string Kind, string Name);
