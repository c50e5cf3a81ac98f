namespace Reeve.Integration.Index.Property.Match;

/// <summary>What became of one address. Personal: the reason may quote the address.</summary>
/// <param name="Answer">In which way it was found.</param>
/// <param name="Uprn">The property's number, or null when none was chosen.</param>
/// <param name="Score">
/// How far the best candidate agrees, from 0 to 1; 0 when there is none. It is the product of one factor for each part (unit, building, number, street,
/// places, postcode, status of the address): 1 where the part agrees, less where it is not said, spelt otherwise or differs. It ranks and it is cut at
/// <see cref="PropertyOptions.LeastScore"/>; it is no probability.
/// </param>
/// <param name="Reason">One sentence or two: what agreed, what differed, what decided.</param>
/// <param name="Candidates">At most three properties, the best first.</param>
public sealed record PropertyMatch(PropertyAnswer Answer, string? Uprn, double Score, string Reason, IReadOnlyList<PropertyCandidate> Candidates)
{
    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => "[withheld]";
}
