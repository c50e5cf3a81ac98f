using Reeve.Wexcombe.Extracts;

namespace Reeve.Wexcombe.Systems;

/// <summary>
/// Unique pupil numbers: right in their form and check letter (DfE, "Unique pupil numbers: guide"), but issued by local authority
/// 999, which is none, so that they belong to nobody.
/// </summary>
static class Upn
{
    const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>The number of a pupil; one in fifty has a temporary one, which ends in a letter.</summary>
    /// <param name="pupil">The person's number makes the serial part, so no two pupils have one UPN.</param>
    public static string Of(Sighting pupil)
    {
        bool temporary = Facts.Of(pupil, "upn").Happens(0.02);
        int year = ((pupil.Born ?? SmallPlace.ReferenceDate.AddYears(-8)).Year + 5) % 100;
        // Four digits of establishment and three of serial number hold ten million people.
        string digits = $"999{1000 + (pupil.PersonId / 1000 % 9000):D4}{year:D2}{pupil.PersonId % 1000:D3}";
        return temporary ? WithLetter(digits[..^1] + Letters[pupil.PersonId % Letters.Length]) : WithLetter(digits);
    }

    /// <summary>The twelve characters with their check letter before them: weights 2 to 13, modulo 23.</summary>
    internal static string WithLetter(string characters)
    {
        int sum = 0;
        for (int i = 0; i < characters.Length; i++)
            sum += (char.IsAsciiDigit(characters[i]) ? characters[i] - '0' : Letters.IndexOf(characters[i])) * (i + 2);
        return Letters[sum % 23] + characters;
    }
}
