using System.Text;

namespace Reeve.Wexcombe.Tests.Reading;

/// <summary>A second reader of CSV, letter by letter: what wrote the file is not asked how it is to be read.</summary>
static class DelimitedText
{
    public static List<Dictionary<string, string>> Read(string path, char delimiter = ',', Encoding? encoding = null)
    {
        List<List<string>> lines = Lines(path, delimiter, encoding);
        List<string> header = lines[0];
        return [.. lines.Skip(1).Select(line =>
        {
            Assert.Equal(header.Count, line.Count);
            return header.Zip(line).ToDictionary(static pair => pair.First, static pair => pair.Second);
        })];
    }

    public static List<List<string>> Lines(string path, char delimiter = ',', Encoding? encoding = null)
    {
        var lines = new List<List<string>> { new() };
        var field = new StringBuilder();
        bool quoted = false;
        foreach (char c in File.ReadAllText(path, encoding ?? Encoding.UTF8))
        {
            if (c == '"') quoted = !quoted;
            if (quoted || (c != delimiter && c != '\n'))
            {
                if (c is not ('"' or '\r')) field.Append(c);
                continue;
            }
            lines[^1].Add(field.ToString());
            field.Clear();
            if (c == '\n') lines.Add([]);
        }
        Assert.Empty(lines[^1]);
        lines.RemoveAt(lines.Count - 1);
        return lines;
    }
}
