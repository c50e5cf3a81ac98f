using Reeve.Integration.Index.Identity;

namespace Reeve.Integration.Tests.Index.Identity;

/// <summary>
/// Builds of a place on following days. A cluster is written as its records with blanks between: <c>a1 b2</c> is record 1 of source a and record 2 of source b;
/// <c>a1!</c> has other values than the record without the mark, and <c>a1*</c> is where a reviewer put it.
/// </summary>
sealed class Story(byte[]? key = null)
{
    static readonly DateOnly First = new(2026, 4, 1);

    public PersonIds Ids { get; } = new(key ?? [.. Enumerable.Range(0, 32).Select(at => (byte)at)], "person");

    public IdentityState State { get; private set; } = IdentityState.Empty;

    public IReadOnlyList<string> Notes { get; private set; } = [];

    /// <summary>The changes of the last build, as <c>kind old new</c> with the names that the test gave.</summary>
    public IReadOnlyList<IdentityChange> Changes { get; private set; } = [];

    /// <summary>Builds on a day.</summary>
    public Story On(int day, params string[] clusters)
    {
        int before = State.Changes.Count;
        IdentityUpdate update = IdentityUpdate.Of(State, Found(clusters), Ids, First.AddDays(day - 1));
        (State, Notes) = (update.State, update.Notes);
        Changes = [.. State.Changes.Skip(before)];
        return this;
    }

    /// <summary>The person whom a record belongs to now.</summary>
    public string this[string record] => State.Map.Standing[Key(record)] is { IsCurrent: true } row ? row.Person : throw new InvalidOperationException($"{record} is not there");

    /// <summary>The changes of the last build in short.</summary>
    public string[] Told => [.. Changes.Select(change => $"{IdentityTables.Word(change.Kind)} {change.Old} {change.New}".TrimEnd())];

    public static FoundRecord[] Found(params string[] clusters) =>
        [.. clusters.SelectMany((cluster, number) => cluster.Split(' ').Select(record => new FoundRecord(Key(record), number, record.Contains('!', StringComparison.Ordinal) ? "1" : "0", record.EndsWith('*'))))];

    public static RecordKey Key(string record) => new(record[..1], record[1..].TrimEnd('!', '*'));
}
