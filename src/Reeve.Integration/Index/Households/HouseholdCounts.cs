using System.Runtime.InteropServices;

namespace Reeve.Integration.Index.Households;

/// <summary>How many people live where, on the day of the newest load.</summary>
/// <param name="Day">The day; null when there is no record.</param>
/// <param name="Records">Records that the linkage covers.</param>
/// <param name="WithoutProperty">Of them, those whose address is no known property.</param>
/// <param name="PrivateHouseholds">Private households and shared houses.</param>
/// <param name="InPrivate">People in them.</param>
/// <param name="Establishments">Care homes, hostels and the like.</param>
/// <param name="InEstablishments">People in them.</param>
/// <param name="TwoHomes">People with more than one home.</param>
/// <param name="NotAHome">People whose only address is no home, as a shop or the shell of a block is.</param>
/// <param name="Crowded">Private homes of more than <see cref="CrowdedFrom"/> people, where people who moved out may still be counted.</param>
public sealed record HouseholdCounts(
    DateOnly? Day, int Records, int WithoutProperty, int PrivateHouseholds, int InPrivate, int Establishments, int InEstablishments, int TwoHomes, int NotAHome, int Crowded)
{
    /// <summary>More people than this at a private home are looked at twice.</summary>
    public const int CrowdedFrom = 12;

    /// <summary>Counts.</summary>
    public static HouseholdCounts Of(HouseholdRun run, IReadOnlyList<Residence> residences, IReadOnlyList<Household> households, Homes homes)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(residences);
        ArgumentNullException.ThrowIfNull(households);
        ArgumentNullException.ThrowIfNull(homes);
        DateOnly day = run.Newest ?? DateOnly.MinValue;
        int privates = 0, inPrivate = 0, establishments = 0, inEstablishments = 0, crowded = 0;
        foreach (Household household in households)
        {
            if (household.On(day).Count is not (> 0 and var people)) continue;
            if (household.Kind.IsCommunal()) (establishments, inEstablishments) = (establishments + 1, inEstablishments + people);
            else (privates, inPrivate) = (privates + 1, inPrivate + people);
            if (household.Kind == HomeKind.Private && people > CrowdedFrom) crowded++;
        }

        Dictionary<string, (int Homes, bool Elsewhere)> current = new(StringComparer.Ordinal);
        foreach (Residence residence in residences)
        {
            if (!residence.IsOn(day)) continue;
            ref (int Homes, bool Elsewhere) person = ref CollectionsMarshal.GetValueRefOrAddDefault(current, residence.Person, out _);
            if (homes.Kind(residence.Property) == HomeKind.NotAHome) person.Elsewhere = true;
            else person.Homes++;
        }

        return new HouseholdCounts(
            run.Newest, run.Records, run.WithoutProperty, privates, inPrivate, establishments, inEstablishments,
            current.Values.Count(person => person.Homes > 1), current.Values.Count(person => person is { Elsewhere: true, Homes: 0 }), crowded);
    }

    /// <summary>In a few words.</summary>
    public string Summary => $"{PrivateHouseholds:N0} households of {InPrivate:N0} people, {InEstablishments:N0} people in {Establishments:N0} {(Establishments == 1 ? "establishment" : "establishments")}";

    /// <summary>What a person should read.</summary>
    public IEnumerable<string> Notes
    {
        get
        {
            if (WithoutProperty > 0) yield return $"{WithoutProperty:N0} of {Records:N0} records say of no known property that somebody lives there.";
            if (NotAHome > 0) yield return $"{NotAHome:N0} people have no address but one that is no home, as a shop or the shell of a block is, and are in no household.";
            if (TwoHomes > 0) yield return $"{TwoHomes:N0} people have two homes or more.";
            if (Crowded > 0) yield return $"{Crowded:N0} private homes have more than {CrowdedFrom} people: some may have moved out without telling anybody.";
        }
    }
}
