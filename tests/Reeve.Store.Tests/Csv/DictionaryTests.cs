using Reeve.Store.Csv;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests.Csv;

public sealed class DictionaryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Values_stand_in_the_order_of_their_first_appearance(int threads)
    {
        Random random = new(5);
        string[] values = [.. Enumerable.Range(0, 20_000).Select(_ => $"v{(int)(3000 * Math.Pow(random.NextDouble(), 3))}")];
        string[] distinct = [.. Enumerable.Range(0, 20_000).Select(i => $"person-{i * 7919L % 1_000_003}-of-a-longer-kind")];
        string text = "some,all\n" + string.Concat(values.Zip(distinct, (some, all) => $"{some},{all}\n"));
        CsvResult result = Files.Read(text, new CsvOptions { Threads = threads, ChunkBytes = 999 });
        foreach ((TextColumn column, string[] expected) in result.Table.Columns.Zip((string[][])[values, distinct]))
        {
            Assert.Equal(expected.Distinct(), column.Values);
            Assert.Equal(expected, Enumerable.Range(0, 20_000).Select(row => column[row]));
        }
    }

    [Fact]
    public void Values_of_every_length_that_differ_in_one_byte_are_kept_apart()
    {
        string[] values = [.. Enumerable.Range(1, 70).SelectMany(length => Enumerable.Range(0, length).Select(at => new string('x', at) + "y" + new string('x', length - at - 1)))];
        CsvResult result = Files.Read("v,w\n" + string.Concat(values.Concat(values).Select(value => $"{value},1\n")), new CsvOptions { Delimiter = ',', Threads = 2, ChunkBytes = 500 });
        Assert.Equal(values, result.Table.Columns[0].Values);
    }

    [Fact]
    public void A_value_longer_than_any_block_is_kept_whole()
    {
        string value = new('x', 3_000_000);
        CsvResult result = Files.Read($"a,b\n1,{value}\n2,{value}\n3,z\n", new CsvOptions { Threads = 2, ChunkBytes = 100_000 });
        Assert.Equal([value, "z"], result.Table.Columns[1].Values);
    }
}
