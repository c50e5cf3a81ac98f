using System.Security;
using System.Text;

namespace Reeve.Wexcombe.Formats;

/// <summary>The texts of a workbook, each once, in the order in which they were first used.</summary>
sealed class SharedStrings
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly StringBuilder items = new();
    int uses;

    /// <summary>The number of a text.</summary>
    public int Number(string text)
    {
        uses++;
        if (numbers.TryGetValue(text, out int known)) return known;
        items.Append("<si><t xml:space=\"preserve\">").Append(SecurityElement.Escape(text)).Append("</t></si>");
        return numbers[text] = numbers.Count;
    }

    /// <summary>The part of the workbook that holds them.</summary>
    public string Xml() => $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="{uses}" uniqueCount="{numbers.Count}">{items}</sst>""";
}
