using Reeve.Integration.Connect;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>Where rows stand in their files.</summary>
static class RowLines
{
    /// <summary>One per row: the physical line in its part, or, where the part has no lines, the number of the row in it; from 1.</summary>
    public static long[] Of(SourceRows rows)
    {
        var lines = new long[rows.Table.Rows];
        var ordinals = new long[rows.Parts.Count];
        for (int row = 0; row < lines.Length; row++)
        {
            long ordinal = ++ordinals[rows.PartOf[row]];
            lines[row] = rows.Table.Lines is { } known && known[row] > 0 ? known[row] : ordinal;
        }

        return lines;
    }
}
