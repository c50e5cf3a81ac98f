using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Gazetteer;

/// <summary>Logical status of a property or of one of its addresses (BS 7666:2006, part 2).</summary>
static class Logical
{
    /// <summary>Approved: the one in use.</summary>
    public const int Approved = 1;

    /// <summary>Alternative: another address by which a property is known.</summary>
    public const int Alternative = 3;

    /// <summary>Provisional: planned or being built.</summary>
    public const int Provisional = 6;

    /// <summary>Historical: no more.</summary>
    public const int Historical = 8;

    /// <summary>The status of a property.</summary>
    public static int Of(Premises premises) => premises.State switch
    {
        PremisesState.Demolished => Historical,
        PremisesState.UnderConstruction => Provisional,
        _ => Approved,
    };
}
