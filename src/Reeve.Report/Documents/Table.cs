namespace Reeve.Report.Documents;

/// <summary>A table that reads by itself: a caption, and a header for every column and row.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">The columns; the first holds the row headers.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
internal sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows);

/// <summary>A column of a table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Numeric">Whether it holds numbers, which stand at the right so that digits line up.</param>
internal readonly record struct Column(string Header, bool Numeric = false)
{
    /// <summary>A column of text.</summary>
    public static implicit operator Column(string header) => new(header);

    /// <summary>A column of numbers.</summary>
    public static Column Number(string header) => new(header, Numeric: true);
}

/// <summary>A cell of a table. The set is closed.</summary>
internal abstract record Cell
{
    Cell() { }

    /// <summary>Our own words or a formatted number.</summary>
    public sealed record Words(string Text) : Cell;

    /// <summary>A value as it stands in the user's file: shown apart from the text around it, and "empty" when there is none.</summary>
    /// <param name="Text">The value.</param>
    /// <param name="Differs">Whether to mark it as different from the one it stands beside.</param>
    public sealed record Value(string? Text, bool Differs = false) : Cell;

    /// <summary>A bar from one value to another on the table's common scale, with a line at a reference value.</summary>
    public sealed record Bar(double From, double To, BarScale Scale) : Cell;

    /// <summary>Our own words, stressed; what explains them follows on a line of its own.</summary>
    public sealed record Strong(string Text, string? Then = null) : Cell;

    /// <summary>Our own words with names between back-quotes, which are shown as code.</summary>
    public sealed record Coded(string Text) : Cell;

    /// <summary>A share in [0, 1] in words, and a bar of that length beside it.</summary>
    public sealed record Meter(double Share, string Text) : Cell;

    /// <summary>A name that links elsewhere on the page lead to.</summary>
    /// <param name="Id">Distinct on the page: lower-case letters, digits and hyphens.</param>
    public sealed record Anchor(string Id, string Text) : Cell;

    /// <summary>Links to names on the page, one a line; "nothing" when there are none.</summary>
    public sealed record Links(IReadOnlyList<PageLink> Targets) : Cell;

    /// <summary>Our own words.</summary>
    public static implicit operator Cell(string text) => new Words(text);
}

/// <summary>A link to a name on the page.</summary>
/// <param name="Id">The name's id.</param>
/// <param name="Text">What it says.</param>
/// <param name="Words">Words after it, or null.</param>
internal readonly record struct PageLink(string Id, string Text, string? Words = null);

/// <summary>The common scale of the bars of one table.</summary>
/// <param name="Low">The value at the left end; below <paramref name="High"/>.</param>
/// <param name="High">The value at the right end.</param>
/// <param name="Reference">The value of the line.</param>
internal sealed record BarScale(double Low, double High, double Reference);
