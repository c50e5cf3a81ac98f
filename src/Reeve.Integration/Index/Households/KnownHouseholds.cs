namespace Reeve.Integration.Index.Households;

/// <summary>The households that the last build left, by their members.</summary>
sealed class KnownHouseholds
{
    readonly Dictionary<(string Property, string? Person), HashSet<string>> _of = [];
    readonly HashSet<(string Household, string Property, string Person, DateOnly? Day)> _days = [];
    readonly Dictionary<string, int> _sizes = new(StringComparer.Ordinal);

    /// <summary>Takes the members, each person by the identifier that they have now.</summary>
    public KnownHouseholds(IEnumerable<KnownMember> members, Func<string, string> personNow)
    {
        foreach (KnownMember member in members)
        {
            string person = personNow(member.Person);
            Add(member.Household, (member.Property, person));
            _days.Add((member.Household, member.Property, person, member.Day));
            if (member.Kind.IsCommunal()) Add(member.Household, (member.Property, null));
        }
    }

    /// <summary>The identifiers.</summary>
    public IEnumerable<string> Ids => _sizes.Keys;

    /// <summary>How many members a household had, its property among them where that is an establishment; 0 when it is not known.</summary>
    public int Size(string household) => _sizes.GetValueOrDefault(household);

    /// <summary>Whether a household had a member.</summary>
    public bool Had(string household, (string, string?) member) => _of.TryGetValue(member, out HashSet<string>? of) && of.Contains(household);

    /// <summary>What a household that is found shares with those that were known.</summary>
    public IEnumerable<SharedMembers> SharedBy(Household household, int at)
    {
        Dictionary<string, SharedMembers> shared = new(StringComparer.Ordinal);
        IEnumerable<(string, string?)> members = household.Members.Select(member => (member.Property, (string?)member.Person)).Distinct();
        if (household.Kind.IsCommunal()) members = members.Append((household.Property, null));
        foreach ((string, string?) member in members)
        {
            if (!_of.TryGetValue(member, out HashSet<string>? of)) continue;
            foreach (string old in of)
            {
                if (!shared.TryGetValue(old, out SharedMembers? pair)) shared.Add(old, pair = new SharedMembers(old, at));
                pair.Who.Add(member);
            }
        }

        foreach (SharedMembers pair in shared.Values)
            pair.SameDays = household.Members.Count(member => _days.Contains((pair.Old, member.Property, member.Person, member.From ?? member.Until)));
        return shared.Values;
    }

    void Add(string household, (string, string?) member)
    {
        if (!_of.TryGetValue(member, out HashSet<string>? of)) _of.Add(member, of = new HashSet<string>(StringComparer.Ordinal));
        if (of.Add(household)) _sizes[household] = _sizes.GetValueOrDefault(household) + 1;
    }
}

/// <summary>What a known household and one that is found have in common.</summary>
sealed class SharedMembers(string old, int @new)
{
    /// <summary>The identifier of the known one.</summary>
    public string Old { get; } = old;

    /// <summary>The number of the one that is found.</summary>
    public int New { get; } = @new;

    /// <summary>The members: property and person, or the property alone of an establishment.</summary>
    public List<(string, string?)> Who { get; } = [];

    /// <summary>How many.</summary>
    public int Members => Who.Count;

    /// <summary>How many residences are in both from the same day.</summary>
    public int SameDays { get; set; }
}
