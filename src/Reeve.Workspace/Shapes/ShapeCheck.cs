using System.Globalization;
using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Shapes;

/// <summary>
/// Holds a file against its shape. Notes every fault, and gives back what is left when the faulty parts are taken out, so that
/// what comes after may trust each value that is there.
/// </summary>
sealed class ShapeCheck(string file, FaultList faults)
{
    /// <summary>The sound part of a node, or null when nothing of it is.</summary>
    /// <param name="subject">What it is in a message.</param>
    /// <param name="owner">What it is when its keys are spoken of: <c>field `dob`</c>.</param>
    public Node? Sound(Shape shape, Node node, Subject subject, string owner)
    {
        switch (shape, node)
        {
            case (Shape.OrNothing, Node.Scalar { Kind: ScalarKind.Null }):
                return node;
            case (Shape.OrNothing nothing, _):
                return Sound(nothing.Inner, node, subject, owner);
            case (Shape.Either either, _):
                return either.Shapes.FirstOrDefault(each => SameMake(each, node)) is { } fitting ? Sound(fitting, node, subject, owner) : Wrong(shape, node, subject);
            case (Shape.List list, Node.Sequence sequence):
                return List(list, sequence, subject);
            case (Shape.Map map, Node.Mapping mapping):
                return Map(map, mapping, owner);
            case (Shape.Named named, Node.Mapping mapping):
                return Named(named, mapping, subject);
            case (Shape.Choice choice, Node.Mapping mapping):
                return Choice(choice, mapping, owner);
            case (Shape.Map or Shape.Named or Shape.Choice or Shape.List, _):
                return Wrong(shape, node, subject);
            case (_, Node.Scalar scalar):
                return Scalar(shape, scalar, subject);
            default:
                return Wrong(shape, node, subject);
        }
    }

    static bool SameMake(Shape shape, Node node) => node switch
    {
        Node.Sequence => shape is Shape.List,
        Node.Mapping => shape is Shape.Map or Shape.Named or Shape.Choice,
        _ => shape is Shape.Text or Shape.Word or Shape.Value or Shape.Whole or Shape.Probability or Shape.Flag,
    };

    Node.Scalar? Scalar(Shape shape, Node.Scalar scalar, Subject subject)
    {
        bool fits = shape switch
        {
            Shape.Text text => scalar.Kind == ScalarKind.Text && text.Form.Fits(scalar.Text),
            Shape.Word word => scalar.Kind == ScalarKind.Text && word.Words.Contains(scalar.Text),
            Shape.Value => scalar.Kind != ScalarKind.Null && !(scalar.Kind == ScalarKind.Text && scalar.Text.Length == 0),
            Shape.Whole whole => scalar.Kind == ScalarKind.Integer && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= whole.Least && number <= whole.Most,
            Shape.Probability => scalar.Kind is ScalarKind.Integer or ScalarKind.Number && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is >= 0 and <= 1,
            Shape.Flag => scalar is { Plain: true, Text: "true" or "false" },
            _ => false,
        };
        if (fits) return scalar;
        Wrong(shape, scalar, subject);
        return null;
    }

    Node? Wrong(Shape shape, Node node, Subject subject)
    {
        string expected = ShapeWords.Expected(shape), example = ShapeWords.Example(shape);
        switch (shape, node)
        {
            case (_, Node.Scalar { Kind: ScalarKind.Null }) or (Shape.Text or Shape.Value or Shape.Word, Node.Scalar { Text.Length: 0 }):
                faults.Add(file, node.Line, $"{subject} has no value; it has to be {expected}", example is "" or "..." ? "write it after the colon, or take the key away" : $"write `{example}`, for example");
                break;
            case (Shape.Text { Form.MayBeSecret: true }, Node.Scalar):
                faults.Add(file, node.Line, $"{subject} has to be a reference to a secret, and what stands there may be the secret itself", "write `env:NAME` or `file:PATH`, and change the secret if this file was shared");
                break;
            case (Shape.Word word, Node.Scalar { Kind: ScalarKind.Text } scalar):
                faults.Add(file, node.Line, subject.Has(Shown.Quote(scalar.Text)), DidYouMean.Step(scalar.Text, word.Words));
                break;
            case (Shape.Text text, Node.Scalar { Kind: not ScalarKind.Text } scalar) when text.Form.Fits(scalar.Text):
                faults.Add(file, node.Line, $"{subject} has to be text, and is {Found(node)}", "put it in quotes");
                break;
            case (_, Node.Scalar scalar):
                faults.Add(file, node.Line, $"{subject} is {Shown.Quote(scalar.Text)}{(scalar.Plain ? "" : " in quotes")}, and has to be {expected}", example is "" or "..." ? null : $"write `{example}`, for example");
                break;
            default:
                faults.Add(file, node.Line, $"{subject} is {Found(node)}, and has to be {expected}", example is "" or "..." ? null : $"write `{example}`, for example");
                break;
        }
        return null;
    }

    static string Found(Node node) => node switch
    {
        Node.Sequence => "a list",
        Node.Mapping => "lines of `key: value`",
        Node.Scalar { Kind: ScalarKind.Boolean } => "true or false",
        Node.Scalar { Kind: ScalarKind.Integer or ScalarKind.Number } => "a number",
        _ => "text",
    };

    Node.Sequence? List(Shape.List list, Node.Sequence sequence, Subject subject)
    {
        if (sequence.Items.Count < list.Least || sequence.Items.Count > list.Most)
        {
            string expected = list.Least == list.Most ? $"{list.Least}" : sequence.Items.Count < list.Least ? $"at least {list.Least}" : $"at most {list.Most}";
            faults.Add(file, sequence.Line, $"{subject} has {sequence.Items.Count} members, and has to have {expected}", ShapeWords.Example(list) is var example && list.Least == 1 && example.Length > 0 ? $"write `{example}`, for example, or take the key away" : null);
            return null;
        }
        List<Node> sound = [];
        foreach (Node item in sequence.Items)
        {
            string noun = ShapeWords.Noun(list.Item);
            string owner = item is Node.Mapping mapping && mapping["name"] is Node.Scalar name ? $"{noun} {Shown.Quote(name.Text)}" : $"a {noun}";
            if (Sound(list.Item, item, new Subject(noun == "value" ? $"a member of {subject}" : owner), owner) is { } kept) sound.Add(kept);
        }
        return new Node.Sequence(sequence.Line, sound);
    }

    Node.Mapping Map(Shape.Map map, Node.Mapping mapping, string owner)
    {
        List<Entry> sound = [];
        HashSet<string> meant = [];
        foreach (Entry entry in mapping.Entries)
        {
            if (map.Keys.FirstOrDefault(key => key.Name == entry.Key) is not { } known)
                Unknown(map, mapping, entry, owner, meant);
            else if (Sound(known.Shape, entry.Value, new Subject(owner, entry.Key), $"`{entry.Key}` of {owner}") is { } kept)
                sound.Add(new Entry(entry.Key, entry.Line, kept));
        }
        foreach (Key key in map.Keys.Where(key => key.Required && mapping[key.Name] is null && !meant.Contains(key.Name)))
            faults.Add(file, mapping.Line, $"{owner} has no `{key.Name}`", $"add `{$"{key.Name}: {key.Example}".TrimEnd()}`");
        foreach (IReadOnlyList<string> group in map.OneOf.Concat(map.AnyOf).Where(group => group.All(key => mapping[key] is null && !meant.Contains(key))))
            faults.Add(file, mapping.Line, $"{owner} has neither {string.Join(" nor ", group.Select(key => $"`{key}`"))}", "add one");
        foreach (IReadOnlyList<string> group in map.OneOf)
            if (group.Where(key => mapping[key] is not null).ToArray() is { Length: > 1 } several)
                faults.Add(file, mapping.Entries.First(entry => entry.Key == several[1]).Line, $"{owner} has both `{several[0]}` and `{several[1]}`", "keep one");
        return new Node.Mapping(mapping.Line, sound);
    }

    // A key that was meant and is spelt wrongly is one fault and not two.
    void Unknown(Shape.Map map, Node.Mapping mapping, Entry entry, string owner, HashSet<string> meant)
    {
        string[] keys = [.. map.Keys.Select(key => key.Name)];
        faults.Add(file, entry.Line, $"{Shown.Quote(entry.Key)} is not a key of {owner}", DidYouMean.Step(entry.Key, keys));
        if (DidYouMean.Nearest(entry.Key, keys) is { } nearest && mapping[nearest] is null) meant.Add(nearest);
    }

    Node.Mapping? Named(Shape.Named named, Node.Mapping mapping, Subject subject)
    {
        if (mapping.Entries.Count < named.Least || mapping.Entries.Count > named.Most)
        {
            faults.Add(file, mapping.Line, $"{subject} has {mapping.Entries.Count} {named.What}s, and has to have {(named.Least == named.Most ? "" : mapping.Entries.Count < named.Least ? "at least " : "at most ")}{(mapping.Entries.Count < named.Least ? named.Least : named.Most)}");
            return null;
        }
        List<Entry> sound = [];
        foreach (Entry entry in mapping.Entries)
        {
            string what = $"{named.What} {Shown.Quote(entry.Key)}";
            if (named.Name?.Fits(entry.Key) == false)
                faults.Add(file, entry.Line, $"{Shown.Quote(entry.Key)} cannot name a {named.What}; it has to be {named.Name.What}", $"write `{named.Name.Examples[0]}`, for example");
            if (Sound(named.Each, entry.Value, new Subject(what), what) is { } kept) sound.Add(new Entry(entry.Key, entry.Line, kept));
        }
        return new Node.Mapping(mapping.Line, sound);
    }

    Node.Mapping? Choice(Shape.Choice choice, Node.Mapping mapping, string owner)
    {
        string[] told = [.. choice.Tells.Where(key => mapping[key] is not null)];
        if (told.Length == 1) return Map(choice.Full(choice.Kinds.First(kind => kind.Keys[0].Name == told[0])), mapping, owner);
        if (told.Length > 1)
        {
            faults.Add(file, mapping.Entries.First(entry => entry.Key == told[1]).Line, $"{owner} has both `{told[0]}` and `{told[1]}`, and may have only one of {Shown.AnyOf(choice.Tells)}", "keep one");
            return null;
        }
        string[] all = [.. choice.Common.Select(key => key.Name), .. choice.Kinds.SelectMany(kind => kind.Keys).Select(key => key.Name).Distinct()];
        Entry? unknown = mapping.Entries.FirstOrDefault(entry => !all.Contains(entry.Key));
        if (unknown is null) faults.Add(file, mapping.Line, $"{owner} has none of {Shown.AnyOf(choice.Tells)}", "add the one that is meant");
        else faults.Add(file, unknown.Line, $"{Shown.Quote(unknown.Key)} is not a key of {owner}", DidYouMean.Step(unknown.Key, all));
        return null;
    }
}
