using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>The words of the page, for a reader who meets them here.</summary>
internal static class WordsSection
{
    public static ReportSection Of() => new("words", "What the words mean",
    [
        new Block.SummaryList(
        [
            new("Completeness", "What should be there is there."),
            new("Uniqueness", "One thing is recorded once."),
            new("Consistency", "Values do not contradict each other, within a row or between sources."),
            new("Timeliness", "Data come when they are due, and are recent enough."),
            new("Validity", "Values have the form, range and standard that they should."),
            new("Accuracy", "Values are as a better source has them. Data can be valid and wrong; only a comparison with something better shows it."),
            new("Contract", "What a source\u2019s file declares about its fields."),
            new("Load", "One delivery of a source."),
            new("Left out", "Rows and values that broke the contract. None is lost: they stand in the source\u2019s quarantine table."),
            new("Stand for nothing", "Text such as \u201Cn/k\u201D or \u201Cunknown\u201D, which fills a field and says nothing."),
            new("Quartile", "A quarter of the rows do not exceed the lower quartile, half do not exceed the median, three quarters do not exceed the upper quartile."),
        ]),
    ]);
}
