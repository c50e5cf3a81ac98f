using Reeve.Integration.Connect;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Review;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Link;

/// <summary>Links the sources that a linkage of the place covers: their standardised tables, and of these only the columns that linking needs.</summary>
public static class PlaceLinker
{
    /// <summary>Raised when the same tables would give other links or weights: a node that was run by an older revision is run again, and carries nothing of it.</summary>
    public const int Revision = 3;

    /// <summary>Links.</summary>
    /// <param name="place">The place.</param>
    /// <param name="linkage">One of its linkages.</param>
    /// <param name="tables">For each source that the linkage covers, in its order, the columns of <see cref="ContractedColumns"/>.</param>
    /// <param name="decisions">What reviewers decided of the linkage's records, and is in force.</param>
    /// <param name="carrier">Brings what the last run left.</param>
    /// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
    /// <param name="progress">Called with a stage and its share done, in [0, 1], from any thread.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="LinkException">The data does not allow it: there are no records, or nothing to compare.</exception>
    /// <exception cref="Models.ModelFileException">The model file is wrong.</exception>
    /// <exception cref="Store.StoreException">The file of the truth or the model cannot be read.</exception>
    public static LinkResult Run(Place place, LinkageFile linkage, IReadOnlyList<TextTable> tables, IReadOnlyList<PairDecision> decisions, ScoreCarrier carrier, int threads, Action<string, double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(linkage);
        ArgumentNullException.ThrowIfNull(tables);
        Extract[] extracts = [.. linkage.Sources.Select((source, at) => new Extract(source.Source, source.Source, tables[at], null))];
        IReadOnlyDictionary<string, ColumnKind>[] kinds = [.. linkage.Sources.Select(source => ContractedColumns.Of(place.Source(source.Source)!, source))];
        LinkRequest request = new()
        {
            Files = [], Threads = threads, Decisions = decisions, Teacher = new SampleTeacher(linkage.Review), Carrier = carrier, Model = Path(place, linkage.Model), TruthFile = Path(place, linkage.Truth),
        };
        return Linker.Run(extracts, kinds, request, progress, cancel);
    }

    /// <summary>The name of each record, in the order of the sources and their records.</summary>
    public static IReadOnlyList<RecordKey> Keys(LinkResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Keys(result.Extracts);
    }

    /// <summary>The name of each record of the tables of a linkage, in their order.</summary>
    /// <param name="linkage">The linkage.</param>
    /// <param name="tables">For each source that it covers, in its order, a table with the names of records.</param>
    public static IReadOnlyList<RecordKey> Keys(LinkageFile linkage, IReadOnlyList<TextTable> tables)
    {
        ArgumentNullException.ThrowIfNull(linkage);
        ArgumentNullException.ThrowIfNull(tables);
        return Keys([.. linkage.Sources.Select((source, at) => new Extract(source.Source, source.Source, tables[at], null))]);
    }

    /// <summary>The name of each record of some tables, in their order.</summary>
    internal static IReadOnlyList<RecordKey> Keys(IReadOnlyList<Extract> tables) =>
        [.. tables.SelectMany(table => Enumerable.Range(0, table.Table.Rows).Select(row => new RecordKey(table.Label, table.Table.Find(ContractedColumns.Record)![row]!)))];

    /// <summary>The links: columns left, right (each source, colon, record), match_weight and match_probability.</summary>
    public static OutputTable Links(LinkResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string[] names = [.. result.Ids];
        return new OutputTable(
        [
            new OutputColumn.Text("left", [.. result.Links.Select(link => link.Left)], names),
            new OutputColumn.Text("right", [.. result.Links.Select(link => link.Right)], names),
            new OutputColumn.Real("match_weight", [.. result.Links.Select(link => Math.Round(link.Weight, 6))]),
            new OutputColumn.Real("match_probability", [.. result.Links.Select(link => Math.Round(link.Probability, 9))]),
        ]);
    }

    static string? Path(Place place, string? relative) => relative is null ? null : System.IO.Path.Combine(place.Folder, relative);
}
