namespace Reeve.Wexcombe.Chances;

/// <summary>
/// Names by rank: the weight of rank r (from 1) is 1 / (r + q), Zipf's law as Mandelbrot amended it (1953). The exponent is 1,
/// which needs a division only and is therefore the same to the last bit everywhere.
/// </summary>
static class Zipf
{
    /// <param name="ranked">The commonest first.</param>
    /// <param name="flattening">q: 0 makes the first name twice the second; larger is flatter.</param>
    public static Weighted<string> Of(IReadOnlyList<string> ranked, int flattening)
    {
        var weighted = new (string, double)[ranked.Count];
        for (int i = 0; i < weighted.Length; i++) weighted[i] = (ranked[i], 1.0 / (i + 1 + flattening));
        return new Weighted<string>(weighted);
    }
}
