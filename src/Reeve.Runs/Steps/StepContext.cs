using Reeve.Integration.NeverLink;
using Reeve.Runs.Build;
using Reeve.Runs.Hidden;
using Reeve.Runs.State;
using Reeve.Store.Registers;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>What steps work with in one build.</summary>
sealed class StepContext(OpenPlace open, string scratch, long run, int threads, Action<double> progress, CancellationToken cancel)
{
    (NeverLinkList, string)? neverLink;
    readonly Dictionary<string, TextTable> references = new(StringComparer.Ordinal);

    public OpenPlace Open { get; } = open;

    /// <summary>A folder for temporary files, for its owner only; removed when the build ends.</summary>
    public string Scratch { get; } = scratch;

    /// <summary>The run, or 0 where nothing is run.</summary>
    public long Run { get; } = run;

    public int Threads { get; } = threads;

    /// <summary>Told the share of the current node that is done, in [0, 1].</summary>
    public Action<double> Progress { get; } = progress;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Loads that somebody takes as they are, or null.</summary>
    public AcceptedLoads? Accept { get; init; }

    public Register Register => Open.State.Register;

    public DateOnly Today => Day(Open.Clock.GetUtcNow());

    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    /// <summary>The people who are not linked or shown, with the list's digest; the digest is empty when there never was a list.</summary>
    public (NeverLinkList List, string Digest) NeverLink => neverLink ??= NeverLinkFile.Checked(Open);

    /// <summary>The list as an input of a recipe: whoever is added to it has to go from every table, and whoever is taken off it comes back.</summary>
    public IEnumerable<RecipeInput> Hidden => NeverLink.Digest is { Length: > 0 } digest ? [new RecipeInput(NeverLinkFile.Input, digest)] : [];

    public SourceFile Source(PlanNode node) => Open.Place.Source(node.Subject)!;

    public LinkageFile Linkage(PlanNode node) => Open.Place.Linkages.First(linkage => linkage.Name == node.Subject);

    /// <summary>The truth is data, and need not be there: after a restore it is not, and links are made without it.</summary>
    public bool HasTruth(LinkageFile linkage) => linkage.Truth is { } truth && File.Exists(Path.Combine(Open.Place.Folder, truth));

    /// <summary>The files of a linkage that are there, as inputs of its recipe.</summary>
    public IEnumerable<RecipeInput> FilesOf(PlanNode node, LinkageFile linkage) =>
        node.Files.Where(file => file != linkage.Truth || HasTruth(linkage)).Select(file => new RecipeInput(file, FileHash.Of(Path.Combine(Open.Place.Folder, file), file)));

    /// <summary>The current snapshot of a table, as an input of a recipe; null when it was never built.</summary>
    public RecipeInput? Input(string table) => Register.Published.FindTable(table) is { } snapshot ? new RecipeInput(table, snapshot.Id.Content) : null;

    /// <summary>Reads columns of a table as it is now; null when it was never built.</summary>
    public TextTable? Read(string table, IReadOnlyList<string>? columns = null) =>
        Register.Published.FindTable(table) is { } snapshot ? Read(snapshot.Id, columns) : null;

    /// <summary>Reads columns of a snapshot.</summary>
    public TextTable Read(SnapshotId snapshot, IReadOnlyList<string>? columns = null)
    {
        using TableReader reader = Open.State.Tables.Open(snapshot);
        return reader.ReadText(columns, Cancel);
    }

    /// <summary>As <see cref="Read(string, IReadOnlyList{string}?)"/>, those of the columns that the table has.</summary>
    public TextTable? ReadKnown(string table, IReadOnlyCollection<string> columns)
    {
        if (Register.Published.FindTable(table) is not { } snapshot) return null;
        using TableReader reader = Open.State.Tables.Open(snapshot.Id);
        return reader.ReadText([.. reader.Columns.Select(static column => column.Name).Where(columns.Contains)], Cancel);
    }

    /// <summary>As <see cref="Read(string, IReadOnlyList{string}?)"/>, all columns, read once in a build: several sources may be held against one gazetteer.</summary>
    public TextTable? Reference(string table)
    {
        if (references.TryGetValue(table, out TextTable? known)) return known;
        if (Read(table) is not { } read) return null;
        return references[table] = read;
    }
}
