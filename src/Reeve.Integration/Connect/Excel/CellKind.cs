namespace Reeve.Integration.Connect.Excel;

/// <summary>What a cell of a sheet holds.</summary>
enum CellKind
{
    /// <summary>Nothing, or an error such as <c>#N/A</c>.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, a truth value.</summary>
    Number,

    /// <summary>A date, a time or both.</summary>
    Date,
}
