using System.Globalization;

namespace Reeve.Store.Parquet.Internals;

/// <summary>Writes a real as DuckDB does when it reads a table as text: the fewest digits that give it back, whole numbers without a point, small ones as <c>3.2e-05</c>.</summary>
static class RealText
{
    /// <summary>Up to it every whole number is a real.</summary>
    const double MostWhole = 9007199254740992;

    /// <summary>Writes.</summary>
    /// <param name="real">The number.</param>
    /// <param name="text">Room for 32 bytes.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="FormatException">It is larger than any whole number that is exact, or no number: programs do not agree on those.</exception>
    public static int Write(double real, Span<byte> text)
    {
        if (!(Math.Abs(real) <= MostWhole)) throw new FormatException();
        int written;
        if (Math.Truncate(real) == real)
        {
            ((long)real).TryFormat(text, out written, default, CultureInfo.InvariantCulture);
            return written;
        }

        real.TryFormat(text, out written, default, CultureInfo.InvariantCulture);
        int exponent = text[..written].IndexOf((byte)'E');
        if (exponent >= 0) text[exponent] = (byte)'e';
        return written;
    }
}
