namespace Reeve.Integration.Index.Property.Match;

/// <summary>An address to be found. Personal where people live.</summary>
/// <param name="Address">The address on one line, with or without its postcode; commas end lines. Null when there is none.</param>
/// <param name="Postcode">The postcode where it stands apart; null when it does not. What is no postcode is read as a line of the address.</param>
/// <param name="Uprn">The UPRN that the source states, or null. It decides where it exists and the address does not contradict it.</param>
public readonly record struct AddressInput(string? Address, string? Postcode = null, string? Uprn = null)
{
    /// <summary>An address in several columns, in the order of an envelope; missing ones are null.</summary>
    public static AddressInput OfParts(ReadOnlySpan<string?> parts, string? postcode = null, string? uprn = null)
    {
        List<string> filled = [];
        foreach (string? part in parts)
            if (!string.IsNullOrWhiteSpace(part)) filled.Add(part.Trim());
        return new AddressInput(filled.Count == 0 ? null : string.Join(", ", filled), postcode, uprn);
    }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => "[withheld]";
}
