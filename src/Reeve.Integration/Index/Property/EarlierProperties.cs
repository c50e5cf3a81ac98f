using System.Globalization;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property;

/// <summary>The properties that the last build found, with the same gazetteer and in the same way: where an address has not changed, its answer has not. It prints <c>[withheld]</c>.</summary>
public sealed class EarlierProperties
{
    readonly Dictionary<string, (int First, int Rows)> _blocks;

    EarlierProperties(TextTable table, double[] scores, Dictionary<string, (int, int)> blocks)
    {
        (Table, Scores, _blocks) = (table, scores, blocks);
    }

    /// <summary>The table.</summary>
    internal TextTable Table { get; }

    /// <summary>The numbers that the values of its scores are.</summary>
    internal double[] Scores { get; }

    /// <summary>The rows of a source.</summary>
    public (int First, int Rows) Of(string source) => _blocks.GetValueOrDefault(source);

    /// <summary>Takes the table that <see cref="PropertyRows.Table"/> gave; null when it is not one as this program writes it.</summary>
    public static EarlierProperties? Read(TextTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!table.Columns.Select(column => column.Name).SequenceEqual(PropertyRows.ColumnNames)) return null;
        string[] texts = table.Find(PropertyRows.Score)!.Values;
        double[] scores = new double[texts.Length];
        for (int at = 0; at < texts.Length; at++)
            if (!double.TryParse(texts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out scores[at])) return null;
        if (table.Find(PropertyRows.Kind)!.Values.Any(word => PropertyRows.Answer(word) is null)) return null;
        if (PropertyRows.AlwaysThere.Any(name => table.Find(name)!.Codes.Contains(-1))) return null;
        return Blocks(table.Find(PropertyRows.Source)!) is { } blocks ? new EarlierProperties(table, scores, blocks) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";

    /// <summary>The rows of each source, which stand together; null when they do not.</summary>
    static Dictionary<string, (int, int)>? Blocks(TextColumn source)
    {
        Dictionary<string, (int, int)> blocks = new(StringComparer.Ordinal);
        for (int first = 0, end; first < source.Codes.Length; first = end)
        {
            for (end = first + 1; end < source.Codes.Length && source.Codes[end] == source.Codes[first];) end++;
            if (!blocks.TryAdd(source[first]!, (first, end - first))) return null;
        }

        return blocks;
    }
}
