namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>An address of a property.</summary>
/// <param name="Property">The index of the property in its gazetteer.</param>
/// <param name="Status">The status of the address.</param>
/// <param name="Parts">The address.</param>
public sealed record GazetteerAddress(int Property, AddressStatus Status, AddressParts Parts);
