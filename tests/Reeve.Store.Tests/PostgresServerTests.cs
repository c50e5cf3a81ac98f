using Npgsql;
using Reeve.Tests.Shared;

namespace Reeve.Store.Tests;

public sealed class PostgresServerTests(PostgresDatabase database) : IClassFixture<PostgresDatabase>
{
    [PostgresFact]
    public void The_server_of_the_tests_is_of_version_15_and_not_on_the_network()
    {
        using var connection = new NpgsqlConnection(database.ConnectionString);
        connection.Open();
        Assert.Equal(15, connection.PostgreSqlVersion.Major);
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = "SHOW listen_addresses";
        Assert.Equal("", command.ExecuteScalar());
    }
}
