namespace Reeve.Store.Snapshots;

/// <summary>What tables and their columns may be called: a table's name is a folder's too.</summary>
public static class TableName
{
    const int MostLetters = 100;

    /// <summary>Whether a table may have this name: lower-case letters a to z, digits, <c>_</c> and <c>-</c>, beginning with a letter, at most 100.</summary>
    public static bool IsTable(string name) =>
        name.Length is > 0 and <= MostLetters && char.IsAsciiLetterLower(name[0])
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_' or '-');

    /// <summary>Whether a column may have this name: 1 to 200 characters, none of them a control character.</summary>
    public static bool IsColumn(string name) => name.Length is > 0 and <= 2 * MostLetters && !name.Any(char.IsControl);

    /// <summary>Whether a text is a SHA-256 as we write it.</summary>
    internal static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    internal static void RequireTable(string name)
    {
        if (!IsTable(name))
            throw new StoreException(StoreFault.Request, $"`{name}` cannot be a table's name: use a to z, digits, `_` and `-`, beginning with a letter.");
    }
}
