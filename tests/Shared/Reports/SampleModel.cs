using Reeve.Report.Linking;

namespace Reeve.Report.Samples;

/// <summary>The columns and the model of the sample report.</summary>
static class SampleModel
{
    public static IEnumerable<ColumnUse> Columns()
    {
        foreach (string file in (string[])["housing-tenants.csv", "council-tax.csv"])
        {
            yield return Column(file, "REF", null, "distinct in every row", 1, null, 18_412, ColumnUses.Identifier, null);
            yield return Column(file, "Surname", "surname", "header", 0.9987, 0.9994, 6_204, ColumnUses.Comparison | ColumnUses.Blocking, null);
            yield return Column(file, "First name", "forename", "header, and 96.2% are known forenames", 0.9971, 0.9990, 1_877, ColumnUses.Comparison | ColumnUses.Blocking, null);
            yield return Column(file, "D.O.B.", "date of birth", "header, and 99.4% read as dates, day first", 0.963, 0.994, 15_020, ColumnUses.Comparison | ColumnUses.Blocking, null);
            yield return Column(file, "NHS No", "NHS number", "99.9% pass the check digit", 0.447, 0.999, 8_219, ColumnUses.Comparison | ColumnUses.Blocking, null);
            yield return Column(file, "Post code", "postcode", "98.8% have the form of a postcode", 0.991, 0.988, 4_310, ColumnUses.Comparison | ColumnUses.Blocking, null);
            yield return Column(file, "Sex", "sex", "header", 0.92, 1, 4, ColumnUses.Comparison, null);
            yield return Column(file, "Rent band", null, "7 values, none of a known kind", 1, null, 7, ColumnUses.None, "it says nothing about who a person is");
        }
    }

    static ColumnUse Column(string file, string header, string? taken, string why, double filled, double? valid, long distinct, ColumnUses uses, string? because) => new()
    {
        File = file,
        Header = header,
        TakenAs = taken,
        Why = why,
        Filled = filled,
        Valid = valid,
        Distinct = distinct,
        Uses = uses,
        UsesWhy = because,
    };

    public static LinkageModel Model() => new(SampleReport.Prior,
    [
        new("NHS number", [Level("Same", 0.982, 0.0000012, 0.039), Level("Different", 0.018, 0.9999988, 0.16), Missing(0.801)]),
        new("Surname", [Level("Same", 0.884, 0.0024, 0.21, adjusted: true), Level("Sounds the same", 0.041, 0.0031, 0.02), Level("One letter differs", 0.038, 0.0029, 0.03), Level("Different", 0.037, 0.9916, 0.731), Missing(0.009)]),
        new("Forename", [Level("Same", 0.861, 0.0093, 0.31, adjusted: true), Level("A known short form", 0.047, 0.0020, 0.02), Level("One letter differs", 0.036, 0.0041, 0.03), Level("Different", 0.056, 0.9846, 0.632), Missing(0.008)]),
        new("Date of birth", [Level("Same", 0.951, 0.000071, 0.12), Level("Day and month swapped", 0.006, 0.00008, 0.004), Level("One digit differs", 0.026, 0.0011, 0.01), Level("Different", 0.017, 0.998749, 0.812), Missing(0.054)]),
        new("Postcode", [Level("Same", 0.742, 0.0006, 0.17), Level("Same sector", 0.051, 0.0042, 0.06), Level("Different", 0.207, 0.9952, 0.75), Missing(0.02)]),
        new("Sex", [Level("Same", 0.991, 0.503, 0.6), Level("Different", 0.009, 0.497, 0.26), Missing(0.14)]),
    ],
    [
        new("The prior, from pairs that agree on every strong field", 0, Converged: true),
        new("How often two people agree by chance (u), from 1,000,000 random pairs", 0, Converged: true),
        new("How often one person agrees (m), from pairs with the same date of birth", 14, Converged: true),
        new("How often one person agrees (m), from pairs with the same surname and forename", 25, Converged: false, "It was still moving by 0.0004 when it stopped."),
    ]);

    static ModelLevel Level(string label, double m, double u, double share, bool adjusted = false) =>
        new() { Label = label, M = m, U = u, Weight = Math.Log2(m / u), ShareOfPairs = share, TermFrequencyAdjusted = adjusted };

    static ModelLevel Missing(double share) => new() { Label = "Missing in one or both", Weight = 0, ShareOfPairs = share };
}
