using Reeve.Runs.Build;
using Reeve.Tests.Shared;

namespace Reeve.Runs.Tests.Build;

/// <summary>A place whose register is on PostgreSQL, and whose tables are in a folder that machines share.</summary>
public class PostgresBuildTests
{
    [PostgresFact]
    public void It_gives_the_same_tables_as_on_SQLite_and_a_second_build_runs_nothing()
    {
        using SmallPlace place = new();
        Assert.False(place.Build().HasFailed);
        SortedDictionary<string, string> onSqlite = place.Published();

        string secret = place.Beside("register.secret"), tables = place.Beside("tables");
        File.WriteAllText(secret, PostgresServer.CreateDatabase());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        place.Append("reeve.yaml", $"\nregister: {{postgres: \"file:{secret}\"}}\ntables: {tables}\n");
        BuildReport first = place.Build(), second = place.Build();
        Assert.All(first.Nodes, node => Assert.IsType<NodeEnding.Ran>(node.Outcome));
        Assert.True(second.IsUnchanged);
        Assert.Equal(onSqlite, place.Published());
        Assert.Equal(first.Evaluations.Single(), second.Evaluations.Single());
    }
}
