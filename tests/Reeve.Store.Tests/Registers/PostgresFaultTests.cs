using Npgsql;
using Reeve.Store.Registers;
using Reeve.Store.State;
using Reeve.Store.Tests.State;
using Reeve.Tests.Shared;

namespace Reeve.Store.Tests.Registers;

public sealed class PostgresFaultTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public void A_wrong_password_is_a_fault_of_the_request() =>
        AssertFault(StoreFault.Request, "refuses the user or the password", Changed(builder => builder.Password = "wrong-secret"));

    [PostgresFact]
    public void A_database_that_is_not_there_is_a_fault_of_the_request() =>
        AssertFault(StoreFault.Request, "does not exist: make it first", Changed(builder => builder.Database = "no_such_database"));

    [PostgresFact]
    public void A_server_that_is_down_is_a_fault_of_the_surroundings() =>
        AssertFault(StoreFault.Surroundings, "cannot be reached", Changed(builder => builder.Port = 1));

    [Theory]
    [InlineData("no such word=secret-word")]
    [InlineData("Host=x;Port=secret-word")]
    public void A_connection_string_that_is_none_is_not_shown(string connection) => AssertFault(StoreFault.Request, "is not one that PostgreSQL's driver takes", connection);

    [PostgresFact]
    public void A_server_that_only_reads_is_a_fault_of_the_surroundings() =>
        AssertFault(StoreFault.Surroundings, "can only be read", Changed(builder => builder.Options = "-c default_transaction_read_only=on"));

    [PostgresFact]
    public void A_session_that_is_ended_by_the_server_loses_nothing()
    {
        using var register = Register.Open(RegisterOptions.Postgres(database.ConnectionString));
        long before = register.Runs.Begin("1.0");
        StoreException fault = Assert.Throws<StoreException>(() => register.Database.Write(session =>
        {
            session.Execute("INSERT INTO runs (id, program, started) VALUES (1000, 'x', 'x')");
            session.Execute("SELECT pg_terminate_backend(pg_backend_pid())");
        }));
        Assert.Equal(StoreFault.Surroundings, fault.Fault);
        Assert.Equal(before, register.Runs.Newest(1)[0].Id);
    }

    [PostgresFact]
    public void A_change_that_waits_too_long_says_that_the_register_is_held()
    {
        using var holder = Register.Open(RegisterOptions.Postgres(database.ConnectionString));
        using var waiting = Register.Open(RegisterOptions.Postgres(database.ConnectionString) with { Patience = TimeSpan.FromSeconds(1) });
        holder.Database.Write(_ =>
        {
            StoreException fault = Assert.Throws<StoreException>(() => waiting.Runs.Begin("1.0"));
            Assert.Equal(StoreFault.Surroundings, fault.Fault);
            Assert.Contains("held by another program", fault.Message, StringComparison.Ordinal);
        });
        waiting.Runs.Begin("1.0");
    }

    [PostgresFact]
    public void A_register_on_a_server_needs_tables_that_its_machines_share()
    {
        StoreException fault = Assert.Throws<StoreException>(() => PlaceState.Open(new PlaceStateOptions { Folder = "never-made", RegisterConnection = database.ConnectionString }));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.False(Directory.Exists("never-made"));
    }

    [PostgresFact]
    public void A_builder_on_another_machine_is_kept_out_and_told_who_builds()
    {
        using var place = new TestPlace(DatabaseKind.Postgres);
        using PlaceState elsewhere = PlaceState.Open(place.Options with { Folder = place.Beside("elsewhere") });
        using (BuildLock? taken = place.State.TryLockBuild(out _))
        {
            Assert.NotNull(taken);
            Assert.Null(elsewhere.TryLockBuild(out BuildHolder? who));
            Assert.Equal(new BuildHolder(Environment.MachineName, Environment.ProcessId, place.Clock.GetUtcNow()), who);
        }

        using BuildLock? theirs = elsewhere.TryLockBuild(out _);
        Assert.NotNull(theirs);
        Assert.Null(place.State.TryLockBuild(out _));
    }

    string Changed(Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        change(builder);
        return builder.ConnectionString;
    }

    static void AssertFault(StoreFault expected, string part, string connection)
    {
        RegisterOptions options = RegisterOptions.Postgres(connection);
        StoreException fault = Assert.Throws<StoreException>(() => Register.Open(options));
        Assert.Equal(expected, fault.Fault);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message + options, StringComparison.Ordinal);
    }
}
