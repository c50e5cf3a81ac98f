using System.Runtime.CompilerServices;
using System.Text;
using Reeve.Store.Tables;

namespace Reeve.Store.Csv.Internals;

/// <summary>Makes one dictionary of the workers' dictionaries of a column.</summary>
/// <remarks>
/// First the workers' values are made one set, in any order; then going through the rows gives each its code in the order of first appearance,
/// whoever met it first. Values that only rows left out have get none.
/// </remarks>
internal sealed class DictionaryMerge
{
    readonly string name;
    readonly ColumnDictionary dictionary;
    readonly int[] codes;
    readonly int[] order;
    readonly string[] texts;

    DictionaryMerge(string name, ColumnDictionary dictionary, int[] codes, int[] order, int count)
    {
        (this.name, this.dictionary, this.codes, this.order) = (name, dictionary, codes, order);
        texts = new string[count];
    }

    /// <summary>How many distinct values the column has.</summary>
    public int Count => texts.Length;

    /// <summary>Merges a column's first rows; the values' texts are still to be made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one read is a whole run: there is no time to warm up
    public static DictionaryMerge Merge(string name, EncodedRows encoded, int column, int rows)
    {
        ColumnDictionary all = encoded.Dictionary(0, column);
        int[]?[] toAll = new int[encoded.Workers][];
        for (int worker = 1; worker < encoded.Workers; worker++)
        {
            toAll[worker] = all.Absorb(encoded.Dictionary(worker, column), last: worker == encoded.Workers - 1);
        }
        int[] final = new int[all.Count]; // plus 1; 0 for none yet
        int[] appeared = GC.AllocateUninitializedArray<int>(all.Count);
        int[] merged = GC.AllocateUninitializedArray<int>(rows);
        int count = 0, row = 0;
        foreach (TablePart part in encoded.Parts)
        {
            int[]? map = toAll[part.Worker];
            int start = 0;
            foreach (int blockRows in part.Blocks)
            {
                foreach (int local in part.Codes.Slice(start + (column * blockRows), Math.Min(blockRows, rows - row)))
                {
                    if (local < 0)
                    {
                        merged[row++] = -1;
                        continue;
                    }
                    int code = map is null ? local : map[local];
                    if (final[code] == 0)
                    {
                        appeared[count] = code;
                        final[code] = ++count;
                    }
                    merged[row++] = final[code] - 1;
                }
                start += blockRows * encoded.Columns;
            }
        }
        return new DictionaryMerge(name, all, merged, appeared, count);
    }

    /// <summary>Makes the texts of some values; threads may make different ones at the same time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one read is a whole run: there is no time to warm up
    public void MakeTexts(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            texts[i] = Encoding.UTF8.GetString(dictionary[order[i]]);
        }
    }

    /// <summary>The column, once all texts are made.</summary>
    public TextColumn ToColumn() => new(name, codes, texts);
}
