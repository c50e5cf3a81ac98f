using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reeve.Standards;

/// <summary>Finds the parts of an address among its lines.</summary>
static class AddressParser
{
    /// <summary>Reads an address that has some text.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="pool">Where words are met again, or null when this is the only address.</param>
    internal static UkAddress? Parse(string text, WordPool? pool = null)
    {
        if (Lines(text, pool, out string? postcode, out bool rewritten) is not { } lines) return null;
        string[] tokens = Tokens(lines);
        string value = Value(lines, postcode);
        string? flat = TakeFlat(lines);
        AddressStreet street = AddressStreet.Take(lines, ref flat);
        (string? locality, string? town) = Places(street.Places);
        return new UkAddress
        {
            Flat = flat,
            BuildingName = street.Building,
            Number = street.Number,
            Street = street.Name,
            Locality = locality,
            Town = town,
            Postcode = postcode,
            Tokens = tokens,
            Value = value,
            IsSettled = postcode is null && !rewritten,
        };
    }

    /// <summary>The words of an address alone, as <see cref="UkAddress.Tokens"/>; none of what is no address.</summary>
    internal static string[] Words(string text) => Lines(text, null, out _, out _) is { } lines ? Tokens(lines) : [];

    /// <summary>The lines of an address that has some text, without its postcode and its country; null when it says that there is no address.</summary>
    static List<List<string>>? Lines(string text, WordPool? pool, out string? postcode, out bool rewritten)
    {
        List<List<string>> lines = AddressTokens.Lines(text, pool);
        postcode = TakePostcode(lines);
        rewritten = false;
        foreach (List<string> line in lines) rewritten |= AddressTokens.Standardise(line);
        while (lines.Count > 0 && AddressWords.Countries.Contains(Join(lines[^1])!) && (lines.Count > 1 || postcode is not null))
        {
            lines.RemoveAt(lines.Count - 1);
            rewritten = true;
        }
        if (lines.Count == 0 && postcode is null) return null;
        return lines.Count == 1 && AddressWords.NoAddress.Contains(Join(lines[0])!) ? null : lines;
    }

    /// <summary>Words joined by spaces; null when there are none.</summary>
    internal static string? Join(List<string> words) => Join(CollectionsMarshal.AsSpan(words));

    /// <inheritdoc cref="Join(List{string})"/>
    internal static string? Join(ReadOnlySpan<string> words) => words.Length switch
    {
        0 => null,
        1 => words[0],
        _ => string.Join(' ', words),
    };

    static string[] Tokens(List<List<string>> lines)
    {
        int count = 0;
        foreach (List<string> line in lines) count += line.Count;
        string[] tokens = new string[count];
        count = 0;
        foreach (List<string> line in lines)
        {
            line.CopyTo(tokens, count);
            count += line.Count;
        }
        return tokens;
    }

    /// <summary>The words of the lines, a comma where a line ends, the postcode last.</summary>
    static string Value(List<List<string>> lines, string? postcode)
    {
        DefaultInterpolatedStringHandler value = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        bool follows = false;
        foreach (List<string> line in lines)
        {
            if (follows) value.AppendLiteral(", ");
            follows = true;
            for (int i = 0; i < line.Count; i++)
            {
                if (i > 0) value.AppendLiteral(" ");
                value.AppendLiteral(line[i]);
            }
        }
        if (postcode is not null)
        {
            if (follows) value.AppendLiteral(", ");
            value.AppendLiteral(postcode);
        }
        return value.ToStringAndClear();
    }

    /// <summary>
    /// The last line that ends in a postcode gives it up. Repairs are made only at the very end, where a postcode is expected.
    /// </summary>
    static string? TakePostcode(List<List<string>> lines)
    {
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            List<string> line = lines[i];
            // Both halves first: the last word alone is a postcode only when there was no space in it.
            for (int words = Math.Min(2, line.Count); words > 0; words--)
            {
                if (words == 2 && (line[^1].Length != 3 || line[^2].Length > 4)) continue;
                string candidate = words == 2 ? line[^2] + line[^1] : line[^1];
                if (candidate.Length > 7) continue;
                if (!Postcode.TryParse(candidate, out Postcode? postcode) || (postcode.IsRepaired && i < lines.Count - 1)) continue;
                line.RemoveRange(line.Count - words, words);
                if (line.Count == 0 || Placeholders.IsPlaceholder(Join(line))) lines.RemoveAt(i);
                return postcode.Value;
            }
        }
        return null;
    }

    /// <summary>Takes "flat 2a", "unit 5" or "ground floor flat" out of the first line that has one.</summary>
    static string? TakeFlat(List<List<string>> lines)
    {
        foreach (List<string> line in lines)
        {
            for (int i = 0; i < line.Count; i++)
            {
                int taken = 0;
                string? flat = null;
                if (AddressWords.Units.Contains(line[i]) && i + 1 < line.Count && IsFlatNumber(line[i + 1]))
                {
                    (flat, taken) = (line[i + 1], 2);
                }
                else if (AddressWords.Floors.Contains(line[i]) && i + 1 < line.Count && line[i + 1] is "floor" or "flat")
                {
                    bool floor = line[i + 1] == "floor";
                    flat = floor ? $"{line[i]} floor" : line[i];
                    taken = floor && i + 2 < line.Count && AddressWords.Units.Contains(line[i + 2]) ? 3 : 2;
                }
                if (flat is null) continue;
                line.RemoveRange(i, taken);
                lines.RemoveAll(l => l.Count == 0);
                return flat;
            }
        }
        return null;
    }

    static bool IsFlatNumber(string word) =>
        word.Length == 1 || char.IsAsciiDigit(word[0]) || (word.Length <= 4 && char.IsAsciiDigit(word[^1]));

    static (string? Locality, string? Town) Places(List<string> places)
    {
        if (places.Count > 1 && AddressWords.Counties.Contains(places[^1])) places.RemoveAt(places.Count - 1);
        return places.Count == 0 ? (null, null) : (Join(CollectionsMarshal.AsSpan(places)[..^1]), places[^1]);
    }
}
