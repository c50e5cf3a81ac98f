using Reeve.Linkage.Model;

namespace Reeve.Linkage.Block;

/// <summary>
/// The pairs of records that blocking rules bring together, each pair once: a pair belongs to the first rule that holds for it.
/// Pairs are streamed to workers in units of similar size; nothing keeps them all.
/// </summary>
sealed class PairStream
{
    const long UnitPairs = 1 << 16;
    readonly RecordSet records;
    readonly RuleKeys[] rules;
    readonly bool[]? wanted;

    /// <param name="wanted">For each record whether its pairs are wanted: a pair comes when either of its records' are. Null for all pairs.</param>
    public PairStream(RecordSet records, KeyColumns columns, IReadOnlyList<BlockingRule> rules, bool[]? wanted = null)
    {
        if (wanted is not null && wanted.Length != records.Count) throw new ArgumentException("There is one mark for each record.", nameof(wanted));
        this.records = records;
        this.wanted = wanted;
        this.rules = [.. rules.Select(rule => new RuleKeys(rule, records, columns))];
    }

    /// <summary>Receives pairs of one unit: left[i] &lt; right[i] as record numbers; borrowed, valid only inside the call.</summary>
    public delegate void Receiver<TWorker>(TWorker worker, int rule, ReadOnlySpan<int> left, ReadOnlySpan<int> right);

    /// <summary>Pairs that each rule makes before pairs of earlier rules are left out; an upper bound, made without making pairs.</summary>
    public long[] UpperBounds() => [.. rules.Select(rule => Units(rule).Sum(unit => unit.Pairs))];

    /// <summary>Streams every pair to workers on up to <paramref name="threads"/> threads and gives the workers back.</summary>
    public IReadOnlyList<TWorker> Run<TWorker>(int threads, Func<TWorker> worker, Receiver<TWorker> receive, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        List<(int Rule, Unit Unit)> units = [.. rules.SelectMany((rule, number) => Units(rule).Select(unit => (number, unit)))];
        int next = -1;
        long done = 0;
        return Workers.Run(threads, worker, mine =>
        {
            int[] left = new int[4096], right = new int[4096];
            for (int at = Interlocked.Increment(ref next); at < units.Count; at = Interlocked.Increment(ref next))
            {
                cancel.ThrowIfCancellationRequested();
                Emit(units[at].Rule, units[at].Unit, mine, receive, left, right, cancel);
                progress?.Report((double)Interlocked.Increment(ref done) / units.Count);
            }
        });
    }

    /// <summary>A part of a block: the records at positions [From, To) on the left, the whole block on the right.</summary>
    readonly record struct Unit(int Key, int From, int To, long Pairs);

    IEnumerable<Unit> Units(RuleKeys rule)
    {
        if (rule.IsSymmetric || rule.HasTokens)
        {
            for (int key = 0; key < rule.Keys; key++)
            {
                int size = rule.BlockStarts[key + 1] - rule.BlockStarts[key], from = 0;
                while (from < size - 1)
                {
                    long pairs = 0;
                    int to = from;
                    while (to < size - 1 && pairs < UnitPairs) pairs += size - 1 - to++;
                    yield return new Unit(key, from, to, pairs);
                    from = to;
                }
            }
        }
        else
        {
            // Not symmetric: every record looks up its left key among the right keys. Units are ranges of records.
            int from = 0;
            long pairs = 0;
            for (int record = 0; record < records.Count; record++)
            {
                int key = rule.LeftKey(record);
                if (key >= 0 && key < rule.Keys) pairs += rule.BlockStarts[key + 1] - rule.BlockStarts[key];
                if (pairs < UnitPairs && record != records.Count - 1) continue;
                if (pairs > 0) yield return new Unit(-1, from, record + 1, pairs);
                from = record + 1;
                pairs = 0;
            }
        }
    }

    void Emit<TWorker>(int number, Unit unit, TWorker worker, Receiver<TWorker> receive, int[] left, int[] right, CancellationToken cancel)
    {
        RuleKeys rule = rules[number];
        int filled = 0;
        for (int at = unit.From; at < unit.To; at++)
        {
            if (unit.Key < 0)
            {
                int record = at, key = rule.LeftKey(record);
                if (key < 0 || key >= rule.Keys) continue;
                foreach (int other in Block(rule, key))
                {
                    if (wanted is not null && !wanted[record] && !wanted[other]) continue;
                    // The mirrored pair is also made when it holds the other way round; then the ordered one stands for both.
                    if (other == record || other < record && rule.LeftKey(other) >= 0 && MirrorHolds(rule, record, other)) continue;
                    Add(Math.Min(record, other), Math.Max(record, other));
                }
            }
            else
            {
                ReadOnlySpan<int> block = Block(rule, unit.Key);
                bool all = wanted is null || wanted[block[at]];
                for (int to = at + 1; to < block.Length; to++)
                {
                    if (!all && !wanted![block[to]]) continue;
                    if (rule.HasTokens && rule.FirstShared(block[at], block[to]) != unit.Key) continue;
                    Add(block[at], block[to]);
                }
            }
            cancel.ThrowIfCancellationRequested();
        }
        if (filled > 0) receive(worker, number, left.AsSpan(0, filled), right.AsSpan(0, filled));

        void Add(int a, int b)
        {
            if (!records.MayCompare(a, b)) return;
            for (int earlier = 0; earlier < number; earlier++) if (rules[earlier].Holds(a, b)) return;
            left[filled] = a;
            right[filled++] = b;
            if (filled == left.Length) { receive(worker, number, left, right); filled = 0; }
        }
    }

    static ReadOnlySpan<int> Block(RuleKeys rule, int key) => rule.BlockRecords.AsSpan(rule.BlockStarts[key], rule.BlockStarts[key + 1] - rule.BlockStarts[key]);

    /// <summary>Whether the pair is also found with <paramref name="other"/> on the left and <paramref name="record"/> on the right.</summary>
    static bool MirrorHolds(RuleKeys rule, int record, int other)
    {
        int key = rule.LeftKey(other);
        return key < rule.Keys && Block(rule, key).BinarySearch(record) >= 0;
    }
}
