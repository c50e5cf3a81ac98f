using Reeve.Integration.Index.Households;

namespace Reeve.Integration.Tests.Index.Households;

/// <summary>Builds of one linkage, one after another.</summary>
sealed class Story
{
    static readonly HouseholdIds Ids = new([.. Enumerable.Range(0, 32).Select(at => (byte)at)], "household");

    IReadOnlyList<KnownMember> known = [];
    IReadOnlyList<HouseholdChange> changes = [];
    DateOnly day = Street.Loaded;

    /// <summary>The identifiers, by the households in short.</summary>
    public Dictionary<string, string> Build(params HomeStatement[] statements) => Build(person => person, statements);

    public Dictionary<string, string> Build(Func<string, string> personNow, params HomeStatement[] statements)
    {
        IReadOnlyList<Household> households = Street.Found(statements);
        HouseholdHistory now = HouseholdHistory.Carry(known, changes, households, Ids, personNow, day);
        Changes = [.. now.Changes.Skip(changes.Count).Select(change => $"{change.Kind} {change.Old} {change.New}".TrimEnd())];
        (known, changes, day) = (Known(households, now), now.Changes, day.AddDays(1));
        return households.Zip(now.Ids).ToDictionary(pair => Street.Short(pair.First), pair => pair.Second);
    }

    /// <summary>What the last build changed.</summary>
    public string[] Changes { get; private set; } = [];

    public static IReadOnlyList<KnownMember> Known(IReadOnlyList<Household> households, HouseholdHistory history) =>
        [.. households.Zip(history.Ids).SelectMany(pair => pair.First.Members.Select(member => new KnownMember(pair.Second, member.Property, member.Person, pair.First.Kind, member.From ?? member.Until)))];
}
