namespace Reeve.Integration.Index.Households;

/// <summary>Groups residences at one property: two are joined when they have more than some days in common, or all days of the shorter one.</summary>
static class LivedTogether
{
    /// <summary>The groups, each in the order of its members, by their first members.</summary>
    /// <param name="members">By first day, and of one first day the longest first.</param>
    /// <param name="handOver">Days that two households may have in common when one follows the other.</param>
    /// <remarks>
    /// In this order a residence begins no earlier than any before it, so the two share the days from its own first day to the earlier end. They are joined when that reaches
    /// beyond the hand-over or covers the later residence whole, and of the residences of a group the one that ends last decides: one number a group is enough.
    /// </remarks>
    public static IReadOnlyList<IReadOnlyList<Residence>> Groups(IReadOnlyList<Residence> members, int handOver)
    {
        if (members.Count == 1) return [members];
        List<Group> groups = [];
        for (int at = 0; at < members.Count; at++)
        {
            Group own = new(at, members[at].LastDay);
            int reach = Math.Min(members[at].LastDay, members[at].FirstDay + handOver);
            for (int other = groups.Count - 1; other >= 0; other--)
            {
                if (groups[other].LastDay < reach) continue;
                own.Take(groups[other]);
                groups.RemoveAt(other);
            }

            groups.Add(own);
        }

        foreach (Group group in groups) group.Members.Sort();
        groups.Sort(static (left, right) => left.Members[0].CompareTo(right.Members[0]));
        return [.. groups.Select(group => (IReadOnlyList<Residence>)[.. group.Members.Select(at => members[at])])];
    }

    sealed class Group(int first, int lastDay)
    {
        public List<int> Members { get; private set; } = [first];

        public int LastDay { get; private set; } = lastDay;

        public void Take(Group other)
        {
            LastDay = Math.Max(LastDay, other.LastDay);
            // The smaller list moves, so that a home of many people does not cost the square of them.
            (List<int> large, List<int> small) = Members.Count < other.Members.Count ? (other.Members, Members) : (Members, other.Members);
            large.AddRange(small);
            Members = large;
        }
    }
}
