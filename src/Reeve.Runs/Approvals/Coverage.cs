using System.Text.Json;
using System.Text.Json.Serialization;
using Reeve.Integration.Index.Link;
using Reeve.Standards;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Runs.Approvals;

/// <summary>What a linkage covers as its file and the contracts are at one time: what an approval is given for.</summary>
public sealed record Coverage
{
    /// <summary>Why records are linked.</summary>
    public required string Purpose { get; init; }

    /// <summary>The lawful basis of UK GDPR Article 6(1).</summary>
    public required string LawfulBasis { get; init; }

    /// <summary>The power or duty it rests on.</summary>
    public required string Power { get; init; }

    /// <summary>The data protection impact assessment, or null.</summary>
    public string? Dpia { get; init; }

    /// <summary>Who wrote the file, or null.</summary>
    public string? Author { get; init; }

    /// <summary>The sources, in the order of names, each with the fields that linking may read.</summary>
    public required IReadOnlyList<CoveredSource> Sources { get; init; }

    /// <summary>What a linkage covers now.</summary>
    /// <param name="place">The place.</param>
    /// <param name="linkage">One of its linkages.</param>
    public static Coverage Of(Place place, LinkageFile linkage)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(linkage);
        IEnumerable<CoveredSource> sources = linkage.Sources.Select(linked => new CoveredSource(linked.Source, Fields(place.Source(linked.Source)!, linkage.Kind, linked)));
        // A gazetteer is of properties, and is read whole.
        if (linkage.Gazetteer is { } gazetteer && linkage.Sources.All(linked => linked.Source != gazetteer))
            sources = sources.Append(new CoveredSource(gazetteer, Sorted(place.Source(gazetteer)!.Fields.Select(static field => field.Name))));
        return new Coverage
        {
            Purpose = linkage.Purpose, LawfulBasis = linkage.LawfulBasis, Power = linkage.Power, Dpia = linkage.Dpia, Author = linkage.Author,
            Sources = [.. sources.OrderBy(static source => source.Source, StringComparer.Ordinal)],
        };
    }

    /// <summary>What is covered now and was not covered earlier, as sources (<c>benefits</c>) and fields (<c>housing.name</c>), in the order of names.</summary>
    /// <param name="earlier">What was approved.</param>
    public IReadOnlyList<string> AddedSince(Coverage earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        List<string> added = [];
        foreach (CoveredSource source in Sources)
        {
            if (earlier.Sources.FirstOrDefault(other => other.Source == source.Source) is not { } before) added.Add(source.Source);
            else added.AddRange(source.Fields.Except(before.Fields).Select(field => $"{source.Source}.{field}"));
        }
        return added;
    }

    /// <summary>What is another than it was, in sentences without a full stop; none when nothing is.</summary>
    /// <param name="earlier">What was approved.</param>
    public IReadOnlyList<string> ChangesSince(Coverage earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        List<string> changes = [.. AddedSince(earlier).Select(static added => $"{Noun(added)} {added} was added"), .. earlier.AddedSince(this).Select(static gone => $"{Noun(gone)} {gone} was taken away")];
        Word("purpose", Purpose, earlier.Purpose);
        Word("lawful basis", LawfulBasis, earlier.LawfulBasis);
        Word("power", Power, earlier.Power);
        Word("impact assessment", Dpia, earlier.Dpia);
        Word("author", Author, earlier.Author);
        return changes;

        void Word(string what, string? now, string? before)
        {
            if (now != before) changes.Add($"the {what} is another");
        }
    }

    /// <summary>As the register keeps it.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, CoverageJson.Default.Coverage);

    /// <exception cref="StoreException">Surroundings: it is not what was written.</exception>
    internal static Coverage FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CoverageJson.Default.Coverage) ?? throw new JsonException();
        }
        catch (JsonException fault)
        {
            throw new StoreException(StoreFault.Surroundings, "An approval in the register is damaged: restore the last backup.", fault);
        }
    }

    static string Noun(string name) => name.Contains('.', StringComparison.Ordinal) ? "field" : "source";

    static IReadOnlyList<string> Fields(SourceFile source, LinkageKind kind, LinkedSource linked)
    {
        string[] dates = [.. new[] { linked.From, linked.Until }.OfType<string>()];
        IEnumerable<string> read = kind switch
        {
            LinkageKind.People => OfPeople(source, linked),
            LinkageKind.Properties when linked.Fields.Count == 0 => source.Fields.Where(IsOfPlaces).Select(static field => field.Name),
            // Households are made of the spine, and read days of the source and no more.
            _ => linked.Fields,
        };
        return Sorted(read.Concat(dates));
    }

    /// <summary>The fields behind the columns that linking people reads.</summary>
    static IEnumerable<string> OfPeople(SourceFile source, LinkedSource linked)
    {
        HashSet<string> columns = [.. ContractedColumns.Of(source, linked).Keys];
        return source.Fields.Where(field => columns.Contains(field.Name) || columns.Any(column => column.StartsWith(field.Name + "_", StringComparison.Ordinal) && IsStandard(field, "person-name"))).Select(static field => field.Name);
    }

    static bool IsOfPlaces(FieldContract field) => IsStandard(field, "uk-address") || IsStandard(field, "postcode") || IsStandard(field, "uprn");

    static bool IsStandard(FieldContract field, string name) => field.Type is FieldType.Standardised { Standard: Standard standard } && standard.Name == name;

    static IReadOnlyList<string> Sorted(IEnumerable<string> names) => [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>A source that is covered.</summary>
/// <param name="Source">Its name.</param>
/// <param name="Fields">The fields that linking may read, in the order of names.</param>
public sealed record CoveredSource(string Source, IReadOnlyList<string> Fields);

[JsonSerializable(typeof(Coverage))]
sealed partial class CoverageJson : JsonSerializerContext;
