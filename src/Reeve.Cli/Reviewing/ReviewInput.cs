namespace Reeve.Cli.Reviewing;

/// <summary>What a reviewer types: single keys at a terminal, lines through a pipe.</summary>
sealed class ReviewInput(TextReader lines, bool byKey)
{
    /// <summary>A reviewer at the console, or a script at a pipe.</summary>
    public static ReviewInput Console => new(System.Console.In, !System.Console.IsInputRedirected);

    /// <summary>The next key in lower case; the first character of a line where there are no keys, a space for an empty one. Null when there is no more.</summary>
    public char? Key(TextWriter output)
    {
        if (!byKey) return Line(output) is { } line ? (line.Length == 0 ? ' ' : char.ToLowerInvariant(line[0])) : null;
        ConsoleKeyInfo key = System.Console.ReadKey(intercept: true);
        if (key is { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control }) return null;
        char letter = char.IsControl(key.KeyChar) ? ' ' : char.ToLowerInvariant(key.KeyChar);
        output.WriteLine(letter);
        return letter;
    }

    /// <summary>The next line, trimmed; null when there is no more.</summary>
    /// <param name="output">Where the prompt stands: what comes through a pipe is not echoed, and ends its line all the same.</param>
    public string? Line(TextWriter output)
    {
        string? line = lines.ReadLine()?.Trim();
        if (!byKey) output.WriteLine();
        return line;
    }
}
