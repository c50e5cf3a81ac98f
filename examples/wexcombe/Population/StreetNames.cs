using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>What streets, blocks of flats and cottages are called.</summary>
static class StreetNames
{
    /// <summary>The post town.</summary>
    public const string Town = "Wexcombe";

    static readonly string[] Names = NameTable.Split(
        "High, Church, Station, Mill, Victoria, Albert, Park, Queen's, King's, Priory, Abbey, Castle, Market, Bridge, Chapel, School, Quarry, "
        + "Orchard, Meadow, Lime, Beech, Chestnut, Willow, Cedar, Hawthorn, Rowan, Elm, Sycamore, Alma, Wellington, Nelson, Trafalgar, Cromwell, "
        + "Gladstone, Windmill, Brewery, Cannon, Harbour, Foundry, Tannery, Ropewalk, Kiln, Weavers, Fullers, Saddlers, Spring, Summer, St Mary's, "
        + "St Anne's, St Leonard's, Malthouse, Dovecote, Heron, Kestrel, Swallow, Larkfield, Barley, Clover, Coppice, Fernhill, Harrow, Tithe, Upper, Lower");

    static readonly string[] Kinds = NameTable.Split("Road, Street, Avenue, Lane, Close, Drive, Terrace, Crescent, Gardens, Way, Place, Grove");
    static readonly string[] Blocks = NameTable.Split("Hazel, Maple, Juniper, Larch, Aspen, Bevan, Attlee, Keir, Pankhurst, Cavell, Seacole, Fry, Telford, Brunel, Aldren, Mercer, Falcon, Osprey");
    static readonly string[] BlockKinds = NameTable.Split("Court, House, Point, Mansions, Heights");
    /// <summary>Houses that have a name in place of a number.</summary>
    public static IReadOnlyList<string> Cottages { get; } = NameTable.Split("Rose Cottage, The Old Forge, Ivy House, Orchard View, The Lodge, Rectory Cottage, Fairview, Hillside, The Gables, Bramble Cottage");
    /// <summary>Villages that the town has reached.</summary>
    public static IReadOnlyList<string> Localities { get; } = NameTable.Split("Aldren, Netherwex, Stoke Aldren, Wex Quay");

    /// <summary>Every name with every kind, in the order of the lists.</summary>
    public static string[] AllStreets() => [.. from name in Names from kind in Kinds select $"{name} {kind}"];

    /// <summary>Every name of a block with every kind, in the order of the lists.</summary>
    public static string[] AllBlocks() => [.. from name in Blocks from kind in BlockKinds select $"{name} {kind}"];
}
