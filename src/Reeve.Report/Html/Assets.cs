using System.Security.Cryptography;
using System.Text;

namespace Reeve.Report.Html;

/// <summary>The style and scripts that every page carries inside it.</summary>
internal static class Assets
{
    static readonly Lazy<string> style = new(() => Load("report.css"));
    static readonly Lazy<IReadOnlyList<string>> scripts = new(LoadScripts);

    /// <summary>The style sheet.</summary>
    public static string Style => style.Value;

    /// <summary>The scripts, in the order they must run; each starts with the licence it comes under.</summary>
    public static IReadOnlyList<string> Scripts => scripts.Value;

    /// <summary>The source expression by which a content security policy allows exactly this text (CSP 3, hash-source).</summary>
    public static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    static string[] LoadScripts() =>
    [
        WithLicences(Load("vega.js"), "vega.txt", "d3.txt", "topojson.txt"),
        WithLicences(Load("vega-lite.js"), "vega-lite.txt"),
        WithLicences(Interpreter.AsScript(Load("vega-interpreter.js")), "vega-interpreter.txt"),
        Load("report.js"),
    ];

    static string WithLicences(string script, params ReadOnlySpan<string> licences)
    {
        StringBuilder text = new();
        foreach (string licence in licences) text.Append("/*\n").Append(Load(licence)).Append("*/\n");
        return text.Append(script).ToString();
    }

    // A browser turns \r\n into \n before it hashes; and a script that could end its own element would spill onto the page.
    static string Load(string name)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without its asset {name}.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        string text = reader.ReadToEnd().ReplaceLineEndings("\n");

        // A debugger would look for the map beside the report, where there is none.
        int map = text.LastIndexOf("\n//# sourceMappingURL=", StringComparison.Ordinal);
        if (map >= 0) text = text[..(map + 1)];
        if (text.Contains("</script", StringComparison.OrdinalIgnoreCase) || text.Contains("<!--", StringComparison.Ordinal)
            || text.Contains("</style", StringComparison.OrdinalIgnoreCase))
            throw new InvalidOperationException($"The asset {name} cannot stand inside a page: it holds a closing tag or a comment.");
        return text;
    }
}
