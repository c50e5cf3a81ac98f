using Reeve.Standards;

namespace Reeve.Integration.Index.Infer;

/// <summary>What values look like.</summary>
static class ContentTests
{
    /// <summary>Kinds that values show by themselves, surest first.</summary>
    public static IReadOnlyList<ColumnKind> Recognisable { get; } =
    [
        ColumnKind.Email, ColumnKind.NationalInsuranceNumber, ColumnKind.NhsNumber, ColumnKind.Postcode, ColumnKind.DateOfBirth, ColumnKind.Telephone, ColumnKind.Sex, ColumnKind.Forename,
    ];

    /// <summary>The least share of valid values for a header to be believed.</summary>
    public static double LeastValid(ColumnKind kind) => kind switch
    {
        ColumnKind.Id or ColumnKind.Ignored => 0,
        ColumnKind.Sex => 0.6,
        ColumnKind.NhsNumber or ColumnKind.NationalInsuranceNumber or ColumnKind.Email or ColumnKind.DateOfBirth => 0.5,
        _ => 0.4,
    };

    /// <summary>The least share of valid values to recognise a column whose header says nothing.</summary>
    public static double LeastToRecognise(ColumnKind kind) => kind is ColumnKind.NhsNumber or ColumnKind.NationalInsuranceNumber or ColumnKind.Sex ? 0.95 : kind == ColumnKind.Forename ? 0.6 : 0.85;

    /// <summary>The share of values that are of a kind, in [0, 1].</summary>
    public static double Valid(ColumnKind kind, string[] values)
    {
        Func<string, bool> test = kind switch
        {
            ColumnKind.Email => value => Email.Canonical(value) is not null,
            ColumnKind.NhsNumber => value => NhsNumber.Canonical(value) is not null,
            ColumnKind.NationalInsuranceNumber => value => NationalInsuranceNumber.Canonical(value) is not null,
            ColumnKind.Sex => value => Sex.Canonical(value) is not null,
            ColumnKind.Telephone => value => value.Count(char.IsAsciiDigit) is >= 6 and <= 17 && value.Count(char.IsLetter) <= 4,
            ColumnKind.DateOfBirth => DateText.Infer(values) is { } format ? value => DateText.TryParse(value, format, out _) : _ => false,
            ColumnKind.Forename or ColumnKind.MiddleName or ColumnKind.Surname or ColumnKind.FullName or ColumnKind.Town or ColumnKind.Region => value => value.Any(char.IsLetter) && value.Count(char.IsDigit) <= 2 && !value.Contains('@', StringComparison.Ordinal),
            ColumnKind.Street or ColumnKind.AddressLine or ColumnKind.FullAddress or ColumnKind.Locality or ColumnKind.Description => value => value.Any(char.IsLetter),
            ColumnKind.Postcode => value => value.Length <= 12 && value.Any(char.IsLetterOrDigit),
            _ => _ => true,
        };
        return values.Length == 0 ? 0 : (double)values.Count(test) / values.Length;
    }

    /// <summary>Kinds recognised without a header need a stricter look than kinds that a header names.</summary>
    public static double ValidUnnamed(ColumnKind kind, string[] values) => kind switch
    {
        ColumnKind.Postcode => values.Count(value => Postcode.Canonical(value) is not null) / (double)values.Length,
        ColumnKind.Telephone => values.Count(value => Telephone.Canonical(value) is not null) / (double)values.Length,
        ColumnKind.Sex => IsBothSexes(values) ? Valid(kind, values) : 0,
        ColumnKind.Forename => values.Count(value => NameText.Canonical(value) is { } name && Nicknames.GroupsOf(name).Length > 0) / (double)values.Length,
        _ => Valid(kind, values),
    };

    /// <summary>Whether dates spread over lives rather than over the years of a system: more than 25 years between the tenth and the ninetieth in a hundred.</summary>
    public static bool LooksLikeBirths(string[] values)
    {
        if (DateText.Infer(values) is not { } format) return false;
        int[] years = [.. values.Select(value => DateText.TryParse(value, format, out PartialDate date) ? date.Year : 0).Where(year => year > 0).Order()];
        return years.Length >= 5 && years[years.Length * 9 / 10] - years[years.Length / 10] > 25 && years[0] >= 1850;
    }

    /// <summary>Whether values are codes: most hold digits, few hold a space, and they are no dates.</summary>
    public static bool IsCode(IReadOnlyList<string> values)
    {
        string[] sample = [.. values.Take(500)];
        return sample.Count(value => value.Any(char.IsDigit)) * 2 > sample.Length && sample.Count(value => value.Contains(' ', StringComparison.Ordinal)) * 10 <= sample.Length
            && (Valid(ColumnKind.DateOfBirth, sample) < 0.5 || sample.All(value => value.All(char.IsAsciiDigit)));
    }

    /// <summary>Few words that hold both sexes: a column of one letter alone, or of numbers, may be anything.</summary>
    static bool IsBothSexes(string[] values) => values.Length <= 12 && values.Any(value => IsSex(value, "F")) && values.Any(value => IsSex(value, "M"));

    static bool IsSex(string value, string sex) => value.Any(char.IsLetter) && Sex.Canonical(value) == sex;
}
