using Reeve.Standards;

namespace Reeve.Integration.Quality;

/// <summary>
/// What a profile may tell of a field, so that quality can be shown to anyone. Open and internal fields are not about people: their values are shown.
/// Of all others no value is shown but those of closed lists, and small numbers are not.
/// </summary>
public static class Disclosure
{
    /// <summary>The fewest rows about people that a figure tells of; fewer are merged or left out.</summary>
    public const int Fewest = 10;

    /// <summary>To what a count of rows about people is rounded.</summary>
    public const int Step = 5;

    /// <summary>From how many filled rows on the quartiles of a personal field are told, coarsely.</summary>
    public const int FewestForQuartiles = 100;

    /// <summary>How many values of an open field, and how many patterns, are listed.</summary>
    public const int MostListed = 20;

    /// <summary>Whether a field is not about people, so that values may be shown.</summary>
    public static bool IsOpen(Sensitivity sensitivity) => sensitivity is Sensitivity.Open or Sensitivity.Internal;

    /// <summary>Whether the values of a closed list may be counted: of all fields but those that tell who somebody is.</summary>
    public static bool MayCountClosedList(Sensitivity sensitivity) => sensitivity is not Sensitivity.Identifier;

    /// <summary>Whether quartiles may be told coarsely: of ordinary personal fields.</summary>
    public static bool MayTellQuartiles(Sensitivity sensitivity) => sensitivity is Sensitivity.Personal;

    /// <summary>A count of rows about people as it may be told: rounded, or null for a few.</summary>
    internal static long? Rows(long rows) => rows switch
    {
        0 => 0,
        < Fewest => null,
        _ => (rows + Step / 2) / Step * Step,
    };
}
