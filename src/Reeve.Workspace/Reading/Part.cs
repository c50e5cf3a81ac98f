namespace Reeve.Workspace.Reading;

/// <summary>Keys and values of a file, once they are sound: what is there can be trusted, and what is not there may have been faulty.</summary>
sealed class Part(string file, Node.Mapping node)
{
    public string File => file;

    public Location At { get; } = new(file, node.Line);

    public Node.Mapping Node => node;

    public bool Has(string key) => node[key] is not null;

    /// <summary>The line of a key; of the part when it has none.</summary>
    public Location AtKey(string key) => new(file, node.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? node.Line);

    public string? Text(string key) => (node[key] as Node.Scalar)?.Text;

    public int? Whole(string key) => Text(key) is { } text ? int.Parse(text) : null;

    public bool Flag(string key) => Text(key) == "true";

    public Part? Map(string key) => node[key] is Node.Mapping map ? new Part(file, map) : null;

    /// <summary>The values of a list, or the one value that stands in its place.</summary>
    public IReadOnlyList<Node.Scalar> Values(string key) => node[key] switch
    {
        Node.Scalar scalar => [scalar],
        Node.Sequence list => [.. list.Items.OfType<Node.Scalar>()],
        _ => [],
    };

    public IReadOnlyList<string> Texts(string key) => [.. Values(key).Select(value => value.Text)];

    /// <summary>The maps of a list.</summary>
    public IEnumerable<Part> Maps(string key) => node[key] is Node.Sequence list ? list.Items.OfType<Node.Mapping>().Select(map => new Part(file, map)) : [];

    /// <summary>The entries under a key.</summary>
    public IReadOnlyList<Entry> Entries(string key) => (node[key] as Node.Mapping)?.Entries ?? [];

    /// <summary>The maps under names that the writer chose.</summary>
    public IEnumerable<(string Name, int Line, Part Part)> Named(string key) =>
        Entries(key).Where(entry => entry.Value is Node.Mapping).Select(entry => (entry.Key, entry.Line, new Part(file, (Node.Mapping)entry.Value)));

    public Location AtLine(int line) => new(file, line);

    /// <summary>The first word of some that is there.</summary>
    public string? First(params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
            if (Has(key)) return key;
        return null;
    }

    /// <summary>The lines of all keys, by their path: <c>read.sheet</c>.</summary>
    public IReadOnlyDictionary<string, int> Lines()
    {
        Dictionary<string, int> lines = [];
        Walk(node, "");
        return lines;

        void Walk(Node.Mapping map, string before)
        {
            foreach (Entry entry in map.Entries)
            {
                lines[before + entry.Key] = entry.Line;
                if (entry.Value is Node.Mapping inner) Walk(inner, before + entry.Key + ".");
            }
        }
    }
}
