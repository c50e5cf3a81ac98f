namespace Reeve.Store.Registers.Reviews;

/// <summary>What a reviewer says of two records.</summary>
public enum ReviewVerdict
{
    /// <summary>They are one person's.</summary>
    Same,

    /// <summary>They are two people's.</summary>
    Different,

    /// <summary>What is there does not say. It is a decision: the pair is not proposed again, and nothing is joined or kept apart by it.</summary>
    Unsure,
}
