using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Names;

/// <summary>All tables, in the proportions of the borough.</summary>
static class NameTables
{
    static readonly NameTable[] All = [BritishNames.Table, .. EuropeanNames.Tables, .. AfricanAndCaribbeanNames.Tables, .. AsianNames.Tables];

    static readonly Weighted<NameTable> ByShare = new(Array.ConvertAll(All, table => (table, table.Share)));

    /// <summary>The English forenames that people take on beside their own.</summary>
    public static NameTable English => BritishNames.Table;

    /// <summary>The table of a new family.</summary>
    public static NameTable Pick(Chance chance) => ByShare.Pick(chance);
}
