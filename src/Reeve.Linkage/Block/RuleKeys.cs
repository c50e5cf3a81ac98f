using Reeve.Linkage.Model;

namespace Reeve.Linkage.Block;

/// <summary>
/// A blocking rule over a set of records: each record's key as a small number, and the records of each key.
/// A conjunction is one number: the keys of its parts are paired and numbered again, part by part.
/// </summary>
sealed class RuleKeys
{
    /// <summary>The key of each record on the left side, or -1 where a part is missing. Null for a rule with tokens.</summary>
    readonly int[]? left;

    /// <summary>The same for the right side; the same array as <see cref="left"/> in a symmetric rule.</summary>
    readonly int[]? right;

    /// <summary>For a rule with tokens: the keys of record r are TokenKeys[TokenStarts[r]..TokenStarts[r + 1]], ascending.</summary>
    readonly int[]? tokenStarts;
    readonly int[]? tokenKeys;

    public RuleKeys(BlockingRule rule, RecordSet records, KeyColumns columns)
    {
        Rule = rule;
        int count = records.Count;
        int[] leftKeys = new int[count], rightKeys = rule.IsSymmetric ? leftKeys : new int[count];
        KeyEquality? tokens = null;
        foreach (KeyEquality equality in rule.Equalities)
        {
            if (equality.Left is KeyExpression.Token) { tokens = equality; continue; }
            (int[] l, int[] r) = SharedCodes(columns[equality.Left], columns[equality.Right]);
            PairNumbers numbers = new(count);
            Combine(leftKeys, l, numbers);
            if (!rule.IsSymmetric) Combine(rightKeys, r, numbers);
        }
        if (tokens is null)
        {
            (left, right) = (leftKeys, rightKeys);
            (BlockStarts, BlockRecords) = Group(rightKeys, count);
        }
        else
        {
            (tokenStarts, tokenKeys) = Tokens(columns[((KeyExpression.Token)tokens.Left).Of], leftKeys);
            (BlockStarts, BlockRecords) = GroupTokens(tokenStarts, tokenKeys);
        }
    }

    public BlockingRule Rule { get; }

    public bool IsSymmetric => left == right;

    public bool HasTokens => tokenKeys is not null;

    /// <summary>The records of key k are BlockRecords[BlockStarts[k]..BlockStarts[k + 1]], ascending (by their right-side key).</summary>
    public int[] BlockStarts { get; }

    public int[] BlockRecords { get; }

    public int Keys => BlockStarts.Length - 1;

    /// <summary>The left-side key of a record; not for a rule with tokens.</summary>
    public int LeftKey(int record) => left![record];

    /// <summary>Whether the rule brings these two records together, whichever is on the left.</summary>
    public bool Holds(int a, int b)
    {
        if (tokenKeys is not null) return FirstShared(a, b) >= 0;
        if (left![a] >= 0 && left[a] == right![b]) return true;
        return left != right && left[b] >= 0 && left[b] == right![a];
    }

    /// <summary>The smallest token key that two records share, or -1. A pair is made in the block of that key only.</summary>
    public int FirstShared(int a, int b)
    {
        int i = tokenStarts![a], j = tokenStarts[b], iEnd = tokenStarts[a + 1], jEnd = tokenStarts[b + 1];
        while (i < iEnd && j < jEnd)
        {
            int difference = tokenKeys![i] - tokenKeys[j];
            if (difference == 0) return tokenKeys[i];
            if (difference < 0) i++; else j++;
        }
        return -1;
    }

    /// <summary>Codes of two columns in one numbering, so that equal texts have equal codes.</summary>
    internal static (int[] Left, int[] Right) SharedCodes(TextColumn left, TextColumn right)
    {
        if (ReferenceEquals(left, right)) return (left.Codes, right.Codes);
        Dictionary<string, int> seen = new(left.Values.Length, StringComparer.Ordinal);
        for (int code = 0; code < left.Values.Length; code++) seen.Add(left.Values[code], code);
        int[] recode = new int[right.Values.Length];
        for (int code = 0; code < recode.Length; code++)
        {
            if (!seen.TryGetValue(right.Values[code], out int shared)) seen.Add(right.Values[code], shared = seen.Count);
            recode[code] = shared;
        }
        int[] codes = new int[right.Codes.Length];
        for (int record = 0; record < codes.Length; record++) codes[record] = right.Codes[record] < 0 ? -1 : recode[right.Codes[record]];
        return (left.Codes, codes);
    }

    static void Combine(int[] keys, int[] codes, PairNumbers numbers)
    {
        for (int record = 0; record < keys.Length; record++)
        {
            if (keys[record] < 0) continue;
            if (codes[record] < 0) { keys[record] = -1; continue; }
            keys[record] = numbers[keys[record], codes[record]];
        }
    }

    static (int[] Starts, int[] Records) Group(int[] keys, int count)
    {
        int largest = -1;
        foreach (int key in keys) largest = Math.Max(largest, key);
        int[] starts = new int[largest + 2];
        foreach (int key in keys) if (key >= 0) starts[key + 1]++;
        for (int key = 0; key <= largest; key++) starts[key + 1] += starts[key];
        int[] records = new int[starts[^1]], next = starts[..^1];
        for (int record = 0; record < count; record++) if (keys[record] >= 0) records[next[keys[record]]++] = record;
        return (starts, records);
    }

    /// <summary>For each value of a column its words, each once, numbered; in the order in which they stand.</summary>
    internal static int[][] Words(TextColumn column)
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        return [.. column.Values.Select(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Select(word =>
        {
            if (!words.TryGetValue(word, out int number)) words.Add(word, number = words.Count);
            return number;
        }).ToArray())];
    }

    static (int[] Starts, int[] Keys) Tokens(TextColumn column, int[] others)
    {
        int[][] wordsOf = Words(column);
        PairNumbers numbers = new(others.Length);
        int[] starts = new int[others.Length + 1];
        List<int> keys = [];
        for (int record = 0; record < others.Length; record++)
        {
            starts[record] = keys.Count;
            if (column.Codes[record] < 0 || others[record] < 0) continue;
            foreach (int word in wordsOf[column.Codes[record]]) keys.Add(numbers[others[record], word]);
            keys.Sort(starts[record], keys.Count - starts[record], null);
        }
        starts[^1] = keys.Count;
        return (starts, [.. keys]);
    }

    static (int[] Starts, int[] Records) GroupTokens(int[] tokenStarts, int[] tokenKeys)
    {
        int largest = -1;
        foreach (int key in tokenKeys) largest = Math.Max(largest, key);
        int[] starts = new int[largest + 2];
        foreach (int key in tokenKeys) starts[key + 1]++;
        for (int key = 0; key <= largest; key++) starts[key + 1] += starts[key];
        int[] records = new int[starts[^1]], next = starts[..^1];
        for (int record = 0; record + 1 < tokenStarts.Length; record++)
            for (int at = tokenStarts[record]; at < tokenStarts[record + 1]; at++) records[next[tokenKeys[at]]++] = record;
        return (starts, records);
    }
}
