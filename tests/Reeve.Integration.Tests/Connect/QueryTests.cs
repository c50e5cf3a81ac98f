using Microsoft.Data.Sqlite;
using Npgsql;
using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Tests.Shared;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class QueryTests : IDisposable
{
    readonly TemporaryFolder _place = new(), _scratch = new();

    public void Dispose()
    {
        _place.Dispose();
        _scratch.Dispose();
    }

    sealed class OneSecret(string text) : ISecrets
    {
        public Secret Get(string reference) => new(text);
    }

    string Library()
    {
        string path = Path.Combine(_place.Path, "library.db");
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE member (id INTEGER, name TEXT, fine REAL, photo BLOB, note TEXT); INSERT INTO member VALUES (9007199254740993, 'Ann \"A\" Ashdown', 0.1, x'0aff', ''), (2, 'Zoë', 12.0, NULL, NULL)";
        command.ExecuteNonQuery();
        return path;
    }

    (SourceRows Rows, string Kept) Run(SourceRead read, string secret = "")
    {
        SourceFile source = Sources.Of(read);
        AcquiredFile file = Assert.Single(Acquirer.Acquire(source, _place.Path, _scratch.Path, new OneSecret(secret), CancellationToken.None).Files);
        Assert.True(file.IsTemporary);
        return (SourceReader.Read(source, [new LoadedOriginal(1, file.Name, file.Path)], 1, CancellationToken.None), File.ReadAllText(file.Path));
    }

    SourceRows Sqlite(string query) => Run(new SourceRead.Sqlite("library.db", query) { At = Sources.At }).Rows;

    [Fact]
    public void Sqlite_keeps_types_and_tells_null_from_empty()
    {
        Library();
        (SourceRows rows, string kept) = Run(new SourceRead.Sqlite("library.db", "SELECT * FROM member; -- all") { At = Sources.At });
        Assert.Equal(["id|name|fine|photo|note", "9007199254740993|Ann \"A\" Ashdown|0.1|\\x0aff|~", "2|Zoë|12|~|~"], rows.Lines());
        Assert.Contains("\"note\":\"\"", kept, StringComparison.Ordinal);
        Assert.Contains("\"note\":null", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_without_rows_still_has_its_columns()
    {
        Library();
        Assert.Equal(["id|a.b"], Sqlite("SELECT id, name AS \"a.b\" FROM member WHERE id < 0").Lines());
    }

    [Theory]
    [InlineData("DELETE FROM member", "refused")]
    [InlineData("SELECT 1 AS a; SELECT 2 AS b", "more than one statement")]
    [InlineData("ATTACH 'other.db' AS o", "refused")]
    [InlineData("PRAGMA writable_schema = ON", "refused")]
    [InlineData("SELECT load_extension('x') AS a", "refused")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM member RETURNING id", "refused")]
    [InlineData("  -- nothing", "is empty")]
    [InlineData("SELECT id, id FROM member", "two columns the name `id`")]
    [InlineData("SELECT nme FROM member", "no such column: nme")]
    [InlineData("SELECT ? AS a", "parameters")]
    public void Sqlite_runs_one_select_and_nothing_else(string query, string says)
    {
        string path = Library();
        byte[] before = File.ReadAllBytes(path);
        StoreException fault = Reading.Fault(() => Sqlite(query));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
        Assert.Empty(Directory.GetFiles(_scratch.Path));
    }

    [Fact]
    public void A_file_that_is_no_database_is_said_to_be_none()
    {
        _place.Write("library.db", Enumerable.Repeat("not a database at all", 100));
        StoreException fault = Reading.Fault(() => Sqlite("SELECT 1 AS a FROM member"));
        Assert.Equal((StoreFault.Data, "sources/housing.yaml:5: library.db is not a SQLite database, or is encrypted. Check what it is."), (fault.Fault, fault.Message));
    }

    [Fact]
    public void A_fault_of_a_row_does_not_quote_it()
    {
        Library();
        Assert.DoesNotContain("Ashdown", Reading.Fault(() => Sqlite("SELECT json_extract(name, '$.x') AS a FROM member")).Message, StringComparison.Ordinal);
    }

    SourceRows Postgres(string query, string secret) => Run(new SourceRead.Postgres("env:X", query) { At = Sources.At }, secret).Rows;

    static void Execute(string database, string sql)
    {
        using NpgsqlConnection connection = new(database);
        connection.Open();
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    [PostgresFact]
    public void Postgres_keeps_types_exactly()
    {
        string database = PostgresServer.CreateDatabase();
        Execute(database, "CREATE TABLE t (id bigint, rent numeric(30,10), born date, seen timestamp, ok boolean, note text, tags text[]); INSERT INTO t VALUES (9007199254740993, 12345678901234567890.0123456789, '2020-02-29', '2024-02-29 13:30:00', true, '', '{a,b}'), (2, NULL, NULL, NULL, NULL, E'two\\nlines', NULL)");
        SourceRows rows = Postgres("SELECT * FROM t ORDER BY id DESC; ", database);
        Assert.Equal(["id|rent|born|seen|ok|note|tags", "9007199254740993|12345678901234567890.0123456789|2020-02-29|2024-02-29T13:30:00|true|~|[\"a\",\"b\"]", "2|~|~|~|~|two\nlines|~"], rows.Lines());
        Assert.Equal(["id|born"], Postgres("SELECT id, born FROM t WHERE false", database).Lines());
    }

    [PostgresFact]
    public void Postgres_reads_and_does_nothing_else()
    {
        string database = PostgresServer.CreateDatabase();
        Execute(database, "CREATE TABLE t (id int); INSERT INTO t VALUES (1); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'DELETE FROM t RETURNING id'");
        foreach (string query in new[] { "SELECT 1 AS a; DELETE FROM t", "SELECT 1 AS a) x; COMMIT; DELETE FROM t; SELECT * FROM (SELECT 1 AS b", "DELETE FROM t RETURNING id", "WITH d AS (DELETE FROM t RETURNING id) SELECT * FROM d", "SELECT f() AS a", "", "SELECT nme FROM t" })
            Assert.Equal((query, StoreFault.Request), (query, Reading.Fault(() => Postgres(query, database)).Fault));
        Assert.Equal(["id", "1"], Postgres("SELECT id FROM t -- one", database).Lines());
    }

    [PostgresFact]
    public void A_fault_of_the_server_quotes_neither_record_nor_secret()
    {
        string database = PostgresServer.CreateDatabase();
        StoreException fault = Reading.Fault(() => Postgres("SELECT 'Ashdown'::text::int AS a FROM generate_series(1, 2)", database));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.DoesNotContain("Ashdown", fault.Message, StringComparison.Ordinal);
        StoreException signIn = Reading.Fault(() => Postgres("SELECT 1 AS a", new NpgsqlConnectionStringBuilder(database) { Password = "hunter2" }.ConnectionString));
        Assert.Equal((StoreFault.Surroundings, "sources/housing.yaml:5: the server refused the sign-in. Check the secret."), (signIn.Fault, signIn.Message));
    }

    [Fact]
    public void A_secret_that_is_no_connection_string_is_not_quoted()
    {
        StoreException fault = Reading.Fault(() => Postgres("SELECT 1", "hunter2=1;x"));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.DoesNotContain("hunter2", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_is_not_there_is_a_fault_of_the_surroundings() =>
        Assert.Equal(StoreFault.Surroundings, Reading.Fault(() => Postgres("SELECT 1 AS a", "Host=127.0.0.1;Port=1;Database=x;Username=x;Password=hunter2;Timeout=2")).Fault);
}
