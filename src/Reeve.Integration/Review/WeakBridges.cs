using Reeve.Linkage.Score;

namespace Reeve.Integration.Review;

/// <summary>Links that alone hold a cluster together: without one, the cluster falls into two of at least two records each (Tarjan 1974).</summary>
static class WeakBridges
{
    /// <summary>The bridges among links.</summary>
    /// <param name="links">Links between different records; no pair twice.</param>
    /// <returns>Each bridge, by its place among <paramref name="links"/>, with the records on its smaller side.</returns>
    public static IReadOnlyList<(int Link, int Smaller)> Find(IReadOnlyList<ScoredPair> links)
    {
        Dictionary<int, int> numbers = [];
        foreach (ScoredPair link in links)
        {
            numbers.TryAdd(link.Left, numbers.Count);
            numbers.TryAdd(link.Right, numbers.Count);
        }

        List<(int To, int Link)>[] edges = [.. Enumerable.Range(0, numbers.Count).Select(_ => new List<(int, int)>())];
        for (int at = 0; at < links.Count; at++)
        {
            int left = numbers[links[at].Left], right = numbers[links[at].Right];
            edges[left].Add((right, at));
            edges[right].Add((left, at));
        }

        Search search = new(edges);
        for (int record = 0; record < edges.Length; record++) search.From(record);
        return [.. search.Bridges.Where(bridge => bridge.Smaller >= 2).OrderBy(bridge => bridge.Link)];
    }

    /// <summary>A depth-first search that keeps its own stack: a cluster may be deeper than the thread's.</summary>
    sealed class Search(List<(int To, int Link)>[] edges)
    {
        readonly int[] order = new int[edges.Length], low = new int[edges.Length], below = new int[edges.Length], next = new int[edges.Length];
        int time;

        public List<(int Link, int Smaller)> Bridges { get; } = [];

        public void From(int root)
        {
            if (order[root] != 0) return;
            int first = Bridges.Count;
            Stack<(int Record, int By)> stack = new();
            Enter(root, -1);
            while (stack.TryPeek(out (int Record, int By) top))
            {
                if (next[top.Record] < edges[top.Record].Count)
                {
                    (int to, int link) = edges[top.Record][next[top.Record]++];
                    if (link == top.By) continue;
                    if (order[to] == 0) Enter(to, link);
                    else low[top.Record] = Math.Min(low[top.Record], order[to]);
                    continue;
                }

                stack.Pop();
                if (!stack.TryPeek(out (int Record, int By) above)) break;
                low[above.Record] = Math.Min(low[above.Record], low[top.Record]);
                below[above.Record] += below[top.Record];
                if (low[top.Record] > order[above.Record]) Bridges.Add((top.By, below[top.Record]));
            }

            // How many are on the other side is known once all of the cluster was seen.
            for (int at = first; at < Bridges.Count; at++) Bridges[at] = (Bridges[at].Link, Math.Min(Bridges[at].Smaller, below[root] - Bridges[at].Smaller));

            void Enter(int record, int by)
            {
                order[record] = low[record] = ++time;
                below[record] = 1;
                stack.Push((record, by));
            }
        }
    }
}
