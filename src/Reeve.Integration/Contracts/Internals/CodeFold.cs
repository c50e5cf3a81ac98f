namespace Reeve.Integration.Contracts.Internals;

/// <summary>Combinations of codes, numbered in the order in which rows first have them.</summary>
/// <param name="Codes">One per row: the number of its combination, or -1 for none.</param>
/// <param name="FirstRow">One per combination: the first row that has it.</param>
sealed record CodeFold(int[] Codes, IReadOnlyList<int> FirstRow)
{
    /// <summary>Numbers the combinations of several columns of codes.</summary>
    /// <param name="columns">At least one; -1 stands for missing.</param>
    /// <param name="needsAll">Whether a row that misses one has no combination; else only a row that misses all has none.</param>
    public static CodeFold Of(IReadOnlyList<int[]> columns, bool needsAll)
    {
        int[] folded = columns[0];
        for (int column = 1; column < columns.Count; column++) folded = Pair(folded, columns[column], needsAll);
        return Number(folded);
    }

    static int[] Pair(int[] left, int[] right, bool needsAll)
    {
        Dictionary<long, int> numbers = [];
        var codes = new int[left.Length];
        for (int row = 0; row < codes.Length; row++)
        {
            bool isMissing = needsAll ? left[row] < 0 || right[row] < 0 : left[row] < 0 && right[row] < 0;
            if (isMissing)
            {
                codes[row] = -1;
                continue;
            }

            long pair = ((long)left[row] << 32) | (uint)right[row];
            if (!numbers.TryGetValue(pair, out int code)) numbers.Add(pair, code = numbers.Count);
            codes[row] = code;
        }

        return codes;
    }

    static CodeFold Number(int[] codes)
    {
        List<int> first = [];
        Dictionary<int, int>? numbers = null;
        var numbered = new int[codes.Length];
        for (int row = 0; row < codes.Length; row++)
        {
            int code = codes[row];
            if (code >= 0 && numbers is null && code > first.Count) numbers = Enumerable.Range(0, first.Count).ToDictionary(each => each);
            if (code < 0)
            {
                numbered[row] = -1;
            }
            else if (numbers is null)
            {
                // So far codes came in order, as those of a column that was just read do.
                if (code == first.Count) first.Add(row);
                numbered[row] = code;
            }
            else
            {
                if (!numbers.TryGetValue(code, out int number))
                {
                    numbers.Add(code, number = first.Count);
                    first.Add(row);
                }

                numbered[row] = number;
            }
        }

        return new CodeFold(numbered, first);
    }
}
