using System.Globalization;
using Reeve.Integration.Quality;
using Reeve.Workspace;
using static Reeve.Integration.Tests.Quality.Sample;

namespace Reeve.Integration.Tests.Quality;

public class LeagueTests
{
    static readonly Location Here = new("sources/sample.yaml", 30);

    /// <summary>A source of which some of four rules are met.</summary>
    static QualityResult Source(string name, int met, int rules = 4)
    {
        SourceFile source = Sample.Source(Field("a"), Field("b")) with
        {
            Name = name,
            Title = name,
            Quality = [.. Enumerable.Range(0, rules).Select(n => new QualityRule.Complete(n < met ? "a" : "b") { At = Here, Name = $"rule-{n}" })],
        };
        return Assess(source, ("a", ["1", "2", "3"]), ("b", ["1", "", "3"]));
    }

    [Fact]
    public void Equal_sources_share_a_place_and_the_next_place_is_left_out()
    {
        QualityLeague league = QualityLeague.Of([Source("d", 1), Source("c", 2), Source("b", 1, rules: 2), Source("a", 4), Source("e", 0, rules: 0)]);
        Assert.Equal(["a", "b", "c", "d", "e"], league.Standings.Select(standing => standing.Result.Source));
        Assert.Equal([1, 2, 2, 4, null], league.Standings.Select(standing => standing.Place));
        Assert.Equal([false, true, true, false, false], league.Standings.Select(standing => standing.Shared));
    }

    [Fact]
    public void The_order_in_which_sources_are_given_does_not_matter()
    {
        QualityResult[] results = [Source("d", 1), Source("c", 2), Source("b", 1, rules: 2), Source("a", 4)];
        Assert.Equal(QualityLeague.Of(results).Standings, QualityLeague.Of(results.Reverse()).Standings);
    }

    [Fact]
    public void A_terminal_shows_aligned_columns()
    {
        IReadOnlyList<string> lines = QualitySentences.League(QualityLeague.Of([Source("housing", 1), Source("council_tax", 4), Source("library", 0, rules: 0)]));
        Assert.Equal(
        [
            "source       rows  rules met  complete  unique  consistent  timely  valid  accurate",
            "council_tax     3     4 of 4      100%       -           -       -      -         -",
            "housing         3     1 of 4     75.0%       -           -       -      -         -",
            "library         3   none set         -       -           -       -      -         -",
        ], lines);
        Assert.Equal(["No source has been assessed yet."], QualitySentences.League(new([])));
    }

    [Fact]
    public void What_got_worse_stands_below_in_every_culture()
    {
        SourceFile source = Sample.Source(Field("b")) with { Name = "housing", Quality = [new QualityRule.Complete("b") { At = Here, Name = "b-filled" }] };
        QualityHistory housing = QualityHistory.Empty.With(Assess(source, ("b", ["1", "2"])) with { Load = 1 }).With(Assess(source, ("b", ["1", ""])) with { Load = 2 });
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
            IReadOnlyList<string> lines = QualitySentences.All([housing, QualityHistory.Empty, QualityHistory.Empty.With(Source("library", 1))]);
            Assert.Equal(["", "housing got worse since load 1 (14 March 2026):", "  `b` is filled (completeness, `b-filled`): newly missed, 50.0% passed and 100% is agreed, was 100%"], lines.Skip(3));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_history_keeps_one_result_for_each_load_in_their_order()
    {
        QualityHistory history = QualityHistory.Empty.With(Source("a", 1) with { Load = 2 }).With(Source("a", 2) with { Load = 1 }).With(Source("a", 3) with { Load = 2 });
        Assert.Equal([(1, 2), (2, 3)], history.Loads.Select(load => (load.Load, load.Met)));
        Assert.Equal((2, 1), (history.Latest!.Load, history.Previous!.Load));
        Assert.Throws<ArgumentException>(() => history.With(Source("b", 1)));
        Assert.Null(QualityHistory.Empty.Change);
        Assert.Equal(QualityJson.Write(history), QualityJson.Write(QualityJson.ReadHistory(QualityJson.Write(history))));
    }
}
