namespace Reeve.Store.Csv.Internals;

/// <summary>Where a cell's text stands in its buffer: from Start to before End. Until a block is finished the sign bit of End says that doubled quotes are still inside.</summary>
internal readonly record struct Cell(int Start, int End)
{
    public const int Escaped = int.MinValue;
}
