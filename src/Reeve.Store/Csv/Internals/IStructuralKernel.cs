namespace Reeve.Store.Csv.Internals;

/// <summary>Finds the bytes that structure 64 bytes of text.</summary>
internal interface IStructuralKernel
{
    /// <summary>Bit i of each mask says whether byte i is the delimiter, the quote, or a line end (CR or LF).</summary>
    static abstract void Masks(ref byte text, byte delimiter, byte quote, out ulong delimiters, out ulong quotes, out ulong lineEnds);
}
