namespace Reeve.Integration.Index.Property.Match;

/// <summary>How a part of an address stands to the same part in the gazetteer.</summary>
enum PartLevel
{
    /// <summary>Neither has it.</summary>
    Silent,

    /// <summary>Both have the same.</summary>
    Agrees,

    /// <summary>They mean the same, probably: a slip of the keys, a number in a range.</summary>
    Close,

    /// <summary>The gazetteer has it, and the address does not say.</summary>
    Unsaid,

    /// <summary>The address says it, and the gazetteer does not have it.</summary>
    Extra,

    /// <summary>They are different.</summary>
    Differs,
}

/// <summary>How the name of a street was found in an address.</summary>
enum StreetFinding
{
    /// <summary>As it is, or neither has a street.</summary>
    Same,

    /// <summary>With slips of the keys.</summary>
    Slips,

    /// <summary>Without its last word: Mill for Mill Lane.</summary>
    NoKind,

    /// <summary>With another last word: Mill Road for Mill Lane.</summary>
    OtherKind,

    /// <summary>The address names no street.</summary>
    Unsaid,

    /// <summary>The address names another.</summary>
    Differs,
}

/// <summary>How a postcode stands to the gazetteer's.</summary>
enum PostcodeFinding
{
    /// <summary>The same.</summary>
    Same,

    /// <summary>One of them has none.</summary>
    Unsaid,

    /// <summary>One character is another, or two neighbours are in each other's place.</summary>
    Slip,

    /// <summary>Of the same sector: WX1 2.</summary>
    Sector,

    /// <summary>Of the same district: WX1.</summary>
    District,

    /// <summary>Another.</summary>
    Differs,
}

/// <summary>Compares postcodes.</summary>
static class Postcodes
{
    const int Inward = 3;

    /// <param name="left">Canonical, or null.</param>
    /// <param name="right">Canonical, or null.</param>
    public static PostcodeFinding Compare(string? left, string? right)
    {
        if (left is null || right is null) return PostcodeFinding.Unsaid;
        if (left == right) return PostcodeFinding.Same;
        if (IsSlip(left, right)) return PostcodeFinding.Slip;
        if (left.AsSpan(0, left.Length - 2).SequenceEqual(right.AsSpan(0, right.Length - 2))) return PostcodeFinding.Sector;
        return left.AsSpan(0, left.Length - Inward).SequenceEqual(right.AsSpan(0, right.Length - Inward)) ? PostcodeFinding.District : PostcodeFinding.Differs;
    }

    static bool IsSlip(string left, string right)
    {
        if (left.Length != right.Length) return Linkage.Compare.Levenshtein.OptimalStringAlignment(left, right) == 1;
        int first = -1, count = 0;
        for (int at = 0; at < left.Length; at++)
        {
            if (left[at] == right[at]) continue;
            if (count++ == 0) first = at;
        }
        return count == 1 || count == 2 && first + 1 < left.Length && left[first] == right[first + 1] && left[first + 1] == right[first];
    }
}
