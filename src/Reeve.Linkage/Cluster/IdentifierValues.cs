namespace Reeve.Linkage.Cluster;

/// <summary>The values of one identifier in each cluster: none or one, or several where people decided so.</summary>
sealed class IdentifierValues(TextColumn column)
{
    const int None = -1, Several = -2;

    readonly int[] one = (int[])column.Codes.Clone();
    readonly Dictionary<int, HashSet<int>> several = [];

    /// <summary>Whether joining two clusters brings no two values together that were not together before.</summary>
    public bool Allows(int a, int b)
    {
        int x = one[a], y = one[b];
        if (x == None || y == None) return true;
        if (x != Several && y != Several) return x == y;
        HashSet<int> left = Of(a), right = Of(b);
        return left.IsSubsetOf(right) || right.IsSubsetOf(left);
    }

    public void Join(int keep, int join)
    {
        int x = one[keep], y = one[join];
        if (y == None) return;
        if (x == None || (x == y && x != Several))
        {
            one[keep] = y;
            if (y == Several) several[keep] = several[join];
            return;
        }

        several[keep] = [.. Of(keep), .. Of(join)];
        one[keep] = Several;
    }

    HashSet<int> Of(int root) => one[root] == Several ? several[root] : [one[root]];
}
