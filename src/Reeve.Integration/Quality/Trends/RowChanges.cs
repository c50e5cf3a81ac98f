using Reeve.Report.Documents;

namespace Reeve.Integration.Quality.Trends;

/// <summary>Whether a load has far fewer or far more rows than the one before, or leaves out far more.</summary>
static class RowChanges
{
    /// <summary>The share of rows, of those before, that has to come or go to be told.</summary>
    public const double Bulk = 0.1;

    /// <summary>The fewest rows that have to come or go to be told.</summary>
    public const long Fewest = 10;

    public static void Find(QualityResult previous, QualityResult current, ChangeLists found)
    {
        long moved = Math.Abs(current.Rows - previous.Rows);
        if (moved >= Fewest && moved >= Bulk * previous.Rows)
        {
            bool fell = current.Rows < previous.Rows;
            (fell ? found.Worse : found.Other).Add($"rows {(fell ? "fell" : "rose")} from {Plain.Count(previous.Rows)} to {Plain.Count(current.Rows)}");
        }
        found.Add(-ProportionTest.Direction(previous.RowsRejected, previous.RowsRead, current.RowsRejected, current.RowsRead), () =>
            $"{Plain.Share(Part(current))} of rows were left out by the contract, was {Plain.Share(Part(previous))}");
    }

    static double Part(QualityResult result) => (double)result.RowsRejected / result.RowsRead;
}
