using System.Buffers;
using System.Text;

namespace Reeve.Wexcombe.Extracts;

/// <summary>Comma-separated text as RFC 4180 has it, in UTF-8 without a mark; a field is quoted only when it must be.</summary>
static class CsvText
{
    static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Writes a file whole, or replaces it.</summary>
    public static void Write(string path, string newLine, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (i > 0) text.Append(',');
                Append(text, row[i]);
            }
            text.Append(newLine);
        }
        File.WriteAllText(path, text.ToString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    static void Append(StringBuilder text, string field)
    {
        if (field.AsSpan().ContainsAny(Special)) text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else text.Append(field);
    }
}
