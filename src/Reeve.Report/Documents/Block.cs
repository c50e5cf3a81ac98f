using System.Text.Json.Nodes;

namespace Reeve.Report.Documents;

/// <summary>A piece of a report. The set is closed: whoever writes a page knows all of them.</summary>
internal abstract record Block
{
    Block() { }

    /// <summary>A heading of level 3.</summary>
    public sealed record Subheading(string Text) : Block;

    /// <summary>A paragraph of plain text.</summary>
    public sealed record Paragraph(string Text) : Block;

    /// <summary>The opening paragraph: one sentence that says what the page says.</summary>
    public sealed record Lead(string Text) : Block;

    /// <summary>A sentence that must not be missed.</summary>
    public sealed record Warning(string Text) : Block;

    /// <summary>A list of sentences.</summary>
    public sealed record Bullets(IReadOnlyList<string> Items) : Block;

    /// <summary>The few figures that matter most, large.</summary>
    public sealed record BigNumbers(IReadOnlyList<Entry> Entries) : Block;

    /// <summary>Keys and values, one row each.</summary>
    public sealed record SummaryList(IReadOnlyList<Entry> Entries) : Block;

    /// <summary>A command or other text to be copied letter by letter.</summary>
    public sealed record Code(string Text) : Block;

    /// <summary>A table.</summary>
    public sealed record TableBlock(Table Table) : Block;

    /// <summary>Blocks behind a line that opens them.</summary>
    /// <param name="Summary">The line.</param>
    /// <param name="Open">Whether they start open.</param>
    /// <param name="Blocks">What is behind it.</param>
    public sealed record Disclosure(string Summary, bool Open, IReadOnlyList<Block> Blocks) : Block;

    /// <summary>A chart with its table beside it: the table is the content, the chart an enhancement that needs script.</summary>
    /// <param name="Id">Distinct on the page: lower-case letters, digits and hyphens.</param>
    /// <param name="Heading">What it shows (level 3).</param>
    /// <param name="Alternative">One sentence that says what a reader should see in it.</param>
    /// <param name="Spec">The Vega-Lite specification, its data inside.</param>
    /// <param name="Table">The same figures.</param>
    public sealed record Chart(string Id, string Heading, string Alternative, JsonObject Spec, Table Table) : Block;

    /// <summary>Boxes and what leads from one to another, left to right, drawn without script. The page says the same in words and tables.</summary>
    /// <param name="Id">Distinct on the page: lower-case letters, digits and hyphens.</param>
    /// <param name="Name">What it shows.</param>
    /// <param name="Alternative">One or two sentences that say what a reader should see in it.</param>
    /// <param name="Graph">The boxes.</param>
    public sealed record Drawing(string Id, string Name, string Alternative, Graph Graph) : Block;
}

/// <summary>A name and what it stands for.</summary>
internal readonly record struct Entry(string Key, string Value);
