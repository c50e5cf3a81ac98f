namespace Reeve.Integration.Contracts.Internals;

/// <summary>What is known of a row.</summary>
[Flags]
enum RowMark : byte
{
    /// <summary>Nothing is wrong with it.</summary>
    None = 0,

    /// <summary>It broke a rule.</summary>
    Breached = 1,

    /// <summary>It is left out.</summary>
    Rejected = 2,

    /// <summary>One of its values is used with a reservation.</summary>
    Flagged = 4,

    /// <summary>A later load has the same record: it is as if it had not come.</summary>
    Replaced = 8,
}

/// <summary>Asks what is known of a row.</summary>
static class RowMarks
{
    /// <summary>Whether one of these marks is there.</summary>
    public static bool Has(this RowMark mark, RowMark any) => (mark & any) != RowMark.None;
}
