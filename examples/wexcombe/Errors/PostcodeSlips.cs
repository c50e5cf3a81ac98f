using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Errors;

/// <summary>What becomes of postcodes. All stay in the area that does not exist.</summary>
static class PostcodeSlips
{
    const string Inward = "ABDEFGHJLNPQRSTUWXYZ";

    /// <summary>Another last letter, the last two exchanged, or the letter O for a nought.</summary>
    public static string Slip(string postcode, Chance chance)
    {
        if (postcode.Contains('0', StringComparison.Ordinal) && chance.Happens(0.6)) return postcode.Replace('0', 'O');
        if (postcode[^1] != postcode[^2] && chance.Happens(0.4)) return $"{postcode[..^2]}{postcode[^1]}{postcode[^2]}";
        char last;
        do last = Inward[chance.Below(Inward.Length)];
        while (last == postcode[^1]);
        return postcode[..^1] + last;
    }

    /// <summary>The same postcode as some people type it: without its space, or in small letters.</summary>
    public static string Retype(string postcode, Chance chance) => chance.Below(20) switch
    {
        0 or 1 => postcode.Replace(" ", "", StringComparison.Ordinal),
        2 => postcode.ToLowerInvariant(),
        3 => postcode.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(),
        _ => postcode,
    };
}
