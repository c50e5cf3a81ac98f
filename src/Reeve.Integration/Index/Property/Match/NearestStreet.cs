namespace Reeve.Integration.Index.Property.Match;

/// <summary>A street that an address names, and how the address was read around it.</summary>
sealed record NearestStreet(Thoroughfare Street, StreetWindow Window, AddressReading Reading)
{
    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => "[withheld]";
}
