namespace Reeve.Workspace;

/// <summary>A linkage: for which purpose records are linked, of which sources, and how. One file of <c>linkage/</c>.</summary>
public sealed record LinkageFile
{
    /// <summary>Where the file starts.</summary>
    public required Location At { get; init; }

    /// <summary>The name, as nodes and tables have it: <c>person</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What records are linked to.</summary>
    public LinkageKind Kind { get; init; }

    /// <summary>SHA-256 of the file's text as UTF-8, in lower case hexadecimal: what an approval is of.</summary>
    public required string TextHash { get; init; }

    /// <summary>Who wrote the file, by name or role, and so may not approve it; null when it does not say.</summary>
    public string? Author { get; init; }

    /// <summary>The data protection impact assessment: a reference or an address; null when it names none.</summary>
    public string? Dpia { get; init; }

    /// <summary>Why records are linked.</summary>
    public required string Purpose { get; init; }

    /// <summary>The lawful basis of UK GDPR Article 6(1).</summary>
    public required string LawfulBasis { get; init; }

    /// <summary>The power or duty it rests on.</summary>
    public required string Power { get; init; }

    /// <summary>The sources it covers, and where each is named.</summary>
    public required IReadOnlyList<LinkedSource> Sources { get; init; }

    /// <summary>Of a linkage to properties, the source that is the gazetteer; otherwise null.</summary>
    public string? Gazetteer { get; init; }

    /// <summary>Of a linkage of households, the linkages of people and of properties that they are made of; otherwise null.</summary>
    public HouseholdParts? Households { get; init; }

    /// <summary>Which links and clusters are put to reviewers.</summary>
    public ReviewOptions Review { get; init; } = new();

    /// <summary>A model file, relative to the place's folder; null to infer and train one.</summary>
    public string? Model { get; init; }

    /// <summary>Of a linkage of people, which value stands for a person, by what it says (<see cref="SurvivorshipRule.Fields"/>); what is not named has the value of most records.</summary>
    public IReadOnlyDictionary<string, SurvivorshipRule> Survivorship { get; init; } = new Dictionary<string, SurvivorshipRule>();

    /// <summary>A file of the truth (columns: file, record, and what the record belongs to), read to evaluate and for nothing else; null when there is none.</summary>
    public string? Truth { get; init; }
}

/// <summary>What records are linked to.</summary>
public enum LinkageKind
{
    /// <summary>To one another: records of one person.</summary>
    People,

    /// <summary>To the properties of a gazetteer, by their addresses.</summary>
    Properties,

    /// <summary>People to the households they live in, by the properties of their records.</summary>
    Households,
}

/// <summary>What households are made of.</summary>
/// <param name="People">The name of a linkage of people.</param>
/// <param name="Properties">The name of a linkage to properties.</param>
public sealed record HouseholdParts(string People, string Properties);

/// <summary>A source that a linkage covers.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Fields">The fields that linking may read; empty for all whose standard linkage knows.</param>
/// <param name="At">Where it is named.</param>
public sealed record LinkedSource(string Source, IReadOnlyList<string> Fields, Location At)
{
    /// <summary>Of a linkage of households, the date field from which a record says that its person lives there; null when it says of no day.</summary>
    public string? From { get; init; }

    /// <summary>Of a linkage of households, the date field until which it says so; null when the source has none.</summary>
    public string? Until { get; init; }
}
