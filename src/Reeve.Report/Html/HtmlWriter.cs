using System.Buffers;

namespace Reeve.Report.Html;

/// <summary>
/// Writes well-nested HTML. Text and attribute values are always encoded; element and attribute names are ours and are not.
/// There is no way to write markup as it stands except <see cref="Raw"/>, which only takes our own assets.
/// </summary>
internal sealed class HtmlWriter(TextWriter output)
{
    // What HTML gives a meaning in text or in a double-quoted attribute, and controls that a document may not hold.
    static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\u007f");

    readonly Stack<string> open = new();

    /// <summary>Starts an element.</summary>
    /// <param name="name">The element.</param>
    /// <param name="attributes">Names and values; a null value leaves the attribute out, an empty one writes the bare name.</param>
    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Void(name, attributes);
        open.Push(name);
        return this;
    }

    /// <summary>Ends the element opened last.</summary>
    public HtmlWriter Close()
    {
        output.Write("</");
        output.Write(open.Pop());
        output.Write('>');
        return this;
    }

    /// <summary>Ends the element opened last and starts a new line of source.</summary>
    public HtmlWriter CloseLine()
    {
        Close();
        output.Write('\n');
        return this;
    }

    /// <summary>Writes an element that has no content (meta, rect).</summary>
    public HtmlWriter Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is null) continue;
            output.Write(' ');
            output.Write(attribute);
            if (value.Length == 0) continue;
            output.Write("=\"");
            Text(value);
            output.Write('"');
        }
        output.Write('>');
        return this;
    }

    /// <summary>Writes an element that holds only text, and a new line.</summary>
    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).CloseLine();

    /// <summary>Writes text; nothing in it can become markup.</summary>
    public HtmlWriter Text(string text)
    {
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            output.Write(rest[..at]);
            output.Write(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "\uFFFD",
            });
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
        return this;
    }

    /// <summary>Writes our own asset (style, script, encoded JSON) as it stands. Never a value that came from a file.</summary>
    public HtmlWriter Raw(string asset)
    {
        output.Write(asset);
        return this;
    }
}
