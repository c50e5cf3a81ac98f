namespace Reeve.Integration.NeverLink;

/// <summary>A person who is not linked or shown: what a record of theirs is known by. Old and new identity of one person are two entries.</summary>
/// <remarks>
/// It needs at least one of: source and record; an NHS number; a name and a date of birth; a name and a postcode. A record that fits any of them is hidden.
/// </remarks>
public sealed record NeverLinkEntry
{
    /// <summary>The source of a record, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The record in that source: its key, the parts of a longer key joined by <c>/</c>; or null.</summary>
    public string? Record { get; init; }

    /// <summary>An NHS number, or null.</summary>
    public string? NhsNumber { get; init; }

    /// <summary>A whole name: <c>Ada Brook</c> or <c>Brook, Ada</c>; or null.</summary>
    public string? Name { get; init; }

    /// <summary>A date of birth as <c>yyyy-MM-dd</c>, or null.</summary>
    public string? DateOfBirth { get; init; }

    /// <summary>A postcode, or null.</summary>
    public string? Postcode { get; init; }

    /// <summary>A word for why, or null: <c>adoption</c>. It is not used.</summary>
    public string? Category { get; init; }

    /// <summary>By what a record is found, without a value: <c>record of a source, NHS number</c>.</summary>
    public string Ways => string.Join(", ", new[]
    {
        Source is not null && Record is not null ? "record of a source" : null, NhsNumber is not null ? "NHS number" : null,
        Name is not null && DateOfBirth is not null ? "name and date of birth" : null, Name is not null && Postcode is not null ? "name and postcode" : null,
    }.OfType<string>());

    /// <summary>Withheld: it is about a person who is to be hidden.</summary>
    public override string ToString() => "[withheld]";
}
