namespace Reeve.Integration.Index.Property.Match;

/// <summary>What became of many addresses.</summary>
/// <param name="Rows">One for each input, in its order; equal inputs share an object.</param>
/// <param name="Licence">The gazetteer's licence, which goes with whatever is made of this; null when none is stated.</param>
/// <param name="Distinct">How many different inputs there were.</param>
public sealed record PropertyMatches(IReadOnlyList<PropertyMatch> Rows, string? Licence, int Distinct)
{
    /// <summary>How many rows were answered in one way.</summary>
    public int Count(PropertyAnswer answer) => Rows.Count(row => row.Answer == answer);

    /// <summary>Withheld: the values are personal.</summary>
    public override string ToString() => "[withheld]";
}
