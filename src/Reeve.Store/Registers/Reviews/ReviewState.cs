namespace Reeve.Store.Registers.Reviews;

/// <summary>How far a task is.</summary>
public enum ReviewState
{
    /// <summary>Nobody has said anything.</summary>
    Open,

    /// <summary>One reviewer has, and a second has to.</summary>
    Second,

    /// <summary>Two reviewers disagree: the word of a third decides.</summary>
    Third,

    /// <summary>It is decided.</summary>
    Decided,

    /// <summary>It is not decided, and one of its records is gone.</summary>
    Obsolete,

    /// <summary>It is not decided, and the last build had no reason to ask it.</summary>
    Withdrawn,
}
