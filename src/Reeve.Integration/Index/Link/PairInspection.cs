using Reeve.Integration.Connect;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Identity.Survivorship;
using Reeve.Integration.Index.Models;
using Reeve.Linkage;
using Reeve.Linkage.Explain;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Link;

/// <summary>The records of a linkage as linking reads them, to look at one or two of them.</summary>
public sealed class PairInspection
{
    readonly RecordSet _records;
    readonly LinkageModel _model;
    readonly LinkageOptions _options;
    readonly IReadOnlyDictionary<RecordKey, int> _positions;

    PairInspection(RecordSet records, LinkageModel model, LinkageOptions options, IReadOnlyDictionary<RecordKey, int> positions) =>
        (_records, _model, _options, _positions) = (records, model, options, positions);

    /// <summary>Prepares the records.</summary>
    /// <param name="place">The place.</param>
    /// <param name="linkage">One of its linkages of people.</param>
    /// <param name="tables">For each source that the linkage covers, in its order, the columns of <see cref="ContractedColumns"/>.</param>
    /// <param name="model">The model that the last build linked with.</param>
    /// <param name="terms">How common values were when the last build counted them (<see cref="CarryTables.Terms"/>); null, or without a row, when every build counts.</param>
    /// <param name="key">The key <c>identity</c> of the place, by which <paramref name="terms"/> names values; null when it is lost.</param>
    /// <param name="cancel">Stops the work.</param>
    public static PairInspection Of(Place place, LinkageFile linkage, IReadOnlyList<TextTable> tables, ModelFile model, TextTable? terms, byte[]? key, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(linkage);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(model);
        Extract[] extracts = [.. linkage.Sources.Select((source, at) => new Extract(source.Source, source.Source, tables[at], null))];
        PreparedRecords prepared = PreparedRecords.Prepare(
            extracts, [.. linkage.Sources.Select(source => ContractedColumns.Of(place.Source(source.Source)!, source))], new LinkRequest { Files = [] }, model, cancel);
        Dictionary<RecordKey, int> positions = [];
        foreach (RecordKey record in PlaceLinker.Keys(extracts)) positions.Add(record, positions.Count);
        LinkageOptions options = Linker.Options(threads: 1, seed: 1, progress: null, cancel);
        if (terms is { Rows: > 0 } && key is not null) options = options with { Terms = new TermHashes(key).Read(terms, prepared.Records, model.Model) };
        return new PairInspection(prepared.Records, model.Model, options, positions);
    }

    /// <summary>Whether a record is there.</summary>
    public bool Has(RecordKey record) => _positions.ContainsKey(record);

    /// <summary>Why two records were or were not taken for one person's.</summary>
    /// <exception cref="ModelException">The model does not fit the records: a source has changed since.</exception>
    public InspectedPair Pair(RecordKey left, RecordKey right)
    {
        (int l, int r) = (_positions[left], _positions[right]);
        PairExplanation explanation = new Explainer(_records, _model, _options).Explain(Math.Min(l, r), Math.Max(l, r));
        return new InspectedPair(
            Explainer.ComparedBy(_records, _model.Blocking, l, r) is { } rule ? RuleWords.Of(rule) : null,
            [.. explanation.Comparisons.Select(Sentences.Of)], explanation.Household, explanation.Weight, MatchWeight.Probability(explanation.Weight), explanation.Vetoed);
    }

    /// <summary>What linking reads of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="loaded">When the load that brought it was recorded.</param>
    public PersonRecord Values(RecordKey record, DateTimeOffset loaded)
    {
        int at = _positions[record];
        return new PersonRecord(record, loaded, _records.Columns.Where(column => column.Codes[at] >= 0).ToDictionary(column => column.Name, column => column[at]!, StringComparer.Ordinal));
    }
}

/// <summary>What speaks for and against two records being one person's. No value of a record is in it.</summary>
/// <param name="ComparedBy">What they agree on, so that they were compared, in words; null when nothing brings them together.</param>
/// <param name="Sentences">A sentence for each comparison.</param>
/// <param name="Household">What is taken because they might be two people of one household, in bits; 0 or less.</param>
/// <param name="Weight">The match weight in bits.</param>
/// <param name="Probability">The match probability, in [0, 1].</param>
/// <param name="Vetoed">Whether an identifier of which a person has one differs.</param>
public sealed record InspectedPair(string? ComparedBy, IReadOnlyList<string> Sentences, double Household, double Weight, double Probability, bool Vetoed);
