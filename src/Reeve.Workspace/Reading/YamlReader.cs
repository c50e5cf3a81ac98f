using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reeve.Workspace.Reading;

/// <summary>
/// Reads YAML into nodes. Takes the part of YAML that a description needs: one document, no anchors and aliases (with which a few lines can grow
/// without end), no tags, no key twice, and no nesting deeper than any description is.
/// </summary>
sealed class YamlReader
{
    const int MostDepth = 24;
    const int MostTwice = 20;

    readonly string file;
    readonly FaultList faults;
    readonly Parser parser;
    int last = 1, twice;

    YamlReader(string file, string text, FaultList faults)
    {
        (this.file, this.faults) = (file, faults);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the file, or null when it has none that can be read; faults are noted.</summary>
    public static Node? Read(string file, string text, FaultList faults)
    {
        YamlReader reader = new(file, text, faults);
        try
        {
            return reader.Document();
        }
        catch (Refusal refusal)
        {
            faults.Add(file, refusal.Line, refusal.Message, refusal.NextStep);
        }
        catch (YamlException exception)
        {
            NotYaml(file, text, Math.Max((int)exception.Start.Line, reader.last), faults);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // The scanner's own slips on odd input, a tab among them (YamlDotNet 16): the fault stands after the last thing that was read.
            NotYaml(file, text, reader.last + 1, faults);
        }
        return null;
    }

    static void NotYaml(string file, string text, int line, FaultList faults)
    {
        string[] lines = text.TrimEnd().Split('\n');
        line = Math.Clamp(line, 1, lines.Length);
        int tab = Array.FindIndex(lines, 0, Math.Min(line + 1, lines.Length), each => each.AsSpan(0, each.Length - each.AsSpan().TrimStart(" \t").Length).Contains('\t'));
        if (tab >= 0) faults.Add(file, tab + 1, "this line is indented by a tab, which YAML does not allow", "indent by spaces");
        else faults.Add(file, line, "this is not YAML", "look at the indentation, and at colons, quotes and brackets here and just before");
    }

    Node? Document()
    {
        Take();
        if (Take() is StreamEnd)
        {
            faults.Add(file, 1, "the file says nothing", "write it, or take it away");
            return null;
        }
        Node root = Read(Take(), 0);
        Take();
        if (Take() is DocumentStart second) throw new Refusal(second, "a second document starts here, and a file has only one", "take the line `---` away, or make two files");
        return root;
    }

    ParsingEvent Take()
    {
        if (!parser.MoveNext() || parser.Current is not { } next) throw new YamlException("The text ends early.");
        last = Math.Max(last, (int)next.Start.Line);
        return next;
    }

    Node Read(ParsingEvent at, int depth)
    {
        if (at is AnchorAlias) throw new Refusal(at, "an alias (`*`) is not read here", "write the value out");
        if (at is NodeEvent { Anchor.IsEmpty: false }) throw new Refusal(at, "an anchor (`&`) is not read here", "take it away; values are written out where they are needed");
        if (at is NodeEvent { Tag.IsEmpty: false }) throw new Refusal(at, "a tag (`!`) is not read here", "take it away");
        if (depth > MostDepth) throw new Refusal(at, "this is nested more deeply than any description is", "look at its brackets and indentation");
        return at switch
        {
            Scalar scalar => new Node.Scalar(Line(at), scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => new Node.Sequence(Line(at), Items(depth)),
            MappingStart => new Node.Mapping(Line(at), Entries(depth)),
            _ => throw new YamlException(at.Start, at.End, "The parser gave no node."),
        };
    }

    List<Node> Items(int depth)
    {
        List<Node> items = [];
        for (ParsingEvent next = Take(); next is not SequenceEnd; next = Take()) items.Add(Read(next, depth + 1));
        return items;
    }

    List<Entry> Entries(int depth)
    {
        List<Entry> entries = [];
        Dictionary<string, int> seen = [];
        for (ParsingEvent next = Take(); next is not MappingEnd; next = Take())
        {
            if (Read(next, depth + 1) is not Node.Scalar key) throw new Refusal(next, "a key here is not one word", "look at its brackets and indentation");
            Node value = Read(Take(), depth + 1);
            if (seen.TryAdd(key.Text, key.Line)) entries.Add(new Entry(key.Text, key.Line, value));
            else if (++twice > MostTwice) throw new Refusal(next, "more keys than these stand twice", "look whether the file was pasted into itself");
            else faults.Add(file, key.Line, $"the key {Shown.Quote(key.Text)} stands here a second time; the first is in line {seen[key.Text]}", "keep one");
        }
        return entries;
    }

    static int Line(ParsingEvent at) => Math.Max(1, (int)at.Start.Line);

    sealed class Refusal(ParsingEvent at, string message, string nextStep) : Exception(message)
    {
        public int Line => YamlReader.Line(at);

        public string NextStep => nextStep;
    }
}
