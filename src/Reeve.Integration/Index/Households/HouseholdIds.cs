using Reeve.Integration.Index.Identity;

namespace Reeve.Integration.Index.Households;

/// <summary>
/// First identifiers of households: <c>H-7K3M-9QXA-2B4C-D8EF</c>, made of the household's property, its first member and the first day that is stated of them
/// (<see cref="LastingIds"/>).
/// </summary>
public sealed class HouseholdIds
{
    const string Prefix = "H", Use = "reeve household 1";

    readonly LastingIds _ids;

    /// <summary>The identifiers of a linkage.</summary>
    /// <param name="key">The key <c>identity</c> of the place.</param>
    /// <param name="linkage">The linkage's name.</param>
    public HouseholdIds(byte[] key, string linkage)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(linkage);
        _ids = new LastingIds(Prefix, Use, key, linkage);
    }

    /// <summary>The identifier that a household and a counter give.</summary>
    /// <param name="household">The household; of an establishment its property alone counts, as residents come and go.</param>
    /// <param name="counter">At least 0.</param>
    public string Of(Household household, int counter)
    {
        ArgumentNullException.ThrowIfNull(household);
        Residence first = household.Members[0];
        // The day of a load is not taken: another machine may have loaded on another day.
        string from = first.FromBasis == DayBasis.Stated ? HouseholdTables.Text(first.From!.Value) : "";
        return _ids.Of(household.Kind.IsCommunal() ? [household.Property] : [household.Property, first.Person, from], counter);
    }
}
