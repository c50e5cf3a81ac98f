using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Names;

namespace Reeve.Wexcombe.Population;

/// <summary>Addresses at example.org and example.com, which RFC 2606 keeps for examples: no post arrives.</summary>
sealed class Emails(Chance chance)
{
    readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>An address that fits a name and that nobody else in the place has.</summary>
    public string New(PersonName name, int yearOfBirth)
    {
        string forename = Letters(name.Forename), surname = Letters(name.Surname);
        string local = chance.Below(4) switch
        {
            0 => $"{forename}.{surname}",
            1 => $"{forename[0]}{surname}",
            2 => $"{forename}{yearOfBirth % 100:D2}",
            _ => $"{forename}_{surname}{chance.Between(1, 99)}",
        };
        string domain = chance.Happens(0.6) ? "example.com" : "example.org";
        string email = $"{local}@{domain}";
        for (int more = 2; !used.Add(email); more++) email = $"{local}{more}@{domain}";
        return email;
    }

    static string Letters(string name) => string.Concat(Accents.Without(name).ToLowerInvariant().Where(char.IsAsciiLetter));
}
