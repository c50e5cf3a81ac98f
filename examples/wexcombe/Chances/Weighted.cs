namespace Reeve.Wexcombe.Chances;

/// <summary>Things with weights; a draw takes each in proportion to its weight.</summary>
sealed class Weighted<T>
{
    readonly T[] items;
    readonly double[] ends;

    /// <param name="choices">At least one; weights above 0, in any unit.</param>
    public Weighted(params IReadOnlyList<(T Item, double Weight)> choices)
    {
        items = new T[choices.Count];
        ends = new double[choices.Count];
        double sum = 0;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = choices[i].Item;
            ends[i] = sum += choices[i].Weight;
        }
    }

    /// <summary>One of the things.</summary>
    public T Pick(Chance chance)
    {
        int found = Array.BinarySearch(ends, chance.Unit() * ends[^1]);
        return items[Math.Min(found < 0 ? ~found : found + 1, items.Length - 1)];
    }
}
