using System.Globalization;
using System.Text;

namespace Reeve.Wexcombe.Gazetteer;

/// <summary>Lines of a Data Transfer Format file: text in quotation marks, numbers and dates without, nothing for nothing, CRLF.</summary>
sealed class DtfText
{
    readonly StringBuilder text = new();
    int order;

    /// <summary>How many records that change something were added.</summary>
    public int Changes => order;

    /// <summary>A record that says what the file is.</summary>
    public void Add(int type, params ReadOnlySpan<object?> fields)
    {
        text.Append(type);
        foreach (object? field in fields) Append(field);
        text.Append("\r\n");
    }

    /// <summary>A record that is to be inserted; it is numbered in the order in which it is to be processed.</summary>
    public void Insert(int type, params ReadOnlySpan<object?> fields)
    {
        text.Append(type);
        Append("I");
        Append(++order);
        foreach (object? field in fields) Append(field);
        text.Append("\r\n");
    }

    /// <summary>The lines so far.</summary>
    public override string ToString() => text.ToString();

    void Append(object? field)
    {
        text.Append(',');
        if (field is string words) text.Append('"').Append(words.Replace("\"", "'", StringComparison.Ordinal)).Append('"');
        else if (field is DateOnly day) text.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else if (field is not null) text.Append(CultureInfo.InvariantCulture, $"{field}");
    }
}
