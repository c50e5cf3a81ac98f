using Reeve.Standards;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Tries standards on the values of a column.</summary>
static class StandardTrial
{
    /// <summary>The share of values that have to be valid when the header suggests the standard, and when only the values do.</summary>
    const double WithHeader = 0.7, WithoutHeader = 0.95;

    /// <summary>Fewer different values than this show nothing when the header is silent.</summary>
    const int FewestValues = 3;

    /// <summary>
    /// Values of no particular kind. A standard that takes more than a few of them tells nothing by its values alone: any word can be a surname, and any
    /// number a UPRN.
    /// </summary>
    static readonly string[] Decoys =
    [
        "Ashdown", "open", "High Street", "Wexcombe Borough Council", "12", "7", "0", "2021", "1234", "123456", "10012345678", "REF0001", "A1", "closed on request", "3.5", "-4", "Flat 2", "S", "waiting list", "B-17",
    ];

    static readonly Lazy<IReadOnlyList<(Standard Standard, double Weakness)>> Discriminating = new(() =>
        [.. StandardCatalogue.All.Select(standard => (standard, Share(standard, Decoys))).Where(each => each.Item2 <= 0.1)]);

    /// <summary>The standard that a header suggests and the values bear out; null for none.</summary>
    /// <param name="suggested">Names of standards, the likeliest first.</param>
    /// <param name="values">Different values, no placeholders among them.</param>
    public static (Standard Standard, double Valid)? Suggested(IReadOnlyList<string> suggested, string[] values)
    {
        foreach (string name in suggested)
        {
            if (StandardCatalogue.Find(name) is not { } standard || values.Length == 0) continue;
            double valid = Share(standard, values);
            if (valid >= WithHeader) return (standard, valid);
        }
        return null;
    }

    /// <summary>The standard that the values alone show; null for none. The highest share wins, then the one that is hardest to satisfy.</summary>
    /// <param name="values">Different values, no placeholders among them.</param>
    /// <param name="areNumbers">Whether all are numbers: then no list of categories is tried, since small numbers are codes of many things.</param>
    public static (Standard Standard, double Valid)? FromValues(string[] values, bool areNumbers)
    {
        if (values.Length < FewestValues) return null;
        (Standard Standard, double Valid, double Weakness)[] fitting = [.. Discriminating.Value
            .Where(each => !areNumbers || each.Standard.Values.Count == 0)
            .Where(each => each.Standard.Name is not "date-of-birth") // any date could be one: the header has to say so
            .Select(each => (each.Standard, Share(each.Standard, values, partial: false), each.Weakness)).Where(each => each.Item2 >= WithoutHeader)
            .OrderByDescending(each => each.Item2).ThenBy(each => each.Weakness).ThenBy(each => each.Standard.Name, StringComparer.Ordinal)];
        return fitting.Length == 0 ? null : (fitting[0].Standard, fitting[0].Valid);
    }

    // A bare year is part of a date, and much else besides, so what is partly known shows nothing by itself.
    static double Share(Standard standard, string[] values, bool partial = true)
    {
        StandardReader reader = standard.Reader(values);
        return (double)values.Count(value => reader.Read(value).State is ValueState.Valid or ValueState.Suspect or ValueState.Partial && (partial || reader.Read(value).State != ValueState.Partial)) / values.Length;
    }
}
