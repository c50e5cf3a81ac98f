using System.Globalization;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>How systems put addresses and dates on one line.</summary>
static class Layout
{
    /// <summary>All parts but the postcode, with something between them.</summary>
    public static string OneLine(Address address, string between, bool town)
    {
        string[] parts = [address.Unit ?? "", address.Building ?? "", address.Thoroughfare, address.Locality ?? "", town ? address.Town : ""];
        return string.Join(between, parts.Where(static part => part.Length > 0));
    }

    /// <summary>A date in a pattern; empty when there is none.</summary>
    public static string Date(DateOnly? day, string pattern) => day?.ToString(pattern, CultureInfo.InvariantCulture) ?? "";
}
