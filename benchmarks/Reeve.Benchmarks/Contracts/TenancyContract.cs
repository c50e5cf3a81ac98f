using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Benchmarks.Contracts;

/// <summary>The contract of <see cref="TenancyFile"/>.</summary>
internal static class TenancyContract
{
    static readonly Location At = new("sources/tenancies.yaml", 1);

    public static SourceFile Source { get; } = new()
    {
        At = At, Name = "tenancies", Title = "Tenancies", Steward = "Head of Housing", Purpose = "to let homes",
        Read = new SourceRead.File("data/tenancies.csv", new FileForm.Csv()) { At = At },
        Load = LoadMode.Replace, Key = ["ref"], Limits = QuarantineLimits.Default,
        Fields =
        [
            Plain("ref", "Tenancy Ref", PlainType.Text) with { Required = true, OnFail = OnFail.RejectRow, Pattern = "T[0-9]{8}" },
            Standard("name", "Tenant", "person-name"),
            Standard("dob", "DOB", "date-of-birth") with { Range = new ValueRange("1900-01-01", "today") },
            Standard("sex", "Sex", "sex"),
            Standard("address", "Address", "uk-address"),
            Standard("postcode", "Postcode", "postcode"),
            Standard("phone", "Phone", "telephone"),
            Standard("email", "Email", "email"),
            Standard("nhs_number", "NHS No", "nhs-number"),
            Plain("rent", "Rent", PlainType.Number) with { Range = new ValueRange("0", "2000") },
            Plain("start", "Start Date", PlainType.Date) with { Required = true, OnFail = OnFail.RejectRow, Range = new ValueRange("2010-01-01", "today") },
            Plain("status", "Status", PlainType.Text) with { Allowed = ["Active", "Ended", "Notice served", "Void", "Introductory"] },
        ],
    };

    static FieldContract Plain(string name, string from, PlainType type) => Field(name, from, new FieldType.Plain(type));

    static FieldContract Standard(string name, string from, string standard) =>
        Field(name, from, new FieldType.Standardised(StandardCatalogue.Find(standard) ?? throw new InvalidOperationException($"There is no standard {standard}.")));

    static FieldContract Field(string name, string from, FieldType type) => new() { At = At, Name = name, From = [from], Type = type, Sensitivity = Sensitivity.Personal };
}
