using Reeve.Runs.Disposing;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Disposals;
using Reeve.Tests.Shared;

namespace Reeve.Runs.Tests.Disposing;

/// <summary>A disposal in a place whose register is on PostgreSQL.</summary>
public class PostgresDisposalTests
{
    [PostgresFact]
    public void It_is_recorded_finished_and_obeyed_as_on_SQLite()
    {
        using ManyForms place = new(links: false);
        string secret = place.Beside("register.secret"), tables = place.Beside("tables");
        File.WriteAllText(secret, PostgresServer.CreateDatabase());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        place.Write("reeve.yaml", $"version: 1\nplace: Testing\nregister: {{postgres: \"file:{secret}\"}}\ntables: {tables}\n");
        place.Extract([.. ManyForms.Others.Take(3), ManyForms.Zephyrine]);
        place.Build();
        DisposalRequest.Erasure request = new()
        {
            Day = new DateOnly(2026, 4, 1), Threads = 2, Program = "test", Reason = "unlawful", Officer = "Records officer", ByIdentity = true, Records = [new SourceRecord("housing", "HO777")],
        };
        using (OpenPlace open = place.Open())
        {
            Disposal disposal = Assert.IsType<DisposalOutcome.Done>(Disposer.Dispose(open, request, new Unwatched(), CancellationToken.None)).Disposal;
            Assert.Equal(7, DisposalCounts.FromJson(disposal.Intent.Counts).Sources.Count);
            Assert.NotNull(disposal.Finished);
        }

        place.Extract([.. ManyForms.Others.Take(4), ManyForms.Zephyrine]);
        place.Build();
        Assert.Empty(ByteSearch.Find(tables, ["Zéphyrine", "Zephyrine", "Quillfeather"]));
        using OpenPlace after = place.Open();
        Assert.Equal(4, ManyForms.Records(after, "housing").Length);
    }
}
