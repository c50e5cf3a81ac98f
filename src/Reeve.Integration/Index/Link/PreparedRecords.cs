using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Models;
using Reeve.Linkage;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Link;

/// <summary>Records ready for the engine: columns placed, values standardised, files put together, truth set aside.</summary>
sealed record PreparedRecords(
    RecordSet Records, FieldSet Fields, IReadOnlyList<IReadOnlyList<InferredColumn>> Columns, IReadOnlyList<string> Ids, int[]? Truth, IReadOnlyDictionary<string, string> Roles, IReadOnlyList<string> Notes)
{
    public static PreparedRecords Prepare(
        IReadOnlyList<Extract> extracts, IReadOnlyList<IReadOnlyDictionary<string, ColumnKind>>? kinds, LinkRequest request, ModelFile? written, CancellationToken cancel)
    {
        if (extracts.All(extract => extract.Table.Rows == 0))
            throw new LinkException(extracts.Count == 1 ? $"{extracts[0].Label} has a header but no records; there is nothing to link." : "The files have headers but no records; there is nothing to link.", isData: true);
        List<string> notes = [];
        IReadOnlyDictionary<string, ColumnKind> given = Given(extracts, request, written);
        IReadOnlyList<InferredColumn>[] columns = [.. extracts.Select((extract, at) => kinds is null ? ColumnInference.Infer(extract.Table, given) : KnownColumns.Of(extract.Table, kinds[at]))];
        Standardiser standardiser = new(request.Superseded is { } superseded ? SupersededNumbers.Read(superseded, cancel) : new Dictionary<string, string>(StringComparer.Ordinal), request.Threads);
        IReadOnlyDictionary<string, (FieldKind Kind, TextColumn Column)>[] fields = [.. columns.Select(standardiser.Standardise)];
        cancel.ThrowIfCancellationRequested();

        int[] sizes = [.. extracts.Select(extract => extract.Table.Rows)];
        (string Name, FieldKind Kind)[] names = [.. fields.SelectMany(file => file.Select(field => (field.Key, field.Value.Kind))).DistinctBy(field => field.Key).OrderBy(field => field.Kind).ThenBy(field => field.Key, StringComparer.Ordinal)];
        List<TextColumn> joined = [.. names.Select(name => ColumnJoin.Join(name.Name, [.. fields.Select(file => file.TryGetValue(name.Name, out var field) ? field.Column : null)], sizes))];
        // A field without any value says nothing and would only stand in the model's way.
        names = [.. names.Where((_, at) => joined[at].Values.Length > 0 || written is not null)];
        joined.RemoveAll(column => column.Values.Length == 0 && written is null);

        int[]? sources = extracts.Count == 1 ? null : [.. sizes.SelectMany((size, file) => Enumerable.Repeat(file, size))];
        RecordSet records = new(sizes.Sum(), joined, sources, request.BetweenFilesOnly);
        RecordIds ids = RecordIds.Find(extracts, columns, request.Id is not null);
        notes.AddRange(ids.Notes);
        string[] absent = [.. (written?.Columns.Keys ?? []).Where(header => !extracts.Any(extract => extract.Table.Columns.Any(column => column.Name.Equals(header, StringComparison.OrdinalIgnoreCase))))];
        if (absent.Length > 0) notes.Add($"{request.Model} names columns that no file has: {string.Join(", ", absent)}.");
        return new PreparedRecords(records, new FieldSet(names), columns, ids.Labels, Truths.Find(extracts, columns, ids.Labels, request, cancel), RolesOf(columns), notes);
    }

    static Dictionary<string, ColumnKind> Given(IReadOnlyList<Extract> extracts, LinkRequest request, ModelFile? written)
    {
        Dictionary<string, ColumnKind> given = new(StringComparer.OrdinalIgnoreCase);
        if (written is not null)
            foreach ((string header, string role) in written.Columns) if (ColumnRole.TryParse(role, out ColumnKind kind)) given[header] = kind;
        foreach (string header in request.Ignore) given[Known(header, "--ignore")] = ColumnKind.Ignored;
        if (request.Truth is { } truth) given[Known(truth, "--truth")] = ColumnKind.Ignored;
        if (request.Id is { } id) given[Known(id, "--id")] = ColumnKind.Id;
        return given;

        string Known(string header, string option) => extracts.Any(extract => extract.Table.Columns.Any(column => column.Name.Equals(header, StringComparison.OrdinalIgnoreCase)))
            ? header
            : throw new LinkException($"{option} names a column `{header}` that no file has{DidYouMean.Sentence(header, [.. extracts.SelectMany(extract => extract.Table.Columns).Select(column => column.Name).Distinct(StringComparer.Ordinal)])}", isData: false);
    }

    static Dictionary<string, string> RolesOf(IReadOnlyList<IReadOnlyList<InferredColumn>> columns)
    {
        Dictionary<string, string> roles = new(StringComparer.OrdinalIgnoreCase);
        foreach (InferredColumn column in columns.SelectMany(file => file))
        {
            string role = ColumnRole.Name(column.Kind);
            // One header in two files: what it is in one of them beats "ignored" in the other.
            if (!roles.TryGetValue(column.Column.Name, out string? known) || known == ColumnRole.Name(ColumnKind.Ignored)) roles[column.Column.Name] = role;
        }
        return roles;
    }
}
