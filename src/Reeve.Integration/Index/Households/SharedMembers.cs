namespace Reeve.Integration.Index.Households;

/// <summary>What a known household and one that is found have in common.</summary>
/// <param name="old">The identifier of the known one.</param>
/// <param name="number">Its number.</param>
/// <param name="new">The number of the one that is found.</param>
sealed class SharedMembers(string old, int number, int @new)
{
    /// <summary>The identifier of the known one.</summary>
    public string Old { get; } = old;

    /// <summary>The number of the known one.</summary>
    public int Number { get; } = number;

    /// <summary>The number of the one that is found.</summary>
    public int New { get; } = @new;

    /// <summary>How many members, property and person; of an establishment the property alone is one more.</summary>
    public int Members { get; set; }

    /// <summary>How many residences are in both from the same day.</summary>
    public int SameDays { get; set; }
}
