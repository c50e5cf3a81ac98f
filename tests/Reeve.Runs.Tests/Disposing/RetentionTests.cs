using Reeve.Runs.Disposing;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Disposals;

namespace Reeve.Runs.Tests.Disposing;

/// <summary>Records whose time is over go, and no others.</summary>
public sealed class RetentionTests : IDisposable
{
    readonly ManyForms _place = new(links: false);

    public RetentionTests()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(_place.Folder, "sources"))) File.Delete(file);
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Rows_go_on_the_day_their_time_is_over_and_those_without_a_date_stay()
    {
        _place.Source("council_tax", "read: {file: data/council-tax.csv}", "replace", "retention: 7 years\nretain_from: left_on");
        Csv("council-tax.csv", "A1,2019-04-01", "A2,2019-04-02", "A3,", "A4,2001-01-01");
        _place.Build();
        Assert.Equal(2, Due());
        Done();
        Assert.Equal(["A2", "A3"], Records("council_tax"));
        Assert.Empty(ByteSearch.Find(Path.Combine(_place.Folder, ".reeve"), ["2019-04-01", "2001-01-01"], "keys"));

        _place.Clock.Now = _place.Clock.Now.AddDays(1);
        Assert.Equal(1, Due());
        Done();
        Assert.Equal(["A3"], Records("council_tax"));
        Assert.IsType<DisposalOutcome.NothingDue>(Run());
    }

    [Fact]
    public void What_was_due_stays_away_when_a_later_load_still_has_it()
    {
        _place.Source("council_tax", "read: {file: data/council-tax.csv}", "replace", "retention: 7 years\nretain_from: left_on");
        Csv("council-tax.csv", "A1,2011-04-01", "A2,");
        _place.Build();
        Done();
        Csv("council-tax.csv", "A1,2011-04-01", "A2,", "A5,2012-01-01", "A6,2024-01-01");
        _place.Build();
        Assert.Equal(["A2", "A6"], Records("council_tax"));
        Assert.Empty(ByteSearch.Find(Path.Combine(_place.Folder, ".reeve"), ["2011-04-01", "2012-01-01"], "keys"));
    }

    [Fact]
    public void Without_a_date_time_counts_from_the_load_that_brought_a_record_last()
    {
        _place.Source("voters", "read: {file: data/voters.csv}", "upsert", "retention: 1 year");
        Csv("voters.csv", "A1,", "A2,");
        _place.Build();
        _place.Clock.Now = _place.Clock.Now.AddMonths(6);
        Csv("voters.csv", "A2,", "A3,");
        _place.Build();
        Assert.IsType<DisposalOutcome.NothingDue>(Run());
        _place.Clock.Now = _place.Clock.Now.AddMonths(6);
        Done();
        Assert.Equal(["A2", "A3"], Records("voters"));
        _place.Clock.Now = _place.Clock.Now.AddMonths(6);
        Done();
        Assert.Empty(Records("voters"));

        // The last extract still lies there, and is not what somebody has sent today.
        _place.Build();
        Assert.Empty(Records("voters"));
    }

    [Fact]
    public void Of_a_source_that_replaces_its_loads_the_current_one_stays_and_the_replaced_go()
    {
        _place.Source("library", "read: {file: data/library.csv}", "replace", "retention: 1 month");
        Csv("library.csv", "A1,", "A2,");
        _place.Build();
        _place.Clock.Now = _place.Clock.Now.AddDays(1);
        Csv("library.csv", "A2,");
        _place.Build();
        _place.Clock.Now = _place.Clock.Now.AddDays(30);
        DisposalCounts counts = DisposalCounts.FromJson(Done().Intent.Counts);
        Assert.Equal(new SourceCounts("library", 0, 1, 1, 0, 0), Assert.Single(counts.Sources));
        Assert.Equal(["A2"], Records("library"));
        Assert.Empty(ByteSearch.Find(Path.Combine(_place.Folder, ".reeve"), ["A1,Ada"], "keys"));
    }

    [Fact]
    public void A_longer_retention_lets_later_loads_keep_what_was_due_before()
    {
        _place.Source("council_tax", "read: {file: data/council-tax.csv}", "replace", "retention: 7 years\nretain_from: left_on");
        Csv("council-tax.csv", "A1,2015-04-01", "A2,");
        _place.Build();
        Done();
        _place.Source("council_tax", "read: {file: data/council-tax.csv}", "replace", "retention: 30 years\nretain_from: left_on");
        Csv("council-tax.csv", "A1,2015-04-01", "A2,", "A3,");
        _place.Build();
        Assert.Equal(["A1", "A2", "A3"], Records("council_tax"));
    }

    [Fact]
    public void Quarantined_rows_go_with_the_others()
    {
        _place.Source("council_tax", "read: {file: data/council-tax.csv}", "replace", "retention: 7 years\nretain_from: left_on");
        File.WriteAllText(Path.Combine(_place.Data, "council-tax.csv"), "ref,forename,surname,born,nhs,left_on\nA1,Ada,Ashdown,notadate77,,2001-01-01\nA2,Bram,Birtles,notadate88,,\n");
        _place.Build();
        DisposalCounts counts = DisposalCounts.FromJson(Done().Intent.Counts);
        Assert.Equal(1, Assert.Single(counts.Sources).Quarantine);
        Assert.Empty(ByteSearch.Find(Path.Combine(_place.Folder, ".reeve"), ["notadate77"], "keys"));
        Assert.NotEmpty(ByteSearch.Find(Path.Combine(_place.Folder, ".reeve"), ["notadate88"], "keys"));
    }

    void Csv(string file, params string[] rows) => File.WriteAllText(
        Path.Combine(_place.Data, file), "ref,forename,surname,born,nhs,left_on\n" + string.Concat(rows.Select(row => $"{row.Split(',')[0]},Ada,Ashdown,1970-01-01,,{row.Split(',')[1]}\n")));

    long Due()
    {
        using OpenPlace open = _place.Open();
        return Disposer.Preview(open, Request(), CancellationToken.None).Sources.Sum(source => source.Rows);
    }

    DisposalOutcome Run()
    {
        using OpenPlace open = _place.Open();
        return Disposer.Dispose(open, Request(), new Unwatched(), CancellationToken.None);
    }

    Disposal Done() => Assert.IsType<DisposalOutcome.Done>(Run()).Disposal;

    DisposalRequest Request() => new DisposalRequest.Retention { Day = DateOnly.FromDateTime(_place.Clock.Now.UtcDateTime), Threads = 2, Program = "test" };

    string[] Records(string table)
    {
        using OpenPlace open = _place.Open();
        return ManyForms.Records(open, table);
    }
}
