using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class LoadTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    SourceRows Read(LoadMode mode, string[] key, params (int Load, string Text)[] files)
    {
        SourceFile source = Sources.Of(Sources.File("x.csv"), mode, key, ("id", ["Id"]), ("area", ["Area"]));
        LoadedOriginal[] originals = [.. files.Select((file, at) => new LoadedOriginal(file.Load, $"part-{at + 1}.csv", _folder.Write($"{at}.bin", file.Text)))];
        return LoadMerge.Merge(source, SourceReader.Read(source, originals, 2, CancellationToken.None));
    }

    [Fact]
    public void Columns_of_several_files_are_united_by_name_and_lines_are_their_own()
    {
        SourceRows rows = Read(LoadMode.Append, [], (1, "Id,Area\na,1\nb,2"), (1, "Id,Note\n\nc,x"));
        Assert.Equal(["Id|Area|Note", "a|1|~", "b|2|~", "c|~|x"], rows.Lines());
        Assert.Equal([2, 3, 3], rows.Table.Lines!);
        Assert.Equal([0, 0, 1], rows.PartOf);
        Assert.Contains("This file has no column `Area`, which another file has; its cells are missing.", rows.Parts[1].Notes);
    }

    [Fact]
    public void Replace_keeps_the_last_load_with_all_of_its_files()
    {
        SourceRows rows = Read(LoadMode.Replace, [], (1, "Id,Area\na,1"), (2, "Id,Area\nb,2"), (2, "Id,Area\nc,3"));
        Assert.Equal(["Id|Area", "b|2", "c|3"], rows.Lines());
        Assert.Equal([1, 2], rows.PartOf);
    }

    [Fact]
    public void Append_keeps_all_loads_in_order() => Assert.Equal(["Id|Area", "a|1", "a|2"], Read(LoadMode.Append, [], (1, "Id,Area\na,1"), (2, "Id,Area\na,2")).Lines());

    [Fact]
    public void Upsert_puts_the_last_row_where_the_first_stood_and_keeps_rows_without_key()
    {
        SourceRows rows = Read(LoadMode.Upsert, ["id"], (1, "Id,Area\na,1\n,2\nb,3"), (2, "Id,Area\nc,4\n a ,5\n,6"));
        Assert.Equal(["Id|Area", "a|5", "~|2", "b|3", "c|4", "~|6"], rows.Lines());
        Assert.Equal([3, 3, 4, 2, 4], rows.Table.Lines!);
        Assert.Equal([1, 0, 0, 1, 1], rows.PartOf);
    }

    [Fact]
    public void A_key_of_two_fields_needs_both() =>
        Assert.Equal(["Id|Area", "a|2", "a|1", "~|1", "~|1"], Read(LoadMode.Upsert, ["id", "area"], (1, "Id,Area\na,2\na,1\n,1"), (2, "Id,Area\na,1\n,1")).Lines());

    [Fact]
    public void Upsert_agrees_with_a_plain_dictionary()
    {
        Gen<(string Id, string Area)[]> load = Gen.Zip(Gen.Elements("", "a", "b", "c", "d"), Gen.Choose(0, 9).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))).ArrayOf();
        Prop.ForAll(load.ListOf(3).ToArbitrary(), loads =>
        {
            List<(string Id, string Area)> expected = [];
            foreach ((string Id, string Area) row in loads.SelectMany(each => each))
            {
                int at = row.Id.Length == 0 ? -1 : expected.FindIndex(each => each.Id == row.Id);
                if (at < 0) expected.Add(row);
                else expected[at] = row;
            }
            SourceFile source = Sources.Of(Sources.File("x"), LoadMode.Upsert, ["id"], ("id", ["Id"]));
            (string Id, string Area)[] all = [.. loads.SelectMany(each => each)];
            TextTable table = Tables.Of(("Id", [.. all.Select(row => row.Id)]), ("Area", [.. all.Select(row => row.Area)]));
            int[] partOf = [.. loads.SelectMany((each, at) => Enumerable.Repeat(at, each.Length))];
            SourceRows merged = LoadMerge.Merge(source, new SourceRows(table, partOf, [.. loads.Select((_, at) => new SourcePart(at + 1, "x", []))]));
            return merged.Lines()[1..].SequenceEqual(expected.Select(row => $"{(row.Id.Length == 0 ? "~" : row.Id)}|{row.Area}"));
        }).QuickCheckThrowOnFailure();
    }
}
