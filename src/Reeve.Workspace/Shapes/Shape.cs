namespace Reeve.Workspace.Shapes;

/// <summary>
/// What a part of a file may be. One description, from which come the reader's checks (<see cref="ShapeCheck"/>), the JSON Schemas
/// (<see cref="SchemaWriter"/>) and the tables of the reference page (<see cref="KeyTables"/>).
/// </summary>
abstract record Shape
{
    Shape()
    {
    }

    /// <summary>Text of a form. A plain number, true or false is no text: it is put in quotes.</summary>
    public sealed record Text(TextForm Form) : Shape;

    /// <summary>One of some words.</summary>
    public sealed record Word(IReadOnlyList<string> Words) : Shape;

    /// <summary>Text, a number, true or false: as its text.</summary>
    public sealed record Value : Shape;

    /// <summary>A whole number.</summary>
    public sealed record Whole(int Least, int Most) : Shape;

    /// <summary>A number from 0 to 1.</summary>
    public sealed record Probability : Shape;

    /// <summary>True or false.</summary>
    public sealed record Flag : Shape;

    /// <summary>A list.</summary>
    public sealed record List(Shape Item, int Least = 1, int Most = int.MaxValue) : Shape;

    /// <summary>Keys that are known.</summary>
    /// <param name="What">What it describes: <c>rule</c>.</param>
    public sealed record Map(string What, IReadOnlyList<Key> Keys) : Shape
    {
        /// <summary>Of each of these lists of keys exactly one is there.</summary>
        public IReadOnlyList<IReadOnlyList<string>> OneOf { get; init; } = [];

        /// <summary>Of each of these lists of keys at least one is there.</summary>
        public IReadOnlyList<IReadOnlyList<string>> AnyOf { get; init; } = [];
    }

    /// <summary>Names that the writer chooses, each with a value.</summary>
    /// <param name="What">What each describes: <c>field</c>.</param>
    /// <param name="Name">The form of the names; null for any.</param>
    public sealed record Named(string What, TextForm? Name, Shape Each, int Least = 1, int Most = int.MaxValue) : Shape;

    /// <summary>One of several kinds, told by which of their first keys is there.</summary>
    /// <param name="What">What it describes: <c>rule</c>.</param>
    /// <param name="Common">Keys that every kind has.</param>
    /// <param name="Kinds">The kinds; the first key of each tells it, and is required.</param>
    public sealed record Choice(string What, IReadOnlyList<Key> Common, IReadOnlyList<Map> Kinds) : Shape
    {
        /// <summary>The keys that tell the kinds.</summary>
        public IReadOnlyList<string> Tells => [.. Kinds.Select(kind => kind.Keys[0].Name)];

        /// <summary>A kind with the common keys.</summary>
        public Map Full(Map kind) => kind with { Keys = [.. Common, .. kind.Keys] };
    }

    /// <summary>One of some shapes of different make: one value, a list, keys.</summary>
    public sealed record Either(IReadOnlyList<Shape> Shapes) : Shape;

    /// <summary>The shape, or nothing after the colon.</summary>
    public sealed record OrNothing(Shape Inner) : Shape;
}

/// <summary>A key that is known.</summary>
/// <param name="Name">The key.</param>
/// <param name="Shape">What its value may be.</param>
/// <param name="Doc">What it means, in a sentence or two, for people: shown in editors and on the reference page.</param>
/// <param name="Required">Whether it has to be there.</param>
sealed record Key(string Name, Shape Shape, string Doc, bool Required = false)
{
    /// <summary>A value as it may be written, for messages that say to add the key.</summary>
    public string Example => ShapeWords.Example(Shape);
}
