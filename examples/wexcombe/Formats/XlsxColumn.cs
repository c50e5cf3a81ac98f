namespace Reeve.Wexcombe.Formats;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">What stands over it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Kind">What its cells are.</param>
sealed record XlsxColumn(string Header, int Width, XlsxKind Kind = XlsxKind.Text);

/// <summary>What the cells of a column are.</summary>
enum XlsxKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A day, from <c>yyyy-MM-dd</c>; what has another form stays text, as what people type does.</summary>
    Date,

    /// <summary>An amount of money, from digits with a point.</summary>
    Money,
}
