using System.Runtime.InteropServices;

namespace Reeve.Integration.Index.Households;

/// <summary>The households that the last build left, by their members.</summary>
/// <remarks>Households go by numbers in the order in which they were first named. The residences of one member are a chain through one list: nearly every member has one.</remarks>
sealed class KnownHouseholds
{
    readonly Dictionary<(string Property, string? Person), int> _first = [];
    readonly List<(int Household, DateOnly? Day, int Next)> _chain = [];
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<string> _ids = [];
    readonly List<int> _sizes = [];

    /// <summary>Takes the members, each person by the identifier that they have now.</summary>
    public KnownHouseholds(IReadOnlyCollection<KnownMember> members, Func<string, string> personNow)
    {
        _first.EnsureCapacity(members.Count);
        foreach (KnownMember member in members)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, member.Household, out bool isKnown);
            if (!isKnown)
            {
                number = _ids.Count;
                _ids.Add(member.Household);
                _sizes.Add(0);
            }

            Add(number, (member.Property, personNow(member.Person)), member.Day);
            if (member.Kind.IsCommunal()) Add(number, (member.Property, null), null);
        }
    }

    /// <summary>The identifiers.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>How many members a household had, its property among them where that is an establishment; 0 when it is not known.</summary>
    public int Size(string household) => _numbers.TryGetValue(household, out int number) ? _sizes[number] : 0;

    /// <summary>What a household that is found shares with those that were known, in the order in which they are met.</summary>
    /// <param name="household">The household.</param>
    /// <param name="at">Its number.</param>
    /// <param name="shared">Where it is added.</param>
    public void Share(Household household, int at, List<SharedMembers> shared)
    {
        int start = shared.Count;
        HashSet<string>? met = household.Members.Count > 1 ? new(household.Members.Count, StringComparer.Ordinal) : null;
        for (int own = 0; own < household.Members.Count; own++)
        {
            Residence member = household.Members[own];
            if (_first.TryGetValue((member.Property, member.Person), out int link)) Take(link, member.From ?? member.Until, isRepeat: met?.Add(member.Person) == false);
        }

        if (household.Kind.IsCommunal() && _first.TryGetValue((household.Property, null), out int whole)) Take(whole, null, isRepeat: false, isPerson: false);

        void Take(int link, DateOnly? day, bool isRepeat, bool isPerson = true)
        {
            int first = link;
            for (; link >= 0; link = _chain[link].Next)
            {
                (int old, DateOnly? known, _) = _chain[link];
                // A member who lived there twice is one, but each stay has its day.
                SharedMembers pair = Of(old);
                if (!isRepeat && !IsNamedBefore(first, link)) pair.Members++;
                if (isPerson && known == day && !IsNamedBefore(first, link, day)) pair.SameDays++;
            }
        }

        SharedMembers Of(int old)
        {
            for (int pair = start; pair < shared.Count; pair++)
                if (shared[pair].Number == old) return shared[pair];
            SharedMembers added = new(_ids[old], old, at);
            shared.Add(added);
            return added;
        }
    }

    /// <summary>Whether a household that is found shares a member with a known one which another known one had not.</summary>
    public bool HasMemberBeside(Household household, string old, string other)
    {
        IEnumerable<(string, string?)> members = household.Members.Select(member => (member.Property, (string?)member.Person));
        if (household.Kind.IsCommunal()) members = members.Append((household.Property, null));
        return members.Any(member => Had(old, member) && !Had(other, member));
    }

    bool Had(string household, (string, string?) member)
    {
        if (!_numbers.TryGetValue(household, out int number) || !_first.TryGetValue(member, out int link)) return false;
        for (; link >= 0; link = _chain[link].Next)
            if (_chain[link].Household == number) return true;
        return false;
    }

    /// <summary>Whether the household of a link stands in the chain before it (with that day).</summary>
    bool IsNamedBefore(int first, int link)
    {
        for (int at = first; at != link; at = _chain[at].Next)
            if (_chain[at].Household == _chain[link].Household) return true;
        return false;
    }

    bool IsNamedBefore(int first, int link, DateOnly? day)
    {
        for (int at = first; at != link; at = _chain[at].Next)
            if (_chain[at].Household == _chain[link].Household && _chain[at].Day == day) return true;
        return false;
    }

    void Add(int household, (string, string?) member, DateOnly? day)
    {
        ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(_first, member, out bool isKnown);
        int next = isKnown ? first : -1;
        bool isNew = true;
        for (int link = next; link >= 0 && isNew; link = _chain[link].Next) isNew = _chain[link].Household != household;
        if (isNew) _sizes[household]++;
        first = _chain.Count;
        _chain.Add((household, day, next));
    }
}
