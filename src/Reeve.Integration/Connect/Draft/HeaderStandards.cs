using Reeve.Integration.Index.Infer;
using Reeve.Standards;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Which standards a header suggests, and how sensitive it sounds.</summary>
static class HeaderStandards
{
    /// <summary>Words of headers and what they suggest; the first that fits is taken. A phrase needs all of its words, in any place.</summary>
    static readonly (string Standard, string[][] Phrases)[] Suggestions =
    [
        Of("upn", "upn", "unique pupil number"), Of("uln", "uln", "unique learner number"), Of("uprn", "uprn", "unique property reference"),
        Of("usrn", "usrn", "unique street reference"), Of("nhs-number", "nhs number", "nhs no", "nhsno"), Of("national-insurance-number", "nino", "national insurance", "ni number", "ni no"),
        Of("gss-code", "gss", "lsoa", "msoa", "ons code", "oa 11", "oa 21", "ward code", "lad code", "la code"), Of("soc-2020", "soc", "occupation code"),
        Of("ethnicity", "ethnicity", "ethnic"), Of("disability", "disability", "disabled"), Of("main-language", "language"),
        Of("gender", "gender"), Of("sex", "sex"), Of("date-of-birth", "dob", "birth date", "date birth", "birthdate"), Of("postcode", "postcode", "post code", "pcode"),
        Of("email", "email", "e mail"), Of("telephone", "telephone", "phone", "mobile", "tel"),
        Of("date", "date", "dt", "start", "end", "from", "to", "due", "paid on"),
        Of("money", "amount", "amt", "cost", "price", "net", "gross", "vat", "balance", "arrears", "rent", "payment", "spend", "spent", "total", "value", "£", "gbp", "pounds", "fee", "charge", "salary", "income", "award"),
        Of("organisation-name", "supplier", "company", "organisation", "organization", "vendor", "beneficiary", "payee", "merchant", "employer", "school", "landlord", "body"),
        Of("forename", "forename", "first name"), Of("surname", "surname", "last name"), Of("yes-no", "flag", "is", "has", "indicator", "ind"),
    ];

    static readonly HashSet<string> Special = [.. "ethnic|ethnicity|disab|disability|disabled|health|diagnosis|religion|faith|belief|sexual|sexuality|orientation|sen|medical|condition|trans|union|biometric|genetic|mental|asd|impairment".Split('|')];

    static readonly HashSet<string> Criminal = [.. "offence|offences|conviction|convictions|crime|criminal|sentence|probation|arrest|charge|caution|offender".Split('|')];

    static readonly HashSet<string> Personal = [.. "name|forename|surname|dob|birth|age|address|street|postcode|phone|telephone|mobile|email|tenant|resident|claimant|pupil|patient|household|person|customer|client|gender|sex|language|notes|note|comment|comments|title|occupier|carer|parent|guardian|contact".Split('|')];

    /// <summary>The standard that a kind of column, as linkage has it, stands for; null for none.</summary>
    public static string? Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Forename or ColumnKind.MiddleName => "forename",
        ColumnKind.Surname => "surname",
        ColumnKind.FullName => "person-name",
        ColumnKind.DateOfBirth => "date-of-birth",
        ColumnKind.Postcode => "postcode",
        ColumnKind.FullAddress => "uk-address",
        ColumnKind.Telephone => "telephone",
        ColumnKind.Email => "email",
        ColumnKind.NhsNumber => "nhs-number",
        ColumnKind.NationalInsuranceNumber => "national-insurance-number",
        _ => null,
    };

    /// <summary>The names of the standards that a header suggests, the likeliest first; they may not be in the catalogue.</summary>
    public static IReadOnlyList<string> Suggested(string header)
    {
        string[] words = Words(header);
        string joined = string.Concat(words);
        List<string> names = [.. Suggestions.Where(each => each.Phrases.Any(phrase => phrase.All(words.Contains) || string.Concat(phrase) == joined)).Select(each => each.Standard)];
        if (HeaderLexicon.Find(header) is { } kind && Of(kind) is { } known) names.Insert(0, known);
        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>How sensitive a header sounds; null when it says nothing.</summary>
    public static Sensitivity? Sounds(string header)
    {
        string[] words = Words(header);
        return words.Any(Criminal.Contains) && !words.Contains("amount") ? Sensitivity.CriminalOffence : words.Any(Special.Contains) ? Sensitivity.SpecialCategory : words.Any(Personal.Contains) ? Sensitivity.Personal : null;
    }

    static string[] Words(string header) => [.. HeaderLexicon.Words(header), .. header.Contains('£') ? ["£"] : Array.Empty<string>()];

    static (string Standard, string[][] Phrases) Of(string standard, params string[] phrases) => (standard, [.. phrases.Select(phrase => phrase.Split(' '))]);
}
