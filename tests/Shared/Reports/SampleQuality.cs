using Reeve.Report.Quality;

namespace Reeve.Report.Samples;

/// <summary>A report on quality of a size and shape that a real place gives.</summary>
public static class SampleQuality
{
    static readonly string[] Dimensions = ["Completeness", "Uniqueness", "Consistency", "Timeliness", "Validity", "Accuracy"];
    static readonly string[] Days = ["14 October 2025", "14 November 2025", "15 December 2025", "14 January 2026", "16 February 2026", "14 March 2026"];

    public static QualityReportData Data() => new()
    {
        Place = "Wexcombe",
        GeneratedAt = "14 March 2026, 09:30",
        ProgramVersion = "Reeve 0.1.0",
        Command = "reeve quality --workspace wexcombe --report quality.html",
        Sources = [CouncilTax(), Library(), Housing(), Services()],
    };

    static QualitySource Housing() => new()
    {
        Name = "housing",
        Title = "Housing tenancies",
        Steward = "Head of Landlord Services",
        Place = 3,
        Shared = false,
        Load = 6,
        LoadedOn = Days[5],
        Rows = 4_212,
        RowsRead = 4_260,
        RowsRejected = 48,
        ValuesNulled = 131,
        Met = 5,
        Measured = 9,
        Dimensions = [new("Completeness", 0.9887, 0, 2, 0), new("Uniqueness", 0.9977, 0, 1, 0), new("Consistency", 0.9912, 2, 2, 1), new("Timeliness", 1, 2, 2, 0, OfLoads: true), new("Validity", 0.9694, 1, 2, 0), new("Accuracy", null, 0, 0, 1)],
        Rules =
        [
            Rule("Completeness", "required", "`tenancy_id` is filled", 4_260, 4_222, 1, new CountFigure("is missing", 38)),
            Rule("Completeness", "end-when-ended", "`tenancy_end` is filled where `status` is `ended`", 1_204, 1_180, 0.99),
            Rule("Uniqueness", "key", "no two records have the same `tenancy_id`", 4_222, 4_212, 1, new CountFigure("occurs before", 10)),
            Rule("Consistency", "tenancy-order", "`tenancy_end` >= `tenancy_start`", 1_180, 1_167, 0.98),
            Rule("Consistency", "rent-within-charge", "`rent` <= `charge`", 4_100, 4_067, 0.99),
            new RuleFigure { Dimension = "Consistency", Name = "known-property", Asks = "`uprn` is a `uprn` of `llpg`", FromContract = false, Checked = 0, Passed = 0, AtLeast = 0.95, Verdict = RuleVerdict.NotMeasured, Why = "`llpg` has no table yet" },
            Rule("Timeliness", "arrives", "the load came within 5 weeks of the one before it", 1, 1, 1),
            Rule("Timeliness", "current", "the newest load is no older than 5 weeks", 1, 1, 1),
            Rule("Validity", "valid", "`dob` is valid: of the standard `date-of-birth`", 4_102, 3_847, 0.95, new("is in the future", 130), new("is no date", 96), new("is more than 120 years ago", 24), new("has a thirteenth month", 5)),
            Rule("Validity", "whole", "`dob` is wholly known and not a likely default", 3_971, 3_871, 0.95, new CountFigure("likely to be a default", 82), new CountFigure("partly known", 18)),
            new RuleFigure { Dimension = "Accuracy", Name = "dob-as-gp", Asks = "`dob` agrees with `dob` of `gp`, found by `nhs_number`", FromContract = false, Checked = 0, Passed = 0, AtLeast = 0.97, Verdict = RuleVerdict.NotMeasured, Why = "there is nothing to check" },
        ],
        Fields =
        [
            Field("tenancy_id", "text", "identifier", 4_212, 4_212, 0, 4_212, 1) with { Lengths = (7, 7, 9) },
            Field("name", "person-name", "personal", 4_212, 4_205, 6, 3_988, 0.921) with { Lengths = (4, 14, 41), Commonest = 0.0036 },
            Field("dob", "date-of-birth", "personal", 4_212, 3_971, 112, 3_640, 0.873) with { Lengths = (4, 10, 10), IsDate = true, Commonest = 0.0189, FirstOfJanuary = 0.0277, FirstOfMonth = 0.0604, Spread = new(null, "1957", "1974", "1988", null, Coarse: true) },
            Field("tenure", "text", "personal", 4_212, 4_190, 0, 4, 0) with { Lengths = (6, 6, 12), Commonest = 0.7112, Values = new([new("secure", 2_980), new("introductory", 905), new("demoted", 290)], null, Rounded: true) },
            Field("status", "text", "internal", 4_212, 4_212, 0, 2, 0) with { Lengths = (4, 4, 5), Commonest = 0.7141, Values = new([new("live", 3_008), new("ended", 1_204)], 0, Rounded: false), Patterns = new([new("AAAA", 3_008), new("AAAAA", 1_204)], 0, Rounded: false) },
            Field("rent", "number", "internal", 4_212, 4_100, 0, 611, 0.041) with { Lengths = (4, 5, 6), Commonest = 0.0312, Spread = new("0", "84.5", "97.12", "110.4", "9999", Coarse: false), Values = new([new("97.12", 128), new("84.5", 101)], 3_871, Rounded: false), Patterns = new([new("99.99", 2_950), new("999.99", 1_020), new("9", 130)], 0, Rounded: false) },
        ],
        Loads =
        [
            Load(0, 4_105, 8, [0.9952, 0.9991, 0.9961, 1, 0.9841, null]), Load(1, 4_120, 8, [0.9949, 0.9990, 0.9958, 1, 0.9838, null]), Load(2, 4_131, 7, [0.9951, 0.9989, 0.9942, 0.5, 0.9815, null]),
            Load(3, 4_160, 7, [0.9946, 0.9987, 0.9951, 1, 0.9802, null]), Load(4, 4_188, 7, [0.9941, 0.9981, 0.9933, 1, 0.9799, null]), Load(5, 4_212, 5, [0.9887, 0.9977, 0.9912, 1, 0.9694, null]),
        ],
        Change = new("load 5 (16 February 2026)",
        [
            "`dob` is valid: of the standard `date-of-birth` (validity, `valid`): newly missed, 93.8% passed and 95.0% is agreed, was 96.9%",
            "`tenancy_end` is filled where `status` is `ended` (completeness, `end-when-ended`): newly missed, 98.0% passed and 99.0% is agreed, was 99.4%",
            "`name`: 97.1% filled, was 99.0%",
        ], ["`rent`: 97.3% filled, was 92.1%"], ["`email`: no longer a field"]),
    };

    static QualitySource CouncilTax() => new()
    {
        Name = "council_tax",
        Title = "Council tax accounts",
        Steward = "Revenues Manager",
        Place = 1,
        Shared = true,
        Load = 3,
        LoadedOn = Days[5],
        Rows = 9_880,
        RowsRead = 9_880,
        RowsRejected = 0,
        ValuesNulled = 4,
        Met = 3,
        Measured = 3,
        Dimensions = [new("Completeness", 1, 1, 1, 0), new("Uniqueness", 1, 1, 1, 0), new("Consistency", null, 0, 0, 0), new("Timeliness", null, 0, 0, 0), new("Validity", 0.9996, 1, 1, 0), new("Accuracy", null, 0, 0, 0)],
        Rules =
        [
            Rule("Completeness", "required", "`account` is filled", 9_880, 9_880, 1), Rule("Uniqueness", "key", "no two records have the same `account`", 9_880, 9_880, 1),
            Rule("Validity", "valid", "`postcode` is valid: of the standard `postcode`", 9_875, 9_871, 0.95, new CountFigure("is no postcode", 4)),
        ],
        Fields =
        [
            Field("account", "text", "identifier", 9_880, 9_880, 0, 9_880, 1) with { Lengths = (8, 8, 8) },
            Field("postcode", "postcode", "personal", 9_880, 9_871, 0, 402, 0.002) with { Lengths = (7, 7, 8), Commonest = 0.0061 },
            Field("band", "text", "internal", 9_880, 9_880, 0, 8, 0) with { Lengths = (1, 1, 1), Commonest = 0.2912, Values = new([.. "CBDAEFGH".Select((band, at) => new CountFigure(band.ToString(), 2_877 - at * 350))], 0, Rounded: false), Patterns = new([new("A", 9_880)], 0, Rounded: false) },
        ],
        Loads = [Load(3, 9_812, 3, [1, 1, null, null, 0.9995, null]), Load(4, 9_846, 3, [1, 1, null, null, 0.9996, null]), Load(5, 9_880, 3, [1, 1, null, null, 0.9996, null])],
        Change = new("load 2 (16 February 2026)", [], [], []),
    };

    static QualitySource Library() => CouncilTax() with
    {
        Name = "library",
        Title = "Library members",
        Steward = "Libraries and Culture Manager",
        Load = 1,
        Rows = 3_305,
        RowsRead = 3_311,
        RowsRejected = 6,
        Loads = [new LoadFigure(1, Days[5], 3_305, 3, 3, [1, 1, null, null, 0.9996, null])],
        Change = null,
    };

    static QualitySource Services() => new()
    {
        Name = "services",
        Title = "Community services",
        Steward = "Partnerships Officer",
        Place = null,
        Shared = false,
        Load = 1,
        LoadedOn = Days[5],
        Rows = 0,
        RowsRead = 0,
        RowsRejected = 0,
        ValuesNulled = 0,
        Met = 0,
        Measured = 0,
        Dimensions = [.. Dimensions.Select(name => new DimensionFigure(name, null, 0, 0, name == "Completeness" ? 1 : 0))],
        Rules = [new RuleFigure { Dimension = "Completeness", Name = "required", Asks = "`id` is filled", FromContract = true, Checked = 0, Passed = 0, AtLeast = 1, Verdict = RuleVerdict.NotMeasured, Why = "there is nothing to check" }],
        Fields = [Field("id", "text", "open", 0, 0, 0, 0, null)],
        Loads = [new LoadFigure(1, Days[5], 0, 0, 0, [null, null, null, null, null, null])],
    };

    static RuleFigure Rule(string dimension, string name, string asks, long made, long passed, double atLeast, params CountFigure[] breaches) => new()
    {
        Dimension = dimension,
        Name = name,
        Asks = asks,
        FromContract = name is "required" or "key" or "valid" or "whole" or "arrives" or "current",
        Checked = made,
        Passed = passed,
        AtLeast = atLeast,
        Verdict = passed >= atLeast * made ? RuleVerdict.Met : RuleVerdict.Missed,
        Breaches = breaches,
    };

    static FieldFigure Field(string name, string kind, string sensitivity, long rows, long filled, long placeholders, long distinct, double? unique) =>
        new() { Name = name, Kind = kind, Sensitivity = sensitivity, Rows = rows, Filled = filled, Placeholders = placeholders, Distinct = distinct, Unique = unique, IsDate = false };

    static LoadFigure Load(int at, long rows, int met, double?[] shares) => new(at + 1, Days[at], rows, met, shares.Count(share => share is not null) + 4, shares);
}
