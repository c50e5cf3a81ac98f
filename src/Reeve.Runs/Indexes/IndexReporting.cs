using Reeve.Integration.Index.Measure;
using Reeve.Report.Indexes;

namespace Reeve.Runs.Indexes;

/// <summary>Turns what was measured into words, and into what <see cref="IndexReportPage"/> shows.</summary>
public static class IndexReporting
{
    /// <summary>What figures of precision and recall rest on.</summary>
    public static string Basis(IndexReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Basis == IndexBasis.Truth
            ? "How right links are is known from a truth, which linking never read: the people of this place are generated."
            : "How right links are is not known: there is no truth, as in any real place. What is measured is what was linked.";
    }

    /// <summary>How right properties and households are, in sentences.</summary>
    public static IReadOnlyList<string> Others(IndexReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<string> told = [];
        if (report.PropertiesRight is { } properties)
            told.Add($"Of the properties that were found for addresses, {properties.Precision:0.00%} are right; of all addresses, {properties.Recall:0.0%} are found rightly.");
        if (report.HouseholdsRight is { } households)
        {
            told.Add($"Of {households.TrueHouseholds:N0} private households, {households.Exact:N0} ({(double)households.Exact / households.TrueHouseholds:0.0%}) are found with exactly the right people. "
                + $"Of pairs of people who live together, {households.Together.Recall:0.0%} are found; of those found, {households.Together.Precision:0.0%} live together.");
        }

        return told;
    }

    /// <summary>What is counted, and how many.</summary>
    public static IReadOnlyList<(string What, long Count)> Counts(IndexReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        List<(string, long)> counts = [("records", report.Records), ("people", report.People)];
        if (report.Households is { } households)
        {
            counts.Add(("private households now", households.PrivateHouseholds));
            counts.Add(("care homes, hostels and the like", households.Establishments));
        }

        if (report.Properties is { } properties) counts.Add(("properties with a record", properties));
        return counts;
    }

    /// <summary>Which pairs are easily taken for one person, in words.</summary>
    public static string LookAlikes(string name) => name switch
    {
        "twins" => "Twins: one surname, date of birth and property, another forename",
        "namesakes" => "Father and son, mother and daughter: one name and property, born more than 15 years apart",
        _ => name,
    };

    /// <summary>The data of the report.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="generatedAt">When the report is made, as the text to show.</param>
    /// <param name="programVersion">The program and its version.</param>
    /// <param name="command">The command that makes the report again.</param>
    public static IndexReportData Data(IndexReport report, string generatedAt, string programVersion, string command)
    {
        ArgumentNullException.ThrowIfNull(report);
        IndexMeasures measures = report.Measures;
        return new IndexReportData
        {
            Place = report.Place, GeneratedAt = generatedAt, ProgramVersion = programVersion, Command = command, Purpose = report.Linkage.Purpose, Power = report.Linkage.Power,
            Counts = Counts(report), Basis = Basis(report), Equality = measures.Equality, All = Group("All records", measures.All), Others = Others(report),
            Characteristics = [.. measures.Groups.GroupBy(group => group.Characteristic, StringComparer.Ordinal).Select(groups => (groups.Key, (IReadOnlyList<IndexGroup>)[.. groups.Select(group => Group(group.Group, group.Figures))]))],
            Gaps = [.. measures.Gaps.Select(gap => new IndexGap(gap.Characteristic, gap.Measure == "recall" ? "matches found" : "links right", gap.Worst.Group, gap.Best.Group, new IndexShare(gap.Difference, gap.Low, gap.High), gap.IsBeyondChance))],
            LookAlikes = [.. measures.OverLinking.Select(each => new IndexLookAlikes(LookAlikes(each.Name), each.Pairs, each.Linked, each.Wrong, each.Missed))],
        };
    }

    static IndexGroup Group(string name, GroupFigures? figures) =>
        new(name, figures?.People, figures?.Records, Share(figures?.Unlinked), Share(figures?.Precision), Share(figures?.Recall), Share(figures?.Exact));

    static IndexShare? Share(MeasuredShare? share) => share is null ? null : new IndexShare(share.Value, share.Low, share.High);
}
