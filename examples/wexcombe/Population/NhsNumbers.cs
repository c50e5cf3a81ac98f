using Reeve.Standards;
using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Population;

/// <summary>
/// NHS numbers that begin with 999: valid in form (modulus 11, NHS Data Dictionary), kept for testing and issued to nobody.
/// </summary>
sealed class NhsNumbers(Chance chance)
{
    readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>A number that nobody else in the place has, ten digits without spaces.</summary>
    public string New()
    {
        string number;
        // One in eleven has the right check digit; drawing again is cheaper to read than making one.
        do number = $"999{chance.Below(10_000_000):D7}";
        while (!NhsNumber.TryParse(number, out _) || !used.Add(number));
        return number;
    }
}
