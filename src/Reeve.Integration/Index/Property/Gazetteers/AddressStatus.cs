namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>Logical status of a property or of one of its addresses; the numbers of BS 7666-2:2006.</summary>
public enum AddressStatus
{
    /// <summary>The one in use.</summary>
    Approved = 1,

    /// <summary>Another by which the property is known.</summary>
    Alternative = 3,

    /// <summary>Planned, or being built.</summary>
    Provisional = 6,

    /// <summary>No longer in use.</summary>
    Historical = 8,
}
