namespace Reeve.Integration.Connect.Excel;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its own cells' text.</param>
/// <param name="Kinds">What its own cells hold.</param>
/// <param name="Filled">Its cells' text where merged cells fill all that they cover.</param>
readonly record struct SheetRow(int Number, string?[] Cells, CellKind[] Kinds, string?[] Filled)
{
    /// <summary>How many cells of its own hold something.</summary>
    public int Count => Cells.Count(cell => cell is not null);

    /// <summary>Whether nothing is in it, merged cells among it.</summary>
    public bool IsBlank => Filled.All(cell => cell is null);
}
