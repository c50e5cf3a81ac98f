namespace Reeve.Linkage;

/// <summary>The records to link: columns of equal length and, for several sources, the source of each record.</summary>
public sealed class RecordSet
{
    readonly Dictionary<string, TextColumn> columns;

    /// <summary>Makes a set of records.</summary>
    /// <param name="count">Records; at least 0.</param>
    /// <param name="columns">Columns with distinct names and <paramref name="count"/> codes each.</param>
    /// <param name="sources">The source of each record, from 0; null when there is one source.</param>
    /// <param name="betweenSourcesOnly">True to compare records of different sources only.</param>
    /// <exception cref="ArgumentException">A column or <paramref name="sources"/> has another length, or a name stands twice.</exception>
    public RecordSet(int count, IReadOnlyList<TextColumn> columns, int[]? sources = null, bool betweenSourcesOnly = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(columns);
        if (sources is not null && sources.Length != count) throw new ArgumentException("There is one source for each record.", nameof(sources));
        this.columns = new(StringComparer.Ordinal);
        foreach (TextColumn column in columns)
        {
            if (column.Codes.Length != count) throw new ArgumentException($"Column {column.Name} has {column.Codes.Length} codes for {count} records.", nameof(columns));
            if (!this.columns.TryAdd(column.Name, column)) throw new ArgumentException($"Column {column.Name} stands twice.", nameof(columns));
        }
        Count = count;
        Columns = columns;
        Sources = sources;
        BetweenSourcesOnly = betweenSourcesOnly && sources is not null;
    }

    /// <summary>Records; at least 0.</summary>
    public int Count { get; }

    /// <summary>The columns, in the order given.</summary>
    public IReadOnlyList<TextColumn> Columns { get; }

    /// <summary>The source of each record, from 0; null when there is one source.</summary>
    public int[]? Sources { get; }

    /// <summary>True when only records of different sources are compared.</summary>
    public bool BetweenSourcesOnly { get; }

    /// <summary>The column of this name.</summary>
    /// <exception cref="ModelException">There is none.</exception>
    public TextColumn this[string name] => columns.TryGetValue(name, out TextColumn? column)
        ? column
        : throw new ModelException($"the model uses a column `{name}` that the records do not have; they have: {string.Join(", ", Columns.Select(c => c.Name))}");

    /// <summary>Whether there is a column of this name.</summary>
    public bool Has(string name) => columns.ContainsKey(name);

    /// <summary>Pairs that could be compared: all of them, or those of different sources.</summary>
    public long PossiblePairs
    {
        get
        {
            long all = (long)Count * (Count - 1) / 2;
            if (!BetweenSourcesOnly) return all;
            return all - Sources!.GroupBy(source => source).Sum(group => (long)group.Count() * (group.Count() - 1) / 2);
        }
    }

    /// <summary>Whether these two records may be compared.</summary>
    internal bool MayCompare(int left, int right) => !BetweenSourcesOnly || Sources![left] != Sources[right];
}
