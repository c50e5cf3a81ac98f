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
        (Household Household, int People)[] now = [.. households.Select(household => (household, household.On(day).Count())).Where(each => each.Item2 > 0)];
        Dictionary<string, int> current = residences.Where(residence => residence.IsOn(day) && homes.Kind(residence.Property) != HomeKind.NotAHome)
            .GroupBy(residence => residence.Person, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        int elsewhere = residences.Where(residence => residence.IsOn(day) && homes.Kind(residence.Property) == HomeKind.NotAHome).Select(residence => residence.Person).Distinct(StringComparer.Ordinal)
            .Count(person => !current.ContainsKey(person));
        return new HouseholdCounts(
            run.Newest, run.Records, run.WithoutProperty,
            now.Count(each => !each.Household.Kind.IsCommunal()), now.Where(each => !each.Household.Kind.IsCommunal()).Sum(each => each.People),
            now.Count(each => each.Household.Kind.IsCommunal()), now.Where(each => each.Household.Kind.IsCommunal()).Sum(each => each.People),
            current.Count(person => person.Value > 1), elsewhere, now.Count(each => each.Household.Kind == HomeKind.Private && each.People > CrowdedFrom));
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
