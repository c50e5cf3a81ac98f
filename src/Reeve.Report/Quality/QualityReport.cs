using System.Text;
using Reeve.Report.Documents;
using Reeve.Report.Html;
using Reeve.Report.Quality.Sections;

namespace Reeve.Report.Quality;

/// <summary>
/// Writes the report on the quality of a place's sources as one HTML file that needs nothing else: no network and no other file. Without script every
/// figure can still be read, because the tables are the content and the charts are drawn over them. It follows WCAG 2.2 AA.
/// </summary>
public static class QualityReport
{
    /// <summary>Writes the report as UTF-8 without a byte order mark, and leaves the stream open.</summary>
    /// <param name="data">What the report shows.</param>
    /// <param name="output">A stream that can be written to.</param>
    /// <exception cref="IOException">The stream could not be written to.</exception>
    public static void Write(QualityReportData data, Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true);
        PageWriter.Write(Page(data), writer);
    }

    internal static ReportPage Page(QualityReportData data)
    {
        List<ReportSection> sections = [];
        if (data.Sources.Any(source => source.Change is not null)) sections.Add(ChangesSection.Of(data.Sources));
        if (data.Sources.Count > 0) sections.Add(LeagueSection.Of(data.Sources));
        for (int at = 0; at < data.Sources.Count; at++) sections.Add(SourceSection.Of(data.Sources[at], at + 1));
        sections.Add(MethodSection.Of(data));
        sections.Add(WordsSection.Of());
        return new ReportPage($"Data quality in {data.Place}", "Quality report, " + data.GeneratedAt, Opening.Of(data), sections, $"Made by {data.ProgramVersion}, {data.GeneratedAt}.");
    }
}
