namespace Reeve.Linkage.Compare;

/// <summary>Answers where a character occurs in a text of at most 64 characters: what bit-parallel comparisons ask for each character.</summary>
interface IPositions
{
    /// <summary>Bit i is set when the text's character i equals <paramref name="character"/>; bits past the end are clear.</summary>
    ulong Of(char character);
}
