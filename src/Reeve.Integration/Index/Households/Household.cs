namespace Reeve.Integration.Index.Households;

/// <summary>People who live, or lived, at one property, each of them together with another of them for a time. It prints <c>[withheld]</c>.</summary>
/// <param name="Property">The UPRN of the place that they live in together.</param>
/// <param name="Kind">What the property is. Of an establishment this is everybody who lives there, or did.</param>
/// <param name="Members">Who, and from when until when: by first day, person and last day. Nobody is in it twice on one day.</param>
public sealed record Household(string Property, HomeKind Kind, IReadOnlyList<Residence> Members)
{
    /// <summary>The people who are known to live there on a day.</summary>
    public IReadOnlyList<string> On(DateOnly day)
    {
        List<string> there = [];
        foreach (Residence member in Members)
            if (member.IsOn(day)) there.Add(member.Person);
        return there.Count < 2 ? there : [.. there.Distinct(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
