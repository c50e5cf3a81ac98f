namespace Reeve.Integration.Index.Measure;

/// <summary>The standard normal distribution.</summary>
static class Normal
{
    const double Tail = 0.02425;

    static readonly double[] A = [-3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02, 1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00];
    static readonly double[] B = [-5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02, 6.680131188771972e+01, -1.328068155288572e+01, 1];
    static readonly double[] C = [-7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00, -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00];
    static readonly double[] D = [7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1];

    /// <summary>The quantile, by the rational approximation of Acklam (2003), whose relative error is below 1.15e-9.</summary>
    /// <param name="p">In (0, 1).</param>
    public static double Quantile(double p)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(p);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(p, 1);
        if (p > 1 - Tail) return -Quantile(1 - p);
        if (p < Tail)
        {
            double t = Math.Sqrt(-2 * Math.Log(p));
            return Polynomial(C, t) / Polynomial(D, t);
        }

        double q = p - 0.5, r = q * q;
        return q * Polynomial(A, r) / Polynomial(B, r);
    }

    static double Polynomial(double[] coefficients, double at)
    {
        double sum = 0;
        foreach (double coefficient in coefficients) sum = sum * at + coefficient;
        return sum;
    }
}
