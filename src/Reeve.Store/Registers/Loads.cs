using Reeve.Store.Originals;
using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>The loads of sources, and the originals each is made of.</summary>
public sealed class Loads
{
    readonly Database _database;

    internal Loads(Database database) => _database = database;

    /// <summary>Records a load. The same bytes as those of the newest load, loaded in the same way, are no new load: that one is given back.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">The source.</param>
    /// <param name="kind">How the load changes what was there.</param>
    /// <param name="files">Files that were added to the originals, in their order; at least one.</param>
    /// <exception cref="StoreException">Surroundings: an original was pruned before its load was recorded: run again.</exception>
    public Load Record(long run, string source, LoadKind kind, IReadOnlyList<LoadFile> files)
    {
        if (files.Count == 0) throw new ArgumentException("A load has at least one file.", nameof(files));
        return _database.Write(session =>
        {
            Load? newest = Last(All(session, source));
            if (newest is not null && newest.Kind == kind && newest.Files.Select(file => file.Original).SequenceEqual(files.Select(file => file.Original)))
            {
                for (int position = 0; position < files.Count; position++) Rewrite(session, newest, position, files[position]);
                return All(session, source)[^1];
            }

            foreach (LoadFile file in files)
            {
                if (session.First<long>("SELECT COUNT(*) FROM originals WHERE hash = @Hash", new { file.Original.Hash }) == 0)
                    throw new StoreException(StoreFault.Surroundings, $"An original of source {source} was removed before its load was recorded: run the build again.");
            }

            long number = session.First<long>("SELECT COALESCE(MAX(number), 0) + 1 FROM loads WHERE source = @source", new { source });
            session.Execute(
                "INSERT INTO loads (source, number, kind, run, recorded) VALUES (@source, @number, @kind, @run, @now)",
                new { source, number, kind = kind.ToString(), run, now = _database.Now() });
            for (int position = 0; position < files.Count; position++)
            {
                LoadFile file = files[position];
                session.Execute(
                    "INSERT INTO load_files (source, number, position, original, name, byte_count) VALUES (@source, @number, @position, @Hash, @Name, @Bytes)",
                    new { source, number, position, file.Original.Hash, file.Name, file.Original.Bytes });
                if (file.Rewritten is not null) Rewrite(session, source, number, position, file);
            }

            return All(session, source)[^1];
        });
    }

    /// <summary>The loads of a source that are not dropped, oldest first.</summary>
    public IReadOnlyList<Load> All(string source) => _database.Read(session => All(session, source));

    /// <summary>The loads that make up what a source says now: the newest that replaces, and those after it. Oldest first.</summary>
    public IReadOnlyList<Load> InForce(string source) => InForce(All(source));

    /// <summary>The newest load of a source, or null.</summary>
    public Load? Newest(string source) => Last(All(source));

    /// <summary>Records that somebody takes a load although it differs much from the one before; the first who did is kept.</summary>
    /// <param name="source">The source.</param>
    /// <param name="number">The load's number.</param>
    /// <param name="by">Who.</param>
    public LoadAcceptance Accept(string source, long number, string by) => _database.Write(session =>
    {
        if (Acceptance(session, source, number) is { } known) return known;
        session.Execute("INSERT INTO load_acceptances (source, number, accepted_by, accepted) VALUES (@source, @number, @by, @now)", new { source, number, by, now = _database.Now() });
        return Acceptance(session, source, number)!;
    });

    /// <summary>Who took a load although it differs much from the one before; null when nobody did.</summary>
    public LoadAcceptance? Acceptance(string source, long number) => _database.Read(session => Acceptance(session, source, number));

    static LoadAcceptance? Acceptance(Session session, string source, long number) =>
        session.First<AcceptanceRow>("SELECT accepted_by AS \"by\", accepted AS \"at\" FROM load_acceptances WHERE source = @source AND number = @number", new { source, number }) is { } row
            ? new LoadAcceptance(source, number, row.By, Times.Of(row.At)) : null;

    /// <summary>Lets a file of a load be another original, which stands for the bytes that came.</summary>
    /// <param name="load">The load.</param>
    /// <param name="position">Which of its files, from 0.</param>
    /// <param name="file">What it is from now on; its original was added.</param>
    public void Rewrite(Load load, int position, LoadFile file) => _database.Write(session => Rewrite(session, load, position, file));

    /// <summary>Drops a load: its originals go with the next removal of what nobody needs.</summary>
    public void Drop(Load load) => _database.Write(session =>
    {
        session.Execute("UPDATE loads SET dropped = @now WHERE source = @Source AND number = @Number AND dropped IS NULL", new { now = _database.Now(), load.Source, load.Number });
    });

    /// <summary>The sources that have loads, by name.</summary>
    public IReadOnlyList<string> Sources() => _database.Read(session => session.Query<string>("SELECT DISTINCT source FROM loads WHERE dropped IS NULL ORDER BY source"));

    static void Rewrite(Session session, Load load, int position, LoadFile file)
    {
        if (load.Files[position] != file) Rewrite(session, load.Source, load.Number, position, file);
    }

    static void Rewrite(Session session, string source, long number, int position, LoadFile file) => session.Execute(
        """
        UPDATE load_files SET original = @Hash, byte_count = @Bytes, form = @form, came = @came, came_bytes = @cameBytes
        WHERE source = @source AND number = @number AND position = @position
        """,
        new
        {
            file.Original.Hash, file.Original.Bytes, form = file.Rewritten?.Form.ToString(), came = file.Rewritten?.Came, cameBytes = file.Rewritten?.CameBytes,
            source, number, position,
        });

    static Load? Last(IReadOnlyList<Load> loads) => loads.Count == 0 ? null : loads[^1];

    internal static IReadOnlyList<Load> InForce(IReadOnlyList<Load> loads)
    {
        int first = loads.Count - 1;
        while (first > 0 && loads[first].Kind != LoadKind.Replace) first--;
        return [.. loads.Skip(first)];
    }

    /// <summary>All loads that are not dropped, of one source or of every one (null), by source and number.</summary>
    internal static IReadOnlyList<Load> All(Session session, string? source)
    {
        string which = source is null ? "" : " AND l.source = @source";
        ILookup<(string, long), LoadFile> files = session.Query<FileRow>(
            $"""
            SELECT f.source, f.number, f.original, f.name, f.byte_count AS bytes, f.form, f.came, f.came_bytes AS camebytes FROM load_files AS f
            JOIN loads AS l ON l.source = f.source AND l.number = f.number WHERE l.dropped IS NULL{which} ORDER BY f.source, f.number, f.position
            """, new { source }).ToLookup(row => (row.Source, row.Number), row => row.File());
        return [.. session.Query<LoadRow>($"SELECT source, number, kind, run, recorded FROM loads AS l WHERE dropped IS NULL{which} ORDER BY source, number", new { source })
            .Select(row => new Load(row.Source, row.Number, Enum.Parse<LoadKind>(row.Kind), row.Run, Times.Of(row.Recorded), [.. files[(row.Source, row.Number)]]))];
    }

    sealed class LoadRow
    {
        public string Source { get; init; } = "";

        public long Number { get; init; }

        public string Kind { get; init; } = "";

        public long Run { get; init; }

        public string Recorded { get; init; } = "";
    }

    sealed class AcceptanceRow
    {
        public string By { get; init; } = "";

        public string At { get; init; } = "";
    }

    sealed class FileRow
    {
        public string Source { get; init; } = "";

        public long Number { get; init; }

        public string Original { get; init; } = "";

        public string Name { get; init; } = "";

        public long Bytes { get; init; }

        public string? Form { get; init; }

        public string? Came { get; init; }

        public long? CameBytes { get; init; }

        public LoadFile File() => new(
            new Original(Original, Bytes), Name, Form is null ? null : new Rewriting(Enum.Parse<RewrittenForm>(Form), Came ?? "", CameBytes ?? 0));
    }
}
