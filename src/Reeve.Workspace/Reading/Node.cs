namespace Reeve.Workspace.Reading;

/// <summary>A node of a YAML file that knows its line.</summary>
abstract record Node(int Line)
{
    /// <summary>One value.</summary>
    /// <param name="Plain">Whether it is written without quotes and not as a block, so that it may be a number, true or false.</param>
    public sealed record Scalar(int Line, string Text, bool Plain) : Node(Line)
    {
        /// <summary>What it is by the core schema of YAML 1.2 (section 10.3.2).</summary>
        public ScalarKind Kind => Plain ? CoreSchema.KindOf(Text) : ScalarKind.Text;
    }

    /// <summary>A list.</summary>
    public sealed record Sequence(int Line, IReadOnlyList<Node> Items) : Node(Line);

    /// <summary>Keys and values; no key twice.</summary>
    public sealed record Mapping(int Line, IReadOnlyList<Entry> Entries) : Node(Line)
    {
        /// <summary>The value of a key, or null.</summary>
        public Node? this[string key] => Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }
}

/// <summary>A key and its value.</summary>
/// <param name="Line">The line of the key.</param>
sealed record Entry(string Key, int Line, Node Value);

/// <summary>What a scalar is.</summary>
enum ScalarKind
{
    Null,
    Boolean,
    Integer,
    Number,
    Text,
}
