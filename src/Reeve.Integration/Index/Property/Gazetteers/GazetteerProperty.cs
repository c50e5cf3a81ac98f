namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>A property of a gazetteer.</summary>
/// <param name="Uprn">Its number.</param>
/// <param name="Parent">The index of the property that it is a part of, or -1. Following parents always ends.</param>
/// <param name="Status">Its status.</param>
/// <param name="Classification">What it is, or null when the gazetteer does not say.</param>
/// <param name="X">Easting or longitude, or null.</param>
/// <param name="Y">Northing or latitude, or null.</param>
public sealed record GazetteerProperty(string Uprn, int Parent, AddressStatus Status, string? Classification, double? X, double? Y)
{
    /// <summary>Whether it is the shell of a building, not a place where anybody lives or works (AddressBase: classification P).</summary>
    public bool IsShell => Classification is { Length: > 0 } code && code[0] is 'P' or 'p';
}
