namespace Reeve.Store.Registers;

/// <summary>That somebody allowed something as a file described it then.</summary>
public sealed record Approval
{
    /// <summary>Its number, from 1.</summary>
    public required long Id { get; init; }

    /// <summary>What was approved: <c>linkage:person</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>SHA-256 of the file's text, in lower case hexadecimal: the approval is of these words and no others.</summary>
    public required string TextHash { get; init; }

    /// <summary>What the file covered, as JSON, so that it can be told later what has changed.</summary>
    public required string Covers { get; init; }

    /// <summary>Who approved it: a name or a role.</summary>
    public required string By { get; init; }

    /// <summary>What that person noted, or null.</summary>
    public string? Note { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>That it was taken back, or null while it stands.</summary>
    public Withdrawal? Withdrawn { get; init; }
}

/// <summary>That an approval was taken back.</summary>
/// <param name="By">Who took it back: a name or a role.</param>
/// <param name="Why">Why.</param>
/// <param name="At">When.</param>
public sealed record Withdrawal(string By, string Why, DateTimeOffset At);
