namespace Reeve.Integration.Index.Households;

/// <summary>Finds residences and households in what records say: the rules are in docs/decisions/households-over-time.md.</summary>
public static class HouseholdFinder
{
    /// <summary>Days within which two beginnings are taken for one, a gap for none, and living side by side for a hand-over.</summary>
    public const int Tolerance = 31;

    /// <summary>The residences of all persons, by person, property and time.</summary>
    /// <param name="statements">In any order.</param>
    /// <param name="homes">What the properties are.</param>
    public static IReadOnlyList<Residence> Residences(IEnumerable<HomeStatement> statements, Homes homes)
    {
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(homes);
        Dictionary<string, string> places = new(StringComparer.Ordinal);
        Dictionary<string, List<HomeStatement>> persons = new(StringComparer.Ordinal);
        foreach (HomeStatement statement in statements)
        {
            if (!places.TryGetValue(statement.Property, out string? place)) places.Add(statement.Property, place = homes.Place(statement.Property));
            if (!persons.TryGetValue(statement.Person, out List<HomeStatement>? own)) persons.Add(statement.Person, own = []);
            own.Add(ReferenceEquals(place, statement.Property) ? statement : statement with { Property = place });
        }

        string[] names = [.. persons.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        List<Residence> found = new(names.Length);
        foreach (string name in names) PersonHomes.Add(persons[name], Tolerance, found);
        return found;
    }

    /// <summary>The households, by property, first day and first person. Residences of no known day, and at what is no home, are in none; every other is in one.</summary>
    /// <param name="residences">As <see cref="Residences"/> gave them, in any order.</param>
    /// <param name="homes">What the properties are.</param>
    public static IReadOnlyList<Household> Households(IEnumerable<Residence> residences, Homes homes)
    {
        ArgumentNullException.ThrowIfNull(residences);
        ArgumentNullException.ThrowIfNull(homes);
        Dictionary<string, List<Residence>> properties = new(StringComparer.Ordinal);
        foreach (Residence residence in residences)
        {
            if (!residence.IsPlaced) continue;
            if (!properties.TryGetValue(residence.Property, out List<Residence>? at)) properties.Add(residence.Property, at = []);
            at.Add(residence);
        }

        string[] names = [.. properties.Keys];
        Array.Sort(names, StringComparer.Ordinal);
        List<Household> found = [];
        foreach (string property in names)
        {
            HomeKind kind = homes.Kind(property);
            if (kind == HomeKind.NotAHome) continue;
            List<Residence> members = properties[property];
            members.Sort(InTime);
            if (kind.IsCommunal()) found.Add(new Household(property, kind, members));
            else
                foreach (IReadOnlyList<Residence> group in LivedTogether.Groups(members, Tolerance)) found.Add(new Household(property, kind, group));
        }

        return found;
    }

    /// <summary>By first day, the one who stays longer first, then by person.</summary>
    static int InTime(Residence left, Residence right)
    {
        int order = left.FirstDay.CompareTo(right.FirstDay);
        if (order == 0) order = right.LastDay.CompareTo(left.LastDay);
        return order != 0 ? order : string.CompareOrdinal(left.Person, right.Person);
    }
}
