using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Property;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Tests.Index.Identity;
using Reeve.Store.Tables;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>Properties that are taken over from the last build, held against those that are all looked for.</summary>
public sealed class CarriedPropertyTests : IDisposable
{
    static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261124, 47);

    static readonly AddressColumns Columns = new("address", "postcode", "uprn");

    static readonly string[] Sources = ["tax", "gp", "library"];

    static readonly string?[] Addresses =
    [
        .. SmallGazetteer.Rows.Select(row => (row.Address with { Postcode = null }).ToString()), null, "Flat 9, Maple Court, Mill Lane", "14 Hihg Street, Wexcombe", "99 Mill Lane", "Mill Lane", "1 Nowhere Street",
    ];

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reeve-properties-");

    [Fact]
    public void Whatever_changes_from_day_to_day_carrying_gives_the_bytes_that_looking_for_all_gives() => Prop.ForAll(Gen.Choose(1, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        Random random = new(seed);
        Row[][] before = [.. Sources.Select(_ => Enumerable.Range(0, random.Next(30)).Select(at => Row.Any(at, random)).ToArray())];
        PropertyRows last = Match(null, before, before);
        for (int day = 0; day < 4; day++)
        {
            Row[][] after = [.. before.Select(rows => random.Next(3) == 0 ? rows : Changed(rows, random))];
            bool isPruned = random.Next(4) == 0;
            EarlierProperties earlier = EarlierProperties.Read(Written.Read(last.Table()))!;
            PropertyRows carried = Match(earlier, isPruned ? null : before, after), all = Match(null, before, after);
            Assert.Equal(Bytes(all), Bytes(carried));
            Assert.Equal(all.Summary, carried.Summary);
            Assert.Equal(all.Evaluate(Truth), carried.Evaluate(Truth));
            Assert.True(carried.Sought <= all.Sought);
            (before, last) = (after, carried);
        }
    }).Check(Replayed);

    [Fact]
    public void Only_addresses_that_are_new_are_looked_for_and_without_one_nothing_asks_for_the_gazetteer()
    {
        Row[] rows = [new("a", "14 High Street", "WX1 2AB", null), new("b", "22 Mill Lane", "WX1 3DE", null), new("c", null, null, null)];
        PropertyRows first = Match(null, null, [rows, [], []]);
        Assert.Equal(3, first.Sought);
        EarlierProperties earlier = EarlierProperties.Read(Written.Read(first.Table()))!;
        Assert.Equal(1, Match(earlier, [rows, [], []], [[.. rows, new("d", "24 Mill Lane", "WX1 3DE", null)], [], []]).Sought);
        // Another record, another order: the text alone counts.
        PropertyRows moved = PlaceProperties.Match(
            () => throw new InvalidOperationException(), earlier, [new PropertySource("tax", Columns, Table([rows[1], rows[0] with { Record = "z" }]), Table(rows)), new PropertySource("gp", Columns, null)], 1, null, CancellationToken.None);
        Assert.Equal(0, moved.Sought);
        Assert.Equal(["b", "z"], Written.Read(moved.Table()).Find("record")!.Values);
        Assert.Equal(Bytes(Match(null, null, [[rows[1], rows[0] with { Record = "z" }], [], []])), Bytes(moved));
    }

    [Fact]
    public void An_answer_that_was_given_by_another_gazetteer_or_to_another_address_would_be_seen()
    {
        Row[] rows = [new("a", "14 High Street", "WX1 2AB", null), new("b", "22 Mill Lane", "WX1 3DE", null)], changed = [.. rows, new("c", "5 Church Road", "WX2 1AA", null)];
        Gazetteer less = Gazetteer.Build(SmallGazetteer.Rows.Where(row => row.Uprn != "103"));
        EarlierProperties right = EarlierProperties.Read(Written.Read(Match(null, null, [rows, [], []]).Table()))!, other = EarlierProperties.Read(Written.Read(Match(null, null, [rows, [], []], less).Table()))!;
        string all = Bytes(Match(null, null, [changed, [], []]));
        Assert.Equal(all, Bytes(Match(right, [rows, [], []], [changed, [], []])));
        Assert.NotEqual(all, Bytes(Match(other, [rows, [], []], [changed, [], []])));
        Assert.NotEqual(all, Bytes(Match(right, [[rows[1], rows[0]], [], []], [changed, [], []])));
    }

    [Fact]
    public void A_table_that_is_not_as_it_is_written_today_is_not_taken_over()
    {
        TextTable table = Written.Read(Match(null, null, [[new("a", "14 High Street", null, null), new("b", null, null, null)], [], [new("a", "5 Church Road", null, null)]]).Table());
        EarlierProperties read = EarlierProperties.Read(table)!;
        Assert.Equal([(0, 2), (0, 0), (2, 1)], Sources.Select(read.Of));
        Assert.Null(EarlierProperties.Read(new TextTable([.. table.Columns.Skip(1)], table.Rows)));
        Assert.Null(EarlierProperties.Read(With("kind", ["matched", "guessed", "none"])));
        Assert.Null(EarlierProperties.Read(With("score", ["1", "much", "0"])));
        Assert.Null(EarlierProperties.Read(With("source", ["tax", "gp", "tax"])));
        Assert.Null(EarlierProperties.Read(With("reason", ["a", null, "b"])));

        TextTable With(string column, string?[] cells)
        {
            string[] values = [.. cells.OfType<string>().Distinct()];
            return new TextTable([.. table.Columns.Select(each => each.Name == column ? new TextColumn(column, [.. cells.Select(cell => Array.IndexOf(values, cell))], values) : each)], table.Rows);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    static Func<string, string?> Truth(string source) => record => source == "gp" || record.Length == 1 ? null : "103";

    static PropertyRows Match(EarlierProperties? earlier, Row[][]? before, Row[][] after, Gazetteer? gazetteer = null)
    {
        PropertySource[] sources = [.. Sources.Select((name, at) => earlier is not null && before is not null && before[at] == after[at]
            ? new PropertySource(name, Columns, null)
            : new PropertySource(name, Columns, Table(after[at]), before is null ? null : Table(before[at])))];
        return PlaceProperties.Match(() => gazetteer ?? SmallGazetteer.Gazetteer, earlier, sources, 2, null, CancellationToken.None);
    }

    string Bytes(PropertyRows rows)
    {
        string path = Path.Combine(folder.FullName, "rows.parquet");
        TableFiles.Write(rows.Table(), path, TableFormat.Parquet);
        return Convert.ToHexString(File.ReadAllBytes(path));
    }

    static TextTable Table(Row[] rows) => Written.Read(new OutputTable(
    [
        OutputColumn.Text.Of("_record", [.. rows.Select(row => row.Record)]), OutputColumn.Text.Of("address", [.. rows.Select(row => row.Address)]),
        OutputColumn.Text.Of("postcode", [.. rows.Select(row => row.Postcode)]), OutputColumn.Text.Of("uprn", [.. rows.Select(row => row.Uprn)]),
    ]));

    static Row[] Changed(Row[] rows, Random random)
    {
        List<Row> changed = [];
        foreach (Row row in rows)
        {
            switch (random.Next(12))
            {
                case 0: break;
                case 1: changed.Add(row with { Address = Addresses[random.Next(Addresses.Length)] }); break;
                case 2: changed.Add(row with { Uprn = row.Uprn is null ? "103" : null }); break;
                case 3: changed.AddRange([row, Row.Any(random.Next(1000, 9999), random)]); break;
                case 4: changed.Insert(random.Next(changed.Count), row); break;
                default: changed.Add(row); break;
            }
        }

        return [.. changed.DistinctBy(row => row.Record)];
    }

    sealed record Row(string Record, string? Address, string? Postcode, string? Uprn)
    {
        public static Row Any(int number, Random random) => new(
            $"r{number}", Addresses[random.Next(Addresses.Length)], random.Next(2) == 0 ? null : SmallGazetteer.Rows[random.Next(SmallGazetteer.Rows.Length)].Address.Postcode,
            random.Next(4) == 0 ? SmallGazetteer.Rows[random.Next(SmallGazetteer.Rows.Length)].Uprn : null);
    }
}
