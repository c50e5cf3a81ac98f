namespace Reeve.Linkage.Compare;

/// <summary>Comparison of amounts and counts.</summary>
public static class Numbers
{
    /// <summary>Absolute difference, at least 0, in the unit of the numbers; symmetric. Infinite when it is too large for a double.</summary>
    /// <param name="left">A finite number; NaN gives NaN.</param>
    /// <param name="right">The number it is compared with.</param>
    public static double Difference(double left, double right) => Math.Abs(left - right);

    /// <summary>Difference as a share of the larger magnitude, in [0, 2]; symmetric; above 1 only for numbers of opposite sign.</summary>
    /// <remarks>Two zeros do not differ and give 0. A number that is not finite gives NaN.</remarks>
    /// <param name="left">A finite number.</param>
    /// <param name="right">The number it is compared with.</param>
    public static double RelativeDifference(double left, double right)
    {
        double larger = Math.Max(Math.Abs(left), Math.Abs(right));
        // Divided first: the difference of two very large numbers may be too large for a double.
        return larger == 0 ? 0 : Math.Abs((left / larger) - (right / larger));
    }
}
