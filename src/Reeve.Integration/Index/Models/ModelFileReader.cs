using System.Globalization;
using Reeve.Integration.Index.Infer;
using Reeve.Linkage;
using Reeve.Linkage.Model;
using Reeve.Workspace;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Reeve.Integration.Index.Models;

/// <summary>Reads a model file. Every fault names the file, the line and what to do.</summary>
public static class ModelFileReader
{
    /// <param name="name">The file's name, for messages.</param>
    /// <exception cref="ModelFileException">The text is not a model.</exception>
    public static ModelFile Read(string name, string yaml)
    {
        YamlStream stream = [];
        try
        {
            RefuseDepth(name, yaml);
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception) { throw new ModelFileException(name, Math.Clamp((int)exception.Start.Line, 1, LastLine(yaml)), "this is not YAML; look at the indentation and at colons just before it"); }
        catch (ArgumentException) { throw new ModelFileException(name, 1, "this is not YAML; look at the indentation, which may hold no tab"); }
        if (stream.Documents.Count == 0) throw new ModelFileException(name, 1, "the file is empty; a model has at least `blocking` and `comparisons`");
        Part root = new(name, stream.Documents[0].RootNode);
        root.Only("version", "prior", "households", "columns", "blocking", "training", "deterministic", "vetoes", "thresholds", "one_record_of_each_file", "comparisons");
        if (root.Find("version")?.Number(1, 1) is null) throw root.Wrong("`version: 1` is missing; add it as the first line");

        Part? households = root.Find("households"), deterministic = root.Find("deterministic"), thresholds = root.Find("thresholds");
        deterministic?.Only("rules", "recall");
        thresholds?.Only("link", "cluster");
        string? householdsText = households?.Text();
        Dictionary<string, int> lines = new(StringComparer.Ordinal);
        LinkageModel model = new()
        {
            Prior = root.Find("prior")?.Number(double.Epsilon, 1),
            Households = householdsText is not null and not "false",
            HouseholdPrior = householdsText is null or "true" or "false" ? null : households!.Number(double.Epsilon, 1),
            Blocking = [.. root.Get("blocking").Items().Select(Rule)],
            TrainingRules = [.. root.Find("training")?.Items().Select(item => item.Parse(ModelTextReader.Rule)) ?? []],
            DeterministicRules = [.. deterministic?.Get("rules").Items().Select(item => item.Parse(ModelTextReader.Rule)) ?? []],
            DeterministicRecall = deterministic?.Find("recall")?.Number(0.001, 1) ?? 0.7,
            Vetoes = [.. root.Find("vetoes")?.Items().Select(item => new Veto(item.Text())) ?? []],
            Comparisons = [.. root.Get("comparisons").Entries().Select(Compared)],
        };
        try { model.Validate(); }
        catch (ModelException exception) { throw root.Wrong(exception.Message); }
        return new ModelFile
        {
            Model = model, SaysVetoes = root.Find("vetoes") is not null,
            Columns = Columns(root.Find("columns")),
            LinkThreshold = thresholds?.Find("link")?.Number(0, 1),
            ClusterThreshold = thresholds?.Find("cluster")?.Number(0, 1),
            Lines = lines,
            OneRecordOfEachSource = root.Find("one_record_of_each_file")?.Flag() ?? false,
        };

        BlockingRule Rule(Part item) => Seen(item, item.Parse(ModelTextReader.Rule), rule => rule.Columns);

        Comparison Compared((string Key, Part Value) entry) => Seen(entry.Value, Comparison(entry.Key, entry.Value), comparison => comparison.Columns);

        T Seen<T>(Part part, T read, Func<T, IEnumerable<string>> fields)
        {
            foreach (string field in fields(read)) lines.TryAdd(field, part.Line);
            return read;
        }
    }

    /// <summary>The parser goes as deep as the text does; a model never goes far.</summary>
    static void RefuseDepth(string name, string yaml)
    {
        const int most = 32;
        int depth = 0;
        for (Parser parser = new(new StringReader(yaml)); parser.MoveNext();)
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > most) throw new ModelFileException(name, (int)parser.Current.Start.Line, "this is nested more deeply than any model; look at its brackets and indentation");
        }
    }

    static Dictionary<string, string> Columns(Part? part)
    {
        Dictionary<string, string> columns = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string header, Part role) in part?.Entries() ?? [])
            if (!columns.TryAdd(header, Role(role))) throw role.Wrong($"`{header}` stands twice under `columns` (upper and lower case are the same); keep one");
        return columns;
    }

    /// <summary>The last line with text: a fault found at the end of the text stands there, and not below it.</summary>
    static int LastLine(string yaml) => yaml.TrimEnd().Count(letter => letter == '\n') + 1;

    static string Role(Part part)
    {
        string text = part.Text();
        return ColumnRole.TryParse(text, out _) ? text : throw part.Wrong($"`{text}` is not something a column can be{DidYouMean.Sentence(text, ColumnRole.Names)}");
    }

    static Comparison Comparison(string name, Part part)
    {
        part.Only("shared", "levels");
        return new Comparison(name, [.. part.Get("levels").Items().Select(Level)]) { IsShared = part.Find("shared")?.Flag() ?? false };
    }

    static ComparisonLevel Level(Part part)
    {
        part.Only("when", "label", "neutral", "m", "u", "h", "term_frequency");
        Condition when = part.Get("when").Parse(ModelTextReader.Condition);
        Part? frequency = part.Find("term_frequency");
        frequency?.Only("of", "floor", "damping");
        return new ComparisonLevel(part.Find("label")?.Text() ?? ModelText.Write(when), when)
        {
            IsNull = part.Find("neutral")?.Flag() ?? when is Condition.Missing,
            M = part.Find("m")?.Number(double.Epsilon, 1),
            U = part.Find("u")?.Number(double.Epsilon, 1),
            H = part.Find("h")?.Number(double.Epsilon, 1),
            TermFrequency = frequency is null ? null : new TermFrequency(frequency.Get("of").Parse(ModelTextReader.Key), frequency.Find("floor")?.Number(double.Epsilon, 1), frequency.Find("damping")?.Number(0, 1) ?? 1),
        };
    }

    /// <summary>A node of the file that knows where it stands.</summary>
    sealed class Part(string file, YamlNode node)
    {
        public ModelFileException Wrong(string what) => new(file, (int)node.Start.Line, what);

        public int Line => (int)node.Start.Line;

        YamlMappingNode Map => node as YamlMappingNode ?? throw Wrong("this must be a list of `key: value` lines");

        public void Only(params string[] keys)
        {
            foreach (YamlNode key in Map.Children.Keys)
                if (Array.IndexOf(keys, (key as YamlScalarNode)?.Value ?? "") < 0)
                    throw new ModelFileException(file, (int)key.Start.Line, $"`{(key as YamlScalarNode)?.Value}` is not a key here{DidYouMean.Sentence((key as YamlScalarNode)?.Value ?? "", keys)}");
        }

        public Part? Find(string key) => Map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child) ? new Part(file, child) : null;

        public Part Get(string key) => Find(key) ?? throw Wrong($"`{key}` is missing here; add it");

        public IEnumerable<(string Key, Part Value)> Entries() => Map.Children.Select(child => ((child.Key as YamlScalarNode)?.Value ?? throw new Part(file, child.Key).Wrong("a key must be one word"), new Part(file, child.Value)));

        public IEnumerable<Part> Items() => node is YamlSequenceNode list ? list.Children.Select(child => new Part(file, child)) : throw Wrong("this must be a list: one line a member, each starting with `-`");

        public string Text() => node is YamlScalarNode { Value: { } text } ? text : throw Wrong("this must be one word or number");

        public bool Flag() => Text() switch { "true" => true, "false" => false, _ => throw Wrong("this must be `true` or `false`") };

        public double Number(double least, double most) =>
            double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most
                ? number
                : throw Wrong($"`{Text()}` must be a number {(least == double.Epsilon ? "above 0" : $"from {least}")} up to {most}");

        public T Parse<T>(Func<string, T> parse)
        {
            try { return parse(Text()); }
            catch (ModelException exception) { throw Wrong(exception.Message); }
        }
    }
}
