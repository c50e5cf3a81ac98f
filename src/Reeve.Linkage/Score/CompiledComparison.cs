using Reeve.Linkage.Block;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>
/// A comparison bound to the columns of a set of records. Records with the same values in the compared fields share a profile;
/// the level of two profiles is worked out once and then remembered.
/// </summary>
sealed class CompiledComparison
{
    readonly int[] profiles;
    readonly LevelTest[] tests;
    readonly int slots;

    public CompiledComparison(Comparison comparison, KeyColumns columns, IReadOnlyDictionary<string, SynonymTable> synonyms)
    {
        Comparison = comparison;
        KeyExpression[] expressions = [.. comparison.Levels.SelectMany(level => level.When.Expressions).Distinct()];
        TextColumn[] read = [.. expressions.Select(expression => columns[expression])];
        (profiles, int[][] codes) = Profiles(read);
        Dictionary<KeyExpression, ProfileField> fields = [];
        for (int at = 0; at < expressions.Length; at++) fields.Add(expressions[at], new ProfileField(codes[at], read[at].Values));
        LevelTestCompiler compiler = new(fields, synonyms, comparison.Levels.Select(level => level.When));
        tests = [.. comparison.Levels.Select(level => compiler.Compile(level.When))];
        slots = compiler.Slots;
    }

    public Comparison Comparison { get; }

    public int Levels => tests.Length;

    /// <summary>The profile of a record.</summary>
    public int Profile(int record) => profiles[record];

    /// <summary>The level of two records, worked out afresh.</summary>
    public int Level(int left, int right) => new Memory(this).Level(left, right);

    int Evaluate(int left, int right, double[] scratch)
    {
        Array.Fill(scratch, double.NaN);
        for (int level = 0; level < tests.Length; level++) if (tests[level].Holds(left, right, scratch)) return level;
        return tests.Length - 1;
    }

    static (int[] Profiles, int[][] Codes) Profiles(TextColumn[] read)
    {
        if (read.Length == 0) throw new ModelException("a comparison reads no column");
        int count = read[0].Codes.Length;
        int[] profiles = new int[count];
        Dictionary<long, int> numbers = [];
        foreach (TextColumn column in read)
        {
            numbers.Clear();
            for (int record = 0; record < count; record++)
            {
                long pair = ((long)profiles[record] << 32) | (uint)column.Codes[record];
                if (!numbers.TryGetValue(pair, out int number)) numbers.Add(pair, number = numbers.Count);
                profiles[record] = number;
            }
        }
        int[][] codes = [.. read.Select(_ => new int[numbers.Count])];
        for (int record = 0; record < count; record++)
            for (int at = 0; at < read.Length; at++) codes[at][profiles[record]] = read[at].Codes[record];
        return (profiles, codes);
    }

    /// <summary>A worker's own memory of levels: a direct-mapped table of profile pairs. Forgetting costs time, never a different answer.</summary>
    public sealed class Memory(CompiledComparison comparison)
    {
        const int Bits = 15;
        readonly ulong[] keys = new ulong[1 << Bits];
        readonly byte[] levels = new byte[1 << Bits];
        readonly double[] scratch = new double[comparison.slots];

        public int Level(int left, int right)
        {
            int a = comparison.profiles[left], b = comparison.profiles[right];
            if (a > b) (a, b) = (b, a);
            // Shifted by one so that no pair has the key 0 of an empty place.
            ulong key = ((ulong)(uint)(a + 1) << 32) | (uint)(b + 1);
            int place = (int)((key * 0x9E3779B97F4A7C15UL) >> (64 - Bits));
            if (keys[place] == key) return levels[place];
            int level = comparison.Evaluate(a, b, scratch);
            keys[place] = key;
            levels[place] = (byte)level;
            return level;
        }
    }
}

/// <summary>A field of a comparison: the code of each profile (-1 is missing) and the texts.</summary>
readonly record struct ProfileField(int[] Codes, string[] Values);
