using System.Text;
using Reeve.Report.Documents;
using Reeve.Report.Html;

namespace Reeve.Report.Indexes;

/// <summary>Writes the report on an index as one HTML file that needs nothing else. Without script every figure can be read: tables are the content, charts are drawn over them. It follows WCAG 2.2 AA.</summary>
public static class IndexReportPage
{
    /// <summary>Writes the report as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <param name="data">What the report shows.</param>
    /// <param name="output">A stream that can be written to.</param>
    /// <exception cref="IOException">The stream could not be written to.</exception>
    public static void Write(IndexReportData data, Stream output)
    {
        ArgumentNullException.ThrowIfNull(data);
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        PageWriter.Write(Page(data), writer);
    }

    internal static ReportPage Page(IndexReportData data)
    {
        List<Block> opening = [new Block.Lead(data.Equality ?? data.Basis), new Block.BigNumbers([.. data.Counts.Select(count => new Entry(count.What, Plain.Count(count.Count)))])];
        List<ReportSection> sections = [GroupSections.Overall(data)];
        if (data.Gaps.Count > 0) sections.Add(GroupSections.Gaps(data.Gaps));
        sections.AddRange(data.Characteristics.Select(each => GroupSections.Of(each.Characteristic, each.Groups)));
        sections.Add(LookAlikesSection.Of(data.LookAlikes));
        sections.Add(IndexMethodSection.Of(data));
        return new ReportPage($"How good is the index of {data.Place}, and for whom?", "Report on the index, " + data.GeneratedAt, opening, sections, $"Made by {data.ProgramVersion}, {data.GeneratedAt}.");
    }
}
