using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.DuckDb;
using Reeve.Store.DuckDb.Internals;

namespace Reeve.Store.Tests.DuckDb;

public sealed class QueryTests
{
    /// <summary>Only a hang takes this long: the query alone would take years.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs for hours and holds nothing in memory meanwhile.</summary>
    const string Endless = "SELECT count(*) FROM range(90000000000000) WHERE (range * 31) % 7 = 3";

    [Fact]
    public void Text_that_looks_like_SQL_is_only_a_value()
    {
        const string attack = "x'); DROP TABLE residents; --";
        using DuckDbConnection connection = DuckDbConnection.Open();
        connection.Execute("CREATE TABLE residents (name VARCHAR)");
        connection.Execute("INSERT INTO residents VALUES ($1)", [attack]);
        Assert.Equal(attack, Text(connection, "SELECT name FROM residents WHERE name = $1", attack));
    }

    [Fact]
    public void Any_name_is_only_a_name() => Prop.ForAll((NonEmptyString name) =>
    {
        string column = new([.. name.Get.Where(c => c != '\0' && !char.IsSurrogate(c))]);
        if (column.Length == 0) return true;
        using DuckDbConnection connection = DuckDbConnection.Open();
        using DuckDbResult result = connection.Query($"SELECT 1 AS {SqlText.Identifier(column)}");
        return result.Fields.Single().Name == column;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Theory]
    [InlineData("say \"when\"; --", "\"say \"\"when\"\"; --\"")]
    [InlineData("'", "\"'\"")]
    [InlineData("\"", "\"\"\"\"")]
    public void A_name_is_quoted(string name, string quoted) => Assert.Equal(quoted, SqlText.Identifier(name));

    [Fact]
    public void A_name_that_SQL_cannot_carry_is_refused()
    {
        Assert.Throws<ArgumentException>(() => SqlText.Identifier(""));
        Assert.Throws<ArgumentException>(() => SqlText.Identifier("a\0b"));
        Assert.Throws<ArgumentException>(() => SqlText.Literal("a\0b"));
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_parameter_arrives_with_its_type_and_value(object? value, string type, string? text)
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        using DuckDbResult result = connection.Query("SELECT typeof($1), $2::VARCHAR", [value, value]);
        using DuckDbChunk chunk = result.Next()!;
        Assert.Equal(type, chunk.Column(0).Text(0));
        Assert.Equal(text, chunk.Column(1).Text(0));
    }

    public static TheoryData<object?, string, string?> Parameters => new()
    {
        { null, "\"NULL\"", null },
        { "", "VARCHAR", "" },
        { "Siân O'Neill", "VARCHAR", "Siân O'Neill" },
        { true, "BOOLEAN", "true" },
        { (byte)200, "INTEGER", "200" },
        { (sbyte)-3, "INTEGER", "-3" },
        { int.MinValue, "INTEGER", "-2147483648" },
        { uint.MaxValue, "BIGINT", "4294967295" },
        { long.MinValue, "BIGINT", "-9223372036854775808" },
        { ulong.MaxValue, "HUGEINT", "18446744073709551615" },
        { Int128.MinValue, "HUGEINT", "-170141183460469231731687303715884105728" },
        { 0.1, "DOUBLE", "0.1" },
        { -12.340m, "DECIMAL(38,3)", "-12.340" },
        { decimal.MaxValue, "DECIMAL(38,0)", "79228162514264337593543950335" },
        { new DateOnly(1900, 2, 28), "DATE", "1900-02-28" },
        { new DateTime(2024, 2, 29, 1, 2, 3, 4), "TIMESTAMP", "2024-02-29 01:02:03.004" },
    };

    [Fact]
    public void Values_that_do_not_fit_the_parameters_are_refused()
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        Assert.Throws<ArgumentException>(() => connection.Query("SELECT $1", []));
        Assert.Throws<ArgumentException>(() => connection.Query("SELECT 1", [1]));
        Assert.Throws<ArgumentException>(() => connection.Query("SELECT $1", [new Uri("about:blank")]));
        Assert.Throws<ArgumentException>(() => connection.Query("SELECT 1 \0 FROM nothing"));
    }

    [Theory]
    [InlineData("SELECT 'Gwendolen'::INTEGER", DuckDbErrorClass.Conversion, StoreFault.Data)]
    [InlineData("SELECT CAST(x AS INTEGER) FROM (VALUES ('1'), ('Gwendolen')) t(x)", DuckDbErrorClass.Conversion, StoreFault.Data)]
    [InlineData("SELECT 300::TINYINT", DuckDbErrorClass.Conversion, StoreFault.Data)]
    [InlineData("SELECT 9223372036854775807 + 1::BIGINT", DuckDbErrorClass.OutOfRange, StoreFault.Data)]
    [InlineData("SELEKT Gwendolen", DuckDbErrorClass.Parser, StoreFault.Request)]
    [InlineData("SELECT * FROM Gwendolen", DuckDbErrorClass.Catalog, StoreFault.Request)]
    [InlineData("SELECT Gwendolen", DuckDbErrorClass.Binder, StoreFault.Request)]
    [InlineData("SELECT error('Gwendolen')", DuckDbErrorClass.InvalidInput, StoreFault.Data)]
    [InlineData("SELECT * FROM read_parquet('Gwendolen')", DuckDbErrorClass.Permission, StoreFault.Request)]
    public void An_error_keeps_its_class_and_quotes_no_data(string sql, DuckDbErrorClass errorClass, StoreFault fault)
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        var error = Assert.Throws<DuckDbException>(() => connection.Execute(sql));
        Assert.Equal(errorClass, error.ErrorClass);
        Assert.Equal(fault, error.Fault);
        Assert.DoesNotContain("Gwendolen", error.ToString(), StringComparison.OrdinalIgnoreCase);
        if (sql.Contains("Gwendolen", StringComparison.Ordinal)) Assert.Contains("Gwendolen", error.OriginalText, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("SELECT $1::INTEGER", DuckDbErrorClass.Conversion)]
    [InlineData("SELECT * FROM read_parquet($1)", DuckDbErrorClass.Permission)]
    [InlineData("SELECT strptime('x', $1)", DuckDbErrorClass.InvalidInput)]
    public void An_error_over_a_parameter_keeps_its_class(string sql, DuckDbErrorClass errorClass)
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        var error = Assert.Throws<DuckDbException>(() => connection.Execute(sql, ["Gwendolen"]));
        Assert.Equal(errorClass, error.ErrorClass);
        Assert.DoesNotContain("Gwendolen", error.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_class_has_a_sentence_and_an_owner() => Assert.All(Enum.GetValues<DuckDbErrorClass>(), errorClass =>
    {
        Assert.EndsWith(".", ErrorSentences.Of(errorClass), StringComparison.Ordinal);
        Assert.True(Enum.IsDefined(ErrorSentences.Fault(errorClass)));
    });

    [Fact]
    public void After_an_error_the_connection_goes_on()
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        Assert.Throws<DuckDbException>(() => connection.Execute("SELECT error('no')"));
        Assert.Equal("yes", Text(connection, "SELECT 'yes'"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public void A_long_query_ends_when_it_is_cancelled_whether_it_is_being_prepared_or_runs(int milliseconds)
    {
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 2 });
        using var cancel = new CancellationTokenSource();

        // A thread of its own, and a cancellation from this one: on a busy machine the pool's timers may come too late to show anything.
        Exception? error = null;
        Thread query = new(() => error = Record.Exception(() => connection.Execute(Endless, cancel: cancel.Token)));
        query.Start();
        Assert.False(query.Join(milliseconds), "The query ended by itself.");
        cancel.Cancel();
        Assert.True(query.Join(Patience), "The query did not end.");
        Assert.IsAssignableFrom<OperationCanceledException>(error);
        Assert.Equal("yes", Text(connection, "SELECT 'yes'"));
    }

    [Fact]
    public void A_stream_ends_when_it_is_cancelled_between_chunks()
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        using var cancel = new CancellationTokenSource();
        using DuckDbResult result = connection.Query("SELECT range FROM range(4000000000)", cancel: cancel.Token);
        result.Next()!.Dispose();
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => result.Next());
    }

    [Fact]
    public void A_token_cancelled_before_or_after_a_query_leaves_the_next_one_alone()
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        using var cancel = new CancellationTokenSource();
        connection.Execute("SELECT 1", cancel: cancel.Token);
        cancel.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => connection.Execute("SELECT 1", cancel: cancel.Token));
        Assert.Equal("yes", Text(connection, "SELECT 'yes'"));
    }

    [Fact]
    public void Progress_rises_and_ends_at_one()
    {
        List<double> seen = [];
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1 });
        connection.Execute("SELECT max(md5(range::VARCHAR)) FROM range(3000000)", progress: new Watcher(seen.Add));
        Assert.Equal(1, seen[^1]);
        Assert.All(seen, share => Assert.InRange(share, 0, 1));
        Assert.Equal(seen.Order().Distinct(), seen);
    }

    [Fact]
    public void A_second_query_while_a_result_is_open_is_refused()
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        DuckDbResult first = connection.Query("SELECT 1");
        Assert.Throws<InvalidOperationException>(() => connection.Query("SELECT 2"));
        first.Dispose();
        Assert.Equal("2", Text(connection, "SELECT '2'"));
    }

    [Theory]
    [InlineData("SET threads = 1")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("RESET lock_configuration")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD '/tmp/other.duckdb_extension'")]
    [InlineData("ATTACH '/tmp/reeve-other.db'")]
    [InlineData("COPY (SELECT 1) TO '/tmp/reeve-other.csv'")]
    [InlineData("SELECT * FROM read_text('/etc/hostname')")]
    [InlineData("SELECT * FROM glob('/etc/*')")]
    public void What_was_not_given_cannot_be_reached(string sql)
    {
        using DuckDbConnection connection = DuckDbConnection.Open();
        Assert.Throws<DuckDbException>(() => connection.Execute(sql));
    }

    [Fact]
    public void A_query_beyond_its_memory_is_a_fault_of_the_surroundings()
    {
        using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = 1, MemoryLimit = 20_000_000 });
        var error = Assert.Throws<DuckDbException>(() => connection.Execute("CREATE TABLE t AS SELECT md5(range::VARCHAR) FROM range(3000000)"));
        Assert.Equal(DuckDbErrorClass.OutOfMemory, error.ErrorClass);
        Assert.Equal(StoreFault.Surroundings, error.Fault);
    }

    [Fact]
    public void What_does_not_fit_in_memory_goes_to_the_folder_given_and_is_removed_after()
    {
        using var folder = new TestFolder();
        string spill = Path.Combine(folder.Path, "it's here");
        using (DuckDbConnection connection = DuckDbConnection.Open(
            new DuckDbOptions { Threads = 1, MemoryLimit = 20_000_000, TemporaryFolder = spill }))
        {
            connection.Execute("CREATE TABLE t AS SELECT md5(range::VARCHAR) FROM range(3000000)");
            Assert.Equal("3000000", Text(connection, "SELECT count(*)::VARCHAR FROM t"));
            Assert.NotEmpty(Directory.GetFiles(spill));
        }

        Assert.False(Directory.Exists(spill) && Directory.EnumerateFileSystemEntries(spill).Any());
    }

    [Fact]
    public void A_closed_handle_is_not_used()
    {
        DuckDbConnection connection = DuckDbConnection.Open();
        DuckDbResult result = connection.Query("SELECT 1");
        DuckDbChunk chunk = result.Next()!;
        chunk.Dispose();
        Assert.Throws<ObjectDisposedException>(() => chunk.Column(0).Rows);
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => result.Next());
        connection.Dispose();
        Assert.Throws<ObjectDisposedException>(() => connection.Query("SELECT 1"));
        chunk.Dispose();
        result.Dispose();
        connection.Dispose();
    }

    [Theory]
    [InlineData("v1.4.9")]
    [InlineData("v1.50.0")]
    [InlineData("v2.0.0")]
    [InlineData("")]
    public void A_library_of_another_series_is_refused(string version) =>
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => DuckDbLibrary.Check(version)).Fault);

    [Fact]
    public void The_series_it_was_written_for_is_taken() => DuckDbLibrary.Check("v1.5.99");

    [Fact]
    public void A_missing_library_is_a_fault_of_the_surroundings()
    {
        using var folder = new TestFolder();
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => DuckDbLibrary.Locate(folder.Path)).Fault);
    }

    static string? Text(DuckDbConnection connection, string sql, params object?[] parameters)
    {
        using DuckDbResult result = connection.Query(sql, parameters);
        using DuckDbChunk? chunk = result.Next();
        return chunk?.Column(0).Text(0);
    }

    sealed class Watcher(Action<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen(value);
    }
}
