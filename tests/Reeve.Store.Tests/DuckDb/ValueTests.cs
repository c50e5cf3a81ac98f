using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.DuckDb;

public sealed class ValueTests
{
    static readonly DuckDbOptions TwoThreads = new() { Threads = 2 };

    [Fact]
    public void Text_keeps_missing_empty_short_long_and_unicode_apart()
    {
        string?[] rows = ["", null, "twelve bytes", "thirteen byte", null, "Zoë", "Łukasz Wiśniewski-Szczęsny", "👩‍👩‍👧", "a\0b", "\n", new('x', 100_000)];
        Assert.Equal(rows, Texts(OutputColumn.Text.Of("name", rows)));
    }

    [Fact]
    public void Any_text_comes_back_as_it_went_in() => Prop.ForAll((string?[] rows) =>
    {
        string?[] wellFormed = [.. rows.Select(row => row is null ? null : new string([.. row.Where(c => !char.IsSurrogate(c))]))];
        return wellFormed.SequenceEqual(Texts(OutputColumn.Text.Of("name", wellFormed)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void Rows_beyond_one_chunk_keep_their_order()
    {
        var random = new Random(7);
        string?[] rows = [.. Enumerable.Range(0, 10_001).Select(row => random.Next(4) switch
        {
            0 => null,
            1 => "",
            2 => $"{row}",
            _ => $"a longer text for row {row}",
        })];
        Assert.Equal(rows, Texts(OutputColumn.Text.Of("name", rows)));
    }

    [Fact]
    public void Integers_and_reals_come_back_with_their_gaps()
    {
        long[] integers = [long.MinValue, -1, 0, 1, long.MaxValue];
        double[] reals = [double.MinValue, -0.0, double.NaN, double.Epsilon, 0.1];
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        connection.Load("t", new OutputTable([
            new OutputColumn.Integer("i", integers, [false, true, false, false, false]), new OutputColumn.Real("r", reals)]));
        using DuckDbResult result = connection.Query("SELECT i, r FROM t");
        using DuckDbChunk chunk = result.Next()!;
        DuckDbColumn i = chunk.Column(0), r = chunk.Column(1);
        for (int row = 0; row < integers.Length; row++)
        {
            Assert.Equal(row == 1 ? null : integers[row], i.Integer(row));
            Assert.Equal(row == 2 ? null : (double?)reals[row], r.Real(row));
        }

        Assert.True(double.IsNegative(r.Real(1)!.Value));
        Assert.Null(result.Next());
    }

    [Theory]
    [InlineData("TINYINT", "-128", "127")]
    [InlineData("SMALLINT", "-32768", "32767")]
    [InlineData("INTEGER", "-2147483648", "2147483647")]
    [InlineData("BIGINT", "-9223372036854775808", "9223372036854775807")]
    [InlineData("UTINYINT", "0", "255")]
    [InlineData("USMALLINT", "0", "65535")]
    [InlineData("UINTEGER", "0", "4294967295")]
    [InlineData("UBIGINT", "0", "18446744073709551615")]
    [InlineData("HUGEINT", "-170141183460469231731687303715884105728", "170141183460469231731687303715884105727")]
    [InlineData("UHUGEINT", "0", "170141183460469231731687303715884105727")]
    public void Integers_of_every_width_keep_their_ends(string type, string least, string greatest)
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query($"SELECT unnest([$1::{type}, NULL, $2::{type}])", [least, greatest]);
        using DuckDbChunk chunk = result.Next()!;
        DuckDbColumn column = chunk.Column(0);
        Assert.Equal(Int128.Parse(least, CultureInfo.InvariantCulture), column.Huge(0));
        Assert.Null(column.Huge(1));
        Assert.Equal(Int128.Parse(greatest, CultureInfo.InvariantCulture), column.Huge(2));
    }

    [Fact]
    public void An_integer_too_wide_for_its_view_is_refused_not_cut()
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query("SELECT 9223372036854775808::HUGEINT, 340282366920938463463374607431768211455::UHUGEINT");
        using DuckDbChunk chunk = result.Next()!;
        Assert.Throws<OverflowException>(() => chunk.Column(0).Integer(0));
        Assert.Throws<OverflowException>(() => chunk.Column(1).Huge(0));
    }

    [Theory]
    [InlineData("DECIMAL(4,1)", "-123.4")]
    [InlineData("DECIMAL(9,2)", "1234567.89")]
    [InlineData("DECIMAL(18,6)", "-123456789012.000001")]
    [InlineData("DECIMAL(38,10)", "123456789012345678.0123456789")]
    [InlineData("DECIMAL(38,30)", "0.500000000000000000000000000000")]
    public void Decimals_of_every_storage_are_exact(string type, string number)
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query($"SELECT unnest([$1::{type}, NULL])", [number]);
        using DuckDbChunk chunk = result.Next()!;
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), chunk.Column(0).Decimal(0));
        Assert.Null(chunk.Column(0).Decimal(1));
    }

    [Fact]
    public void A_decimal_of_too_many_digits_is_refused_not_rounded()
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query("SELECT 0.12345678901234567890123456789012345678::DECIMAL(38,38), 99999999999999999999999999999999999999::DECIMAL(38,0)");
        using DuckDbChunk chunk = result.Next()!;
        Assert.Throws<OverflowException>(() => chunk.Column(0).Decimal(0));
        Assert.Throws<OverflowException>(() => chunk.Column(1).Decimal(0));
    }

    [Fact]
    public void Truth_dates_times_and_floats_come_back_with_their_gaps()
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query("""
            SELECT true, false, NULL::BOOLEAN, DATE '0001-01-01', DATE '9999-12-31', NULL::DATE, 0.1::FLOAT, NULL::FLOAT,
              TIMESTAMP '2024-02-29 23:59:59.999999', TIMESTAMP_S '1969-12-31 23:59:59', TIMESTAMP_MS '2024-02-29 12:00:00.001',
              TIMESTAMP_NS '1969-12-31 23:59:59.999999999', TIMESTAMPTZ '2024-07-01 12:00:00+01', NULL::TIMESTAMP
            """);
        using DuckDbChunk chunk = result.Next()!;
        Assert.True(chunk.Column(0).Truth(0));
        Assert.False(chunk.Column(1).Truth(0));
        Assert.Null(chunk.Column(2).Truth(0));
        Assert.Equal(DateOnly.MinValue, chunk.Column(3).Date(0));
        Assert.Equal(DateOnly.MaxValue, chunk.Column(4).Date(0));
        Assert.Null(chunk.Column(5).Date(0));
        Assert.Equal(0.1f, chunk.Column(6).Real(0));
        Assert.Null(chunk.Column(7).Real(0));
        Assert.Equal(new DateTime(2024, 2, 29, 23, 59, 59).AddTicks(9_999_990), chunk.Column(8).Timestamp(0));
        Assert.Equal(new DateTime(1969, 12, 31, 23, 59, 59), chunk.Column(9).Timestamp(0));
        Assert.Equal(new DateTime(2024, 2, 29, 12, 0, 0, 1), chunk.Column(10).Timestamp(0));
        Assert.Equal(DateTime.UnixEpoch.AddTicks(-1), chunk.Column(11).Timestamp(0));
        Assert.Equal(new DateTime(2024, 7, 1, 11, 0, 0, DateTimeKind.Utc), chunk.Column(12).Timestamp(0));
        Assert.Equal(DateTimeKind.Utc, chunk.Column(12).Timestamp(0)!.Value.Kind);
        Assert.Null(chunk.Column(13).Timestamp(0));
    }

    [Theory]
    [InlineData("'infinity'::DATE")]
    [InlineData("'-infinity'::DATE")]
    [InlineData("'10000-01-01'::DATE")]
    [InlineData("'infinity'::TIMESTAMP")]
    [InlineData("'-infinity'::TIMESTAMP")]
    [InlineData("'10000-01-01'::TIMESTAMP")]
    public void A_day_that_no_calendar_here_has_is_refused(string value)
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query($"SELECT {value}");
        using DuckDbChunk chunk = result.Next()!;
        Assert.Throws<OverflowException>(() => _ = result.Fields[0].Type == DuckDbType.Date
            ? (object?)chunk.Column(0).Date(0) : chunk.Column(0).Timestamp(0));
    }

    [Fact]
    public void A_view_of_the_wrong_type_is_refused()
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query("SELECT 1::DOUBLE, [1, 2], 1");
        using DuckDbChunk chunk = result.Next()!;
        Assert.Throws<InvalidOperationException>(() => chunk.Column(0).Text(0));
        Assert.Throws<InvalidOperationException>(() => chunk.Column(0).Integer(0));
        Assert.Throws<InvalidOperationException>(() => chunk.Column(1).Integer(0));
        Assert.Throws<InvalidOperationException>(() => chunk.Column(2).Real(0));
        Assert.Throws<InvalidOperationException>(() => chunk.Column(2).Date(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => chunk.Column(2).Integer(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => chunk.Column(3).Rows);
    }

    [Fact]
    public void Nested_types_are_read_as_text_that_the_query_makes()
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        using DuckDbResult result = connection.Query("SELECT to_json([{'a': 1, 'b': NULL}])::VARCHAR");
        using DuckDbChunk chunk = result.Next()!;
        Assert.Equal("""[{"a":1,"b":null}]""", chunk.Column(0).Text(0));
    }

    static List<string?> Texts(OutputColumn.Text column)
    {
        using DuckDbConnection connection = DuckDbConnection.Open(TwoThreads);
        connection.Load("t", new OutputTable([column]));
        using DuckDbResult result = connection.Query($"SELECT {SqlText.Identifier(column.Name)} FROM t");
        List<string?> read = [];
        while (result.Next() is { } chunk)
        {
            using (chunk)
            {
                for (int row = 0; row < chunk.Rows; row++) read.Add(chunk.Column(0).Text(row));
            }
        }

        return read;
    }
}
