using System.Security.Cryptography;
using System.Text;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;
using Reeve.Store.State;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Review;

/// <summary>Where a reviewer sits: what waits for whom, and the records that a task is about, read from the tables as they are now.</summary>
/// <remarks>Of a record only the columns that the linkage may read are shown. Not safe for several threads.</remarks>
/// <param name="place">The place.</param>
/// <param name="state">Its state.</param>
/// <param name="cancel">Stops reading.</param>
public sealed class ReviewDesk(Place place, PlaceState state, CancellationToken cancel)
{
    /// <summary>The name of the key that exported rows are checked with.</summary>
    const string CheckKey = "review";

    const int CheckLength = 16;

    readonly Dictionary<(string Linkage, string Source), Sheet?> sheets = [];

    /// <summary>Tasks and votes.</summary>
    public ReviewBook Book => state.Register.Reviews;

    /// <summary>The linkages that put something to reviewers, by name.</summary>
    public IReadOnlyList<LinkageFile> Linkages => [.. place.Linkages.Where(linkage => linkage.Kind == LinkageKind.People).OrderBy(linkage => linkage.Name, StringComparer.Ordinal)];

    /// <summary>What waits for a reviewer: the most useful first, and what the reviewer put off last, the longest put off first.</summary>
    /// <param name="linkage">One linkage, or null for all.</param>
    /// <param name="reviewer">Who.</param>
    public IReadOnlyList<ReviewTask> Queue(string? linkage, string reviewer)
    {
        Dictionary<long, int> skipped = [];
        IReadOnlyList<long> skips = Book.Skips(reviewer);
        for (int at = 0; at < skips.Count; at++) skipped[skips[at]] = at + 1;
        return [.. Book.Tasks(linkage).Where(task => task.WaitsFor(reviewer)).OrderBy(task => skipped.GetValueOrDefault(task.Id))];
    }

    /// <summary>The two records of a task side by side: fields of which at least one has a value, in the order of what identifies most.</summary>
    public IReadOnlyList<ReviewField> Compare(ReviewTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        ILookup<ColumnKind, string?> left = Values(task.Linkage, task.Asked.Left).ToLookup(value => value.Kind, value => value.Text), right = Values(task.Linkage, task.Asked.Right).ToLookup(value => value.Kind, value => value.Text);
        List<ReviewField> fields = [];
        foreach (ColumnKind kind in left.Select(group => group.Key).Union(right.Select(group => group.Key)).Order())
        {
            // A source may have several telephones; they stand in the order of its fields.
            string?[] of = [.. left[kind].OfType<string>()], with = [.. right[kind].OfType<string>()];
            for (int at = 0; at < Math.Max(of.Length, with.Length); at++) fields.Add(new ReviewField(Words(kind), of.ElementAtOrDefault(at), with.ElementAtOrDefault(at)));
        }

        return fields;
    }

    /// <summary>What one record says: field and value, in the order of <see cref="Compare"/>.</summary>
    public IReadOnlyList<ReviewField> Read(string linkage, RecordReference record) =>
        [.. Values(linkage, record).Where(value => value.Text is not null).OrderBy(value => value.Kind).Select(value => new ReviewField(Words(value.Kind), value.Text, null))];

    /// <summary>Whether a record is in its table now.</summary>
    public bool IsThere(string linkage, RecordReference record) => SheetOf(linkage, record.Source)?.Find(record.Record) >= 0;

    /// <summary>
    /// A mark of a task and of what its records say now, which nobody can make without the place's key: by it an import sees that a row, or a record, is another than was exported.
    /// </summary>
    public string Check(ReviewTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        StringBuilder text = new();
        text.Append(task.Id).Append('\n').Append(task.Linkage).Append('\n').Append(task.Asked.Left).Append('\n').Append(task.Asked.Right).Append('\n');
        foreach (RecordReference record in new[] { task.Asked.Left, task.Asked.Right })
            foreach ((ColumnKind kind, string? value) in Values(task.Linkage, record)) text.Append(kind).Append('\t').Append(value).Append('\n');
        byte[] mark = HMACSHA256.HashData(state.Keys.Get(CheckKey), Encoding.UTF8.GetBytes(text.ToString()));
        // The letter keeps a spreadsheet from taking it for a number.
        return "c" + Convert.ToHexStringLower(mark)[..CheckLength];
    }

    static string Words(ColumnKind kind) => Sentences.Words(ColumnRole.Name(kind));

    IEnumerable<(ColumnKind Kind, string? Text)> Values(string linkage, RecordReference record)
    {
        if (SheetOf(linkage, record.Source) is not { } sheet || sheet.Find(record.Record) is not (>= 0 and int row)) return [];
        return sheet.Columns.Select(column => (column.Kind, column.Column[row]));
    }

    Sheet? SheetOf(string linkage, string source)
    {
        if (sheets.TryGetValue((linkage, source), out Sheet? known)) return known;
        LinkedSource? linked = place.Linkages.FirstOrDefault(each => each.Name == linkage)?.Sources.FirstOrDefault(each => each.Source == source);
        Sheet? sheet = null;
        if (linked is not null && place.Source(source) is { } described && state.Register.Published.FindTable(source) is { } snapshot)
        {
            IReadOnlyDictionary<string, ColumnKind> kinds = ContractedColumns.Of(described, linked);
            using TableReader reader = state.Tables.Open(snapshot.Id);
            sheet = new Sheet(reader.ReadText([.. kinds.Keys], cancel), kinds);
        }

        return sheets[(linkage, source)] = sheet;
    }

    /// <summary>A source's table, with where each record is.</summary>
    sealed class Sheet
    {
        readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);

        public Sheet(TextTable table, IReadOnlyDictionary<string, ColumnKind> kinds)
        {
            Columns = [.. table.Columns.Where(column => column.Name != ContractedColumns.Record).Select(column => (kinds[column.Name], column))];
            TextColumn names = table.Find(ContractedColumns.Record)!;
            for (int row = 0; row < table.Rows; row++) if (names[row] is { } name) rows.TryAdd(name, row);
        }

        public IReadOnlyList<(ColumnKind Kind, TextColumn Column)> Columns { get; }

        public int Find(string record) => rows.GetValueOrDefault(record, -1);
    }
}
