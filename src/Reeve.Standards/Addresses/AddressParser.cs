namespace Reeve.Standards;

/// <summary>Finds the parts of an address among its lines.</summary>
static class AddressParser
{
    /// <summary>Reads an address that has some text.</summary>
    internal static UkAddress? Parse(string text)
    {
        List<List<string>> lines = AddressTokens.Lines(text);
        string? postcode = TakePostcode(lines);
        bool rewritten = false;
        foreach (List<string> line in lines) rewritten |= AddressTokens.Standardise(line);
        while (lines.Count > 0 && AddressWords.Countries.Contains(Join(lines[^1])!) && (lines.Count > 1 || postcode is not null))
        {
            lines.RemoveAt(lines.Count - 1);
            rewritten = true;
        }
        if (lines.Count == 0 && postcode is null) return null;
        if (lines.Count == 1 && AddressWords.NoAddress.Contains(Join(lines[0])!)) return null;

        string[] tokens = [.. lines.SelectMany(line => line)];
        string value = string.Join(", ", lines.Select(line => string.Join(' ', line)).Concat(postcode is null ? [] : [postcode]));
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

    /// <summary>Words joined by spaces; null when there are none.</summary>
    internal static string? Join(IReadOnlyCollection<string> words) => words.Count == 0 ? null : string.Join(' ', words);

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
                string candidate = string.Concat(line[^words..]);
                if (candidate.Length > 7 || (words == 2 && line[^1].Length != 3)) continue;
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
        return places.Count == 0 ? (null, null) : (Join(places[..^1]), places[^1]);
    }
}
