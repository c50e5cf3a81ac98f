using Reeve.Integration.Index.Measure;
using Reeve.Report.Documents;
using Reeve.Runs.Indexes;

namespace Reeve.Cli.Output;

/// <summary>What `reeve index` says in the terminal.</summary>
static class IndexText
{
    const int GroupWidth = 26, CountWidth = 9, ShareWidth = 27;

    public static IEnumerable<string> Lines(IndexReport report)
    {
        yield return $"The index of {report.Place}: {Plain.Join([.. IndexReporting.Counts(report).Select(each => $"{each.Count:N0} {each.What}")])}.";
        yield return $"Linked for: {report.Linkage.Purpose} ({report.Linkage.LawfulBasis}; {report.Linkage.Power})";
        yield return "";
        yield return IndexReporting.Basis(report);
        foreach (string other in IndexReporting.Others(report)) yield return other;
        if (report.Measures.Equality is { } equality) yield return equality;
        yield return "";
        bool known = report.Basis != IndexBasis.Nothing;
        yield return Row("", "people", "records", "unlinked", known ? "links right" : "", known ? "matches found" : "");
        yield return Row("all", report.Measures.All);
        foreach (IGrouping<string, GroupMeasure> groups in report.Measures.Groups.GroupBy(group => group.Characteristic, StringComparer.Ordinal))
        {
            yield return $"by {groups.Key}";
            foreach (GroupMeasure group in groups) yield return group.Figures is { } figures ? Row("  " + group.Group, figures) : $"  {group.Group}: too few people, or one from which too few could be worked out";
        }

        yield return "";
        foreach (OverLinking pairs in report.Measures.OverLinking)
        {
            string truth = pairs is { Wrong: { } wrong, Missed: { } missed } ? $", {wrong:N0} of them wrongly; {missed:N0} of the others are one person" : "";
            yield return $"{IndexReporting.LookAlikes(pairs.Name)}: {pairs.Pairs:N0} pairs of records, {pairs.Linked:N0} put together{truth}.";
        }
    }

    static string Row(string name, GroupFigures figures) =>
        Row(name, $"{figures.People:N0}", $"{figures.Records:N0}", Share(figures.Unlinked), Share(figures.Precision), Share(figures.Recall));

    static string Row(string name, string people, string records, string unlinked, string right, string found) =>
        (name.PadRight(GroupWidth) + people.PadLeft(CountWidth) + records.PadLeft(CountWidth) + unlinked.PadLeft(ShareWidth) + right.PadLeft(ShareWidth) + found.PadLeft(ShareWidth)).TrimEnd();

    static string Share(MeasuredShare? share) => share is null or { Total: 0 } ? "" : $"{share.Value * 100:0.0}% ({share.Low * 100:0.0} to {share.High * 100:0.0})";
}
