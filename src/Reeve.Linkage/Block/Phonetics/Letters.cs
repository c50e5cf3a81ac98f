namespace Reeve.Linkage.Block.Phonetics;

/// <summary>What is heard of a text: its letters A to Z in upper case, with questions about what stands around one of them.</summary>
readonly ref struct Letters
{
    readonly ReadOnlySpan<char> letters;

    internal Letters(ReadOnlySpan<char> letters) => this.letters = letters;

    internal int Length => letters.Length;

    /// <summary>The letter at a place, or a space before the start and after the end.</summary>
    internal char this[int at] => (uint)at < (uint)letters.Length ? letters[at] : ' ';

    internal bool IsLast(int at) => at == letters.Length - 1;

    internal bool IsVowel(int at) => this[at] is 'A' or 'E' or 'I' or 'O' or 'U';

    /// <summary>E, I and Y, which soften a C or G before them.</summary>
    internal bool IsFront(int at) => this[at] is 'E' or 'I' or 'Y';

    internal bool Has(int at, ReadOnlySpan<char> sequence) => (uint)at <= (uint)letters.Length && letters[at..].StartsWith(sequence);
}
