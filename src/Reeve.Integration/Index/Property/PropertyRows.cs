using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property;

/// <summary>The properties of records. It prints <c>[withheld]</c>.</summary>
public sealed class PropertyRows
{
    /// <summary>The columns of the table.</summary>
    internal const string Source = "source", Record = "record", Uprn = "uprn", Parent = "parent_uprn", Score = "score", Kind = "kind", Reason = "reason";

    static readonly (PropertyAnswer Answer, string Word)[] Words =
    [
        (PropertyAnswer.None, "none"), (PropertyAnswer.Ambiguous, "ambiguous"), (PropertyAnswer.Parent, "parent"),
        (PropertyAnswer.Matched, "matched"), (PropertyAnswer.Stated, "stated"), (PropertyAnswer.Exact, "exact"),
    ];

    readonly List<(string Source, int First)> _sources = [];
    readonly SharedTexts _uprns = new(), _parents = new(), _reasons = new(), _names = new();
    readonly string[] _records;
    readonly int[] _source;
    readonly PropertyCells[] _cells;
    int _rows, _name;

    internal PropertyRows(int rows) => (_records, _source, _cells) = (new string[rows], new int[rows], new PropertyCells[rows]);

    /// <summary>How many different addresses were looked for in the gazetteer.</summary>
    public int Sought { get; internal init; }

    /// <summary>In a few words.</summary>
    public string Summary
    {
        get
        {
            int[] counts = new int[Words.Length];
            foreach (PropertyCells cells in _cells) counts[(int)cells.Answer]++;
            return $"{_rows:N0} addresses: {counts.Skip((int)PropertyAnswer.Parent + 1).Sum():N0} found, {counts[(int)PropertyAnswer.Parent]:N0} in a building, "
                + $"{counts[(int)PropertyAnswer.Ambiguous]:N0} ambiguous, {counts[(int)PropertyAnswer.None]:N0} not found";
        }
    }

    /// <summary>The names of the columns, in order.</summary>
    internal static IReadOnlyList<string> ColumnNames { get; } = [Source, Record, Uprn, Parent, Score, Kind, Reason];

    /// <summary>The columns in which no cell is missing.</summary>
    internal static IReadOnlyList<string> AlwaysThere { get; } = [Source, Record, Score, Kind, Reason];

    /// <summary>As a linkage to properties publishes them.</summary>
    public OutputTable Table()
    {
        SharedTexts kinds = new();
        int[] kindOf = [.. Words.Select(each => kinds.Number(each.Word))];
        return new OutputTable(
        [
            _names.Column(Source, _source),
            OutputColumn.Text.Of(Record, _records),
            _uprns.Column(Uprn, Numbers(static cells => cells.Uprn)),
            _parents.Column(Parent, Numbers(static cells => cells.Parent)),
            new OutputColumn.Real(Score, Array.ConvertAll(_cells, static cells => cells.Score)),
            kinds.Column(Kind, Numbers(cells => kindOf[(int)cells.Answer])),
            _reasons.Column(Reason, Numbers(static cells => cells.Reason)),
        ]);

        int[] Numbers(Converter<PropertyCells, int> of) => Array.ConvertAll(_cells, of);
    }

    /// <summary>Holds the properties against the truth, which finding them never read.</summary>
    /// <param name="truth">Of a source, the UPRN of the address that a record was written with; null when it is not known.</param>
    public PropertyEvaluation Evaluate(Func<string, Func<string, string?>> truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        int known = 0, answered = 0, right = 0;
        foreach ((string source, int first, int end) in Blocks())
        {
            Func<string, string?> of = truth(source);
            for (int row = first; row < end; row++)
            {
                if (of(_records[row]) is not { } uprn) continue;
                known++;
                if (_cells[row].Answer <= PropertyAnswer.Parent) continue;
                answered++;
                if (_uprns.Values[_cells[row].Uprn] == uprn) right++;
            }
        }

        return new PropertyEvaluation(known, answered, right);
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";

    /// <summary>The answer that a table has a word for; null when it is none of its words.</summary>
    internal static PropertyAnswer? Answer(string word) => Array.FindIndex(Words, each => each.Word == word) is >= 0 and var at ? Words[at].Answer : null;

    /// <summary>The next rows are of this source.</summary>
    internal void Begin(string source)
    {
        _sources.Add((source, _rows));
        _name = _names.Number(source);
    }

    /// <summary>Adds a row.</summary>
    internal void Add(string record, PropertyCells cells)
    {
        (_records[_rows], _source[_rows], _cells[_rows]) = (record, _name, cells);
        _rows++;
    }

    /// <summary>What is written of an address.</summary>
    /// <param name="match">What was found.</param>
    /// <param name="parent">The UPRN of the property that it is a part of, or null.</param>
    internal PropertyCells Cells(PropertyMatch match, string? parent) =>
        new(_uprns.Number(match.Uprn), _parents.Number(parent), _reasons.Number(match.Reason), Math.Round(match.Score, 6), match.Answer);

    /// <summary>What the last build wrote of its rows.</summary>
    internal Func<int, PropertyCells> Cells(EarlierProperties earlier)
    {
        (TextColumn score, TextColumn kind) = (earlier.Table.Find(Score)!, earlier.Table.Find(Kind)!);
        ReadTexts uprn = new(earlier.Table.Find(Uprn)!, _uprns), parent = new(earlier.Table.Find(Parent)!, _parents), reason = new(earlier.Table.Find(Reason)!, _reasons);
        PropertyAnswer[] answers = [.. kind.Values.Select(word => Answer(word)!.Value)];
        return row => new PropertyCells(uprn[row], parent[row], reason[row], earlier.Scores[score.Codes[row]], answers[kind.Codes[row]]);
    }

    IEnumerable<(string Source, int First, int End)> Blocks() =>
        _sources.Select((block, at) => (block.Source, block.First, at + 1 < _sources.Count ? _sources[at + 1].First : _rows));
}

/// <summary>What is written of an address: numbers of texts (-1 for none), and what is no text.</summary>
readonly record struct PropertyCells(int Uprn, int Parent, int Reason, double Score, PropertyAnswer Answer);
