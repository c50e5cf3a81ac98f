using Reeve.Standards;

namespace Reeve.Workspace;

/// <summary>What is agreed about one field of a source.</summary>
public sealed record FieldContract
{
    /// <summary>Where it is declared.</summary>
    public required Location At { get; init; }

    /// <summary>The name in Reeve's tables: lower case letters, digits and underscores.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The columns of the source that it is read from; one, unless the standard joins several (lines of an address, parts of a name).
    /// For JSON a path: <c>address.postcode</c>, <c>languages[0]</c>.
    /// </summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>What it is: exactly one of a plain type and a standard.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Whether it has to be there.</summary>
    public bool Required { get; init; }

    /// <summary>Whether no two rows may have the same.</summary>
    public bool Unique { get; init; }

    /// <summary>The values allowed, as they are once standardised; empty for any.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The least and the most, as numbers, dates or lengths of text; null for no bound.</summary>
    public ValueRange? Range { get; init; }

    /// <summary>A regular expression that the whole value matches, or null. No look-around and no back-references.</summary>
    public string? Pattern { get; init; }

    /// <summary>How sensitive it is.</summary>
    public required Sensitivity Sensitivity { get; init; }

    /// <summary>What happens to a value that breaks the contract.</summary>
    public OnFail OnFail { get; init; } = OnFail.NullField;

    /// <summary>Local codes and what they mean in the standard's: <c>WBRI</c> to <c>english-welsh-scottish-northern-irish-or-british</c>.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new Dictionary<string, string>();

    /// <summary>What it means, in words, or null.</summary>
    public string? Description { get; init; }
}

/// <summary>What a field is.</summary>
public abstract record FieldType
{
    FieldType()
    {
    }

    /// <summary>A plain type.</summary>
    public sealed record Plain(PlainType Type) : FieldType;

    /// <summary>A standard of <see cref="StandardCatalogue"/>.</summary>
    public sealed record Standardised(Standard Standard) : FieldType;
}

/// <summary>The plain types.</summary>
public enum PlainType
{
    /// <summary>Text, trimmed.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time.</summary>
    Timestamp,

    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>The least and the most, written as the field's type is; both ends belong to it.</summary>
/// <param name="Least">Null for no lower bound.</param>
/// <param name="Most">Null for no upper bound; <c>today</c> for a date not after the load.</param>
public sealed record ValueRange(string? Least, string? Most);

/// <summary>What happens to a value that breaks the contract.</summary>
public enum OnFail
{
    /// <summary>The value is left out, and quarantined.</summary>
    NullField,

    /// <summary>The row is left out, and quarantined; only for keys and required fields.</summary>
    RejectRow,

    /// <summary>The value stays as it came, and is reported.</summary>
    Keep,
}
