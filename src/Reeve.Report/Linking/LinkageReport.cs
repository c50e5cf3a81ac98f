using System.Text;
using Reeve.Report.Documents;
using Reeve.Report.Html;
using Reeve.Report.Linking.Sections;

namespace Reeve.Report.Linking;

/// <summary>
/// Writes the report of a linkage run as one HTML file that needs nothing else: no network and no other file. Without script every figure
/// can still be read, because the tables are the content and the charts are drawn over them.
/// </summary>
/// <remarks>
/// The page shows values of the user's own records. Its content security policy allows only the scripts and the style inside it, by hash
/// (CSP level 3), and everything that came from a file is encoded. It follows WCAG 2.2 AA.
/// </remarks>
public static class LinkageReport
{
    /// <summary>Writes the report as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <param name="data">What the report shows.</param>
    /// <param name="output">A stream that can be written to.</param>
    /// <exception cref="IOException">The stream could not be written to.</exception>
    public static void Write(LinkageReportData data, Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        Write(data, writer);
    }

    /// <summary>Writes the report as text; whoever owns the writer must encode it as UTF-8, which is what the page says it is.</summary>
    /// <param name="data">What the report shows.</param>
    /// <param name="output">Where to write.</param>
    /// <exception cref="IOException">The writer could not write.</exception>
    public static void Write(LinkageReportData data, TextWriter output) => PageWriter.Write(Page(data), output);

    internal static ReportPage Page(LinkageReportData data)
    {
        List<ReportSection> sections =
        [
            PeopleSection.Of(data),
            ThresholdSection.Of(data),
        ];
        if (data.Truth is { } truth) sections.Add(TruthSection.Of(truth));
        if (data.LeastCertain.Count > 0) sections.Add(PairsSection.Of(data));
        sections.Add(ModelSection.Of(data.Model));
        sections.Add(BlockingSection.Of(data));
        sections.Add(FilesSection.Of(data.Inputs));
        sections.Add(ColumnsSection.Of(data.Columns));
        sections.Add(RunSection.Of(data));
        sections.Add(WordsSection.Of());
        return new ReportPage(data.Title, "Linkage report, " + data.GeneratedAt, Opening.Of(data), sections, $"Made by {data.ProgramVersion}, {data.GeneratedAt}.");
    }
}
