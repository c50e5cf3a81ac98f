using System.Text;

namespace Reeve.Wexcombe.Extracts;

/// <summary>Delimited text as RFC 4180 has it, in UTF-8 without a mark unless told; a field is quoted only when it must be.</summary>
static class CsvText
{
    /// <summary>Writes a file whole, or replaces it.</summary>
    public static void Write(string path, string newLine, IEnumerable<string[]> rows, char delimiter = ',', Encoding? encoding = null)
    {
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (i > 0) text.Append(delimiter);
                Append(text, row[i], delimiter);
            }
            text.Append(newLine);
        }
        File.WriteAllText(path, text.ToString(), encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    static void Append(StringBuilder text, string field, char delimiter)
    {
        if (field.AsSpan().ContainsAny('"', '\r', '\n') || field.Contains(delimiter, StringComparison.Ordinal)) text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else text.Append(field);
    }
}
