using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Reeve.Tests.Shared;

/// <summary>A private PostgreSQL 15 server from Debian's package: one for each test process, started when the first test asks for it.</summary>
/// <remarks>
/// It is reached through a socket in a folder of its own, with a password made for it, so that it is in nobody's way and nobody is in its. A small
/// shell script watches over it as the user `postgres` (the server refuses to run as root): when the input of the script ends, because the test
/// process did, in whatever way, the server is stopped and its folder removed.
/// </remarks>
static class PostgresServer
{
    const string Programs = "/usr/lib/postgresql/15/bin", User = "reeve";

    const string Script = """
        set -eu
        umask 077
        read -r password
        folder=$(mktemp -d /tmp/reeve-postgres-XXXXXX)
        end() { trap - EXIT HUP INT TERM; "$1/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1 || :; rm -rf "$folder"; }
        trap 'end "$1"' EXIT
        trap 'exit 1' HUP INT TERM
        printf '%s\n' "$password" >"$folder/password"
        "$1/initdb" -D "$folder/data" -U "$2" -A scram-sha-256 --pwfile="$folder/password" -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 \
          && "$1/pg_ctl" start -w -t 60 -D "$folder/data" -l "$folder/log" \
            -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c full_page_writes=off -c shared_buffers=16MB -c timezone=UTC" >/dev/null 2>&1 \
          || { tail -n 5 "$folder/log" >&2; exit 1; }
        echo "$folder"
        cat >/dev/null || :
        """;

    static readonly Lazy<string> s_server = new(Start);
    static int s_databases;

    /// <summary>What is missing for the server to run here, or null when nothing is.</summary>
    public static string? Missing { get; } = File.Exists($"{Programs}/initdb") ? null
        : "PostgreSQL 15 is not installed: sudo apt-get install postgresql";

    /// <summary>Why tests are skipped here, or null: in continuous integration they fail instead.</summary>
    public static string? Skip => Environment.GetEnvironmentVariable("CI") == "true" ? null : Missing;

    /// <summary>Makes an empty database and gives its connection string. The server is started if it does not run yet.</summary>
    /// <remarks>Its texts sort as British English, not by bytes: a query that leaves an order to the server is found out.</remarks>
    public static string CreateDatabase()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref s_databases)}");
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using NpgsqlCommand command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-GB'";
        command.ExecuteNonQuery();
        return ConnectionString(name);
    }

    static string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(s_server.Value) { Database = database }.ConnectionString;

    static string Start()
    {
        if (Missing is { } missing) throw new InvalidOperationException(missing);
        string password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        string[] script = ["/bin/sh", "-c", Script, "sh", Programs, User];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. script] : script;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/",
        };
        Process process = Process.Start(start)!;
        process.StandardInput.WriteLine(password);
        process.StandardInput.Flush();
        string? folder = process.StandardOutput.ReadLine();
        if (folder is null) throw new InvalidOperationException($"The PostgreSQL server of the tests did not start: {process.StandardError.ReadToEnd()}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.StandardInput.Close();
            process.WaitForExit(TimeSpan.FromSeconds(20));
        };
        return new NpgsqlConnectionStringBuilder { Host = folder, Username = User, Password = password, Timeout = 30 }.ConnectionString;
    }
}

/// <summary>An empty database for the tests of one class (`IClassFixture`), made when it is first asked for.</summary>
public sealed class PostgresDatabase
{
    readonly Lazy<string> _connectionString = new(PostgresServer.CreateDatabase);

    /// <summary>How Npgsql reaches the database.</summary>
    public string ConnectionString => _connectionString.Value;
}

/// <summary>A test that needs PostgreSQL. Elsewhere than in continuous integration it is skipped where that is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Skip!;
}

/// <summary>As <see cref="PostgresFactAttribute"/>, for a theory.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.Skip!;
}
