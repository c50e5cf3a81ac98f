using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Households;

/// <summary>The households that people belong to on a day.</summary>
public sealed class CurrentHouseholds
{
    readonly Dictionary<string, List<(string Household, string Uprn)>> _of;

    CurrentHouseholds(Dictionary<string, List<(string, string)>> of) => _of = of;

    /// <summary>Reads them.</summary>
    /// <param name="members">The table of members that a linkage of households publishes.</param>
    /// <param name="day">The day.</param>
    public static CurrentHouseholds Of(TextTable members, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(members);
        (TextColumn household, TextColumn uprn, TextColumn person, TextColumn from, TextColumn until) =
            (members.Find("household")!, members.Find("uprn")!, members.Find("person")!, members.Find("from")!, members.Find("until")!);
        Dictionary<string, List<(string Household, string Uprn)>> of = new(StringComparer.Ordinal);
        for (int row = 0; row < members.Rows; row++)
        {
            if ((HouseholdTables.Day(from[row] ?? until[row]) ?? day) > day || HouseholdTables.Day(until[row]) < day) continue;
            if (!of.TryGetValue(person[row]!, out List<(string, string)>? own)) of.Add(person[row]!, own = []);
            own.Add((household[row]!, uprn[row]!));
        }

        foreach (List<(string Household, string Uprn)> own in of.Values) own.Sort((left, right) => string.CompareOrdinal(left.Household, right.Household));
        return new CurrentHouseholds(of);
    }

    /// <summary>All people who live in a household, with each of theirs.</summary>
    public IEnumerable<(string Person, string Household, string Uprn)> All => _of.SelectMany(each => each.Value.Select(own => (each.Key, own.Household, own.Uprn)));

    /// <summary>The household of a person: of several the one at a property, or else the first by identifier; null when there is none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="uprn">The property, or null.</param>
    public string? Find(string person, string? uprn)
    {
        if (!_of.TryGetValue(person, out List<(string Household, string Uprn)>? own)) return null;
        int at = own.FindIndex(each => each.Uprn == uprn);
        return own[Math.Max(at, 0)].Household;
    }
}
