namespace Reeve.Wexcombe.Population;

/// <summary>How the people of a home belong together.</summary>
enum HouseholdKind
{
    /// <summary>One adult under 66.</summary>
    Alone,

    /// <summary>One adult of 66 or more.</summary>
    OlderAlone,

    /// <summary>Two partners.</summary>
    Couple,

    /// <summary>Two partners of 66 or more.</summary>
    OlderCouple,

    /// <summary>Two parents and their children, some grown up.</summary>
    Family,

    /// <summary>One parent and children.</summary>
    LoneParent,

    /// <summary>A family and a parent of one of them.</summary>
    ThreeGenerations,

    /// <summary>Adults who share a home but not a family.</summary>
    Sharers,

    /// <summary>Students in one house.</summary>
    Students,

    /// <summary>Residents of a care home.</summary>
    CareHome,
}
