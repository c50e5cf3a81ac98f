namespace Reeve.Integration.Index.Households;

/// <summary>What a property is to the people who live there.</summary>
public enum HomeKind
{
    /// <summary>A house or a flat: whoever lives there together is a household.</summary>
    Private,

    /// <summary>A house in multiple occupation: people share it who need not know one another.</summary>
    Shared,

    /// <summary>A hall or a boarding house of a place of education.</summary>
    Student,

    /// <summary>A care or nursing home.</summary>
    CareHome,

    /// <summary>A hostel, a boarding house or lodgings.</summary>
    Hostel,

    /// <summary>Another place where many live: a convent, a barracks.</summary>
    OtherCommunal,

    /// <summary>No home: a shop, a garage, the shell of a block, whose flats are homes.</summary>
    NotAHome,
}

/// <summary>Kinds of homes, from a gazetteer and in words.</summary>
public static class HomeKinds
{
    static readonly (string Code, HomeKind Kind)[] Codes =
    [
        ("RI01", HomeKind.CareHome), ("RI02NC", HomeKind.Hostel), ("RI02", HomeKind.OtherCommunal), ("RI03", HomeKind.Student), ("RI", HomeKind.OtherCommunal),
        ("RH", HomeKind.Shared), ("RB", HomeKind.NotAHome), ("RC", HomeKind.NotAHome), ("RG", HomeKind.NotAHome), ("R", HomeKind.Private),
        ("CH01", HomeKind.Hostel), ("M", HomeKind.OtherCommunal), ("X", HomeKind.Private), ("U", HomeKind.Private),
    ];

    /// <summary>The kind of a property of a classification.</summary>
    /// <param name="classification">
    /// A code of the AddressBase Classification Scheme, at any of its levels: R residential, RI institutions, RH multiple occupation, CH01 boarding houses and hostels, M
    /// military, X dual use, U unclassified; null for a gazetteer that does not say, whose properties are then all taken for private homes.
    /// </param>
    public static HomeKind Of(string? classification)
    {
        if (classification is null) return HomeKind.Private;
        foreach ((string code, HomeKind kind) in Codes)
            if (classification.StartsWith(code, StringComparison.OrdinalIgnoreCase)) return kind;
        return HomeKind.NotAHome;
    }

    /// <summary>Whether those who live there belong to an establishment, and are no family by living there.</summary>
    public static bool IsCommunal(this HomeKind kind) => kind is HomeKind.Student or HomeKind.CareHome or HomeKind.Hostel or HomeKind.OtherCommunal;

    /// <summary>As tables have it: <c>private</c>, <c>shared</c>, <c>student</c>, <c>care-home</c>, <c>hostel</c>, <c>other-communal</c>, <c>none</c>.</summary>
    public static string Word(this HomeKind kind) => kind switch
    {
        HomeKind.Private => "private",
        HomeKind.Shared => "shared",
        HomeKind.Student => "student",
        HomeKind.CareHome => "care-home",
        HomeKind.Hostel => "hostel",
        HomeKind.OtherCommunal => "other-communal",
        HomeKind.NotAHome => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
