using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Population;

/// <summary>
/// Postcodes of an area that does not exist. The areas in W are W, WA, WC, WD, WF, WN, WR, WS and WV; no post goes to WX, but its
/// form is good (Royal Mail Programmers' Guide to the PAF: the second letter may be X, C I K M O V do not follow the digit).
/// </summary>
sealed class Postcodes(Chance chance)
{
    const string Inward = "ABDEFGHJLNPQRSTUWXYZ";

    readonly HashSet<string> used = new(Extracts.PlantedCases.Postcodes, StringComparer.Ordinal);

    /// <summary>The districts, from the centre outwards.</summary>
    public static IReadOnlyList<string> Districts { get; } = ["WX1", "WX2", "WX3", "WX4", "WX10"];

    /// <summary>A postcode of a district that no other street has.</summary>
    public string New(string district)
    {
        string postcode;
        do postcode = $"{district} {chance.Between(1, 9)}{Inward[chance.Below(Inward.Length)]}{Inward[chance.Below(Inward.Length)]}";
        while (!used.Add(postcode));
        return postcode;
    }
}
