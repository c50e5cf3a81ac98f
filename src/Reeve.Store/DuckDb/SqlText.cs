namespace Reeve.Store.DuckDb;

/// <summary>The only two ways in which a name or a text may be put into SQL. Values go in as parameters, not through here.</summary>
public static class SqlText
{
    /// <summary>A name (of a table or column) in double quotes, each double quote in it doubled (SQL:2016, 5.2).</summary>
    /// <exception cref="ArgumentException">The name is empty or holds a NUL, which no SQL text can carry.</exception>
    public static string Identifier(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Quote(name, "\"");
    }

    /// <summary>A text in single quotes, each single quote in it doubled: for statements that take no parameters, as SET.</summary>
    /// <exception cref="ArgumentException">The text holds a NUL, which no SQL text can carry.</exception>
    internal static string Literal(string text) => Quote(text, "'");

    static string Quote(string text, string quote)
    {
        if (text.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("A NUL cannot stand in SQL.", nameof(text));
        return quote + text.Replace(quote, quote + quote, StringComparison.Ordinal) + quote;
    }
}
