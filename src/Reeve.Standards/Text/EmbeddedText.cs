namespace Reeve.Standards;

/// <summary>Tables that are part of the program: text files, where a line that begins with # is a remark.</summary>
static class EmbeddedText
{
    /// <summary>The lines that say something, in order, trimmed.</summary>
    /// <param name="name">The file's name, as the project embeds it.</param>
    /// <exception cref="InvalidOperationException">It was not embedded.</exception>
    internal static IEnumerable<string> Lines(string name)
    {
        using Stream stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not in the program: it was built wrongly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.AsSpan().Trim() is { Length: > 0 } said && said[0] != '#') yield return said.ToString();
    }
}
