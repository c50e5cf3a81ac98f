using System.Globalization;
using System.Text;

namespace Reeve.Store.Json;

/// <summary>A step of a path: a name in an object, or an index in a list.</summary>
/// <param name="Name">The name; null for an index.</param>
/// <param name="Index">The index, from 0; -1 for a name.</param>
readonly record struct JsonStep(string? Name, int Index)
{
    public static JsonStep Of(string name) => new(name, -1);

    public static JsonStep Of(int index) => new(null, index);
}

/// <summary>Paths as people write them: <c>address.postcode</c>, <c>languages[0]</c>, <c>["odd.name"].code</c>.</summary>
public static class JsonPath
{
    /// <summary>The path of a name at the top, quoted where it would read as something else.</summary>
    public static string Of(string name) => Join("", JsonStep.Of(name));

    internal static string Join(string prefix, JsonStep step)
    {
        if (step.Name is not { } name) return string.Create(CultureInfo.InvariantCulture, $"{prefix}[{step.Index}]");
        if (name.Length > 0 && name.AsSpan().IndexOfAny(".[]\"\\") < 0) return prefix.Length == 0 ? name : $"{prefix}.{name}";
        return $"{prefix}[\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";
    }

    /// <summary>The steps of a path; at least one.</summary>
    /// <exception cref="StoreException">Request: it is no path.</exception>
    internal static IReadOnlyList<JsonStep> Parse(string path)
    {
        List<JsonStep> steps = [];
        int at = 0;
        while (at < path.Length)
        {
            if (path[at] == '[') at = Bracketed(path, at, steps);
            else
            {
                if (at > 0 && path[at] == '.') at++;
                int end = path.AsSpan(at).IndexOfAny(".[]\"");
                end = end < 0 ? path.Length : at + end;
                if (end == at) throw NoPath(path);
                steps.Add(JsonStep.Of(path[at..end]));
                at = end;
            }
            if (at < path.Length && path[at] is not ('.' or '[')) throw NoPath(path);
        }
        return steps.Count > 0 && !path.EndsWith('.') ? steps : throw NoPath(path);
    }

    static int Bracketed(string path, int open, List<JsonStep> steps)
    {
        int at = open + 1;
        if (at < path.Length && path[at] == '"')
        {
            StringBuilder name = new();
            for (at++; at < path.Length && path[at] != '"'; at++)
            {
                if (path[at] == '\\' && at + 1 < path.Length) at++;
                name.Append(path[at]);
            }
            if (at + 1 >= path.Length || path[at + 1] != ']') throw NoPath(path);
            steps.Add(JsonStep.Of(name.ToString()));
            return at + 2;
        }
        int close = path.IndexOf(']', at);
        if (close < 0 || !int.TryParse(path.AsSpan(at, close - at), NumberStyles.None, CultureInfo.InvariantCulture, out int index)) throw NoPath(path);
        steps.Add(JsonStep.Of(index));
        return close + 1;
    }

    static StoreException NoPath(string path) => new(StoreFault.Request,
        $"`{path}` is not a path of JSON. Write names with points between them and indexes in brackets: `address.postcode`, `languages[0]`.");
}
