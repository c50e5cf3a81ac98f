namespace Reeve.Report.Documents;

/// <summary>A whole report: one page with a heading, opening words and sections that its contents list names.</summary>
/// <param name="Title">The page's heading, and the name of its window.</param>
/// <param name="Caption">What kind of report it is and when it was made, above the heading.</param>
/// <param name="Opening">What comes before the contents list.</param>
/// <param name="Sections">The sections in order; their ids are distinct.</param>
/// <param name="Footer">One line at the end.</param>
internal sealed record ReportPage(
    string Title, string Caption, IReadOnlyList<Block> Opening, IReadOnlyList<ReportSection> Sections, string Footer);

/// <summary>A section of a report.</summary>
/// <param name="Id">Its anchor: lower-case letters and hyphens.</param>
/// <param name="Heading">Its heading (level 2).</param>
/// <param name="Blocks">What it holds, in order.</param>
internal sealed record ReportSection(string Id, string Heading, IReadOnlyList<Block> Blocks);
