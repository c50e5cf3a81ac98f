using System.Runtime.InteropServices;

namespace Reeve.Standards;

/// <summary>The street among the lines of an address, what stands before it and what follows.</summary>
/// <param name="Building">Name of the building, or null.</param>
/// <param name="Number">Number in the street, or null.</param>
/// <param name="Name">Name of the street, or null.</param>
/// <param name="Places">What follows, line by line.</param>
sealed record AddressStreet(string? Building, string? Number, string? Name, List<string> Places)
{
    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>Finds the street once flat and postcode are gone.</summary>
    /// <param name="lines">The other lines, in order.</param>
    /// <param name="flat">Set when the number turns out to be a flat's: 12/45 Smith Street; 12 Maple Court, High Street.</param>
    internal static AddressStreet Take(List<List<string>> lines, ref string? flat)
    {
        JoinLoneNumber(lines, ref flat);
        int at = lines.FindIndex(line => NumberAt(CollectionsMarshal.AsSpan(line)) >= 0);
        if (at < 0) at = lines.FindIndex(line => StreetEnd(CollectionsMarshal.AsSpan(line), 0) > 1 && !IsBuilding(CollectionsMarshal.AsSpan(line)));
        if (at < 0) at = lines.FindIndex(line => StreetEnd(CollectionsMarshal.AsSpan(line), 0) > 1);
        if (at < 0) return Unnumbered(lines);

        List<string> before = [];
        for (int i = 0; i < at; i++) before.AddRange(lines[i]);
        ReadOnlySpan<string> street = CollectionsMarshal.AsSpan(lines[at]);
        string? number = null;
        int numberAt = NumberAt(street);
        if (numberAt >= 0)
        {
            number = street[numberAt];
            bool last = numberAt == street.Length - 1;
            if (!last) before.AddRange(street[..numberAt]);
            street = last ? street[..numberAt] : street[(numberAt + 1)..];
            int slash = number.IndexOf('/');
            if (slash > 0 && flat is null) (flat, number) = (number[..slash], number[(slash + 1)..]);

            // "12 Maple Court, High Street": the street is in the next line, and the number is the flat's unless there is one.
            if (IsBuilding(street) && at + 1 < lines.Count && IsStreetAlone(CollectionsMarshal.AsSpan(lines[at + 1])))
            {
                before.AddRange(street);
                if (flat is null) (flat, number) = (number, null);
                street = CollectionsMarshal.AsSpan(lines[++at]);
            }
        }
        int end = StreetEnd(street, 0);
        if (end == 0) end = street.Length;
        List<string> places = new(lines.Count - at);
        if (end < street.Length) places.Add(AddressParser.Join(street[end..])!);
        for (int i = at + 1; i < lines.Count; i++) places.Add(AddressParser.Join(lines[i])!);
        return new AddressStreet(AddressParser.Join(before), number, AddressParser.Join(street[..end]), places);
    }

    /// <summary>No number and no kind of street: the first of several lines is a building's name, a single line is a place.</summary>
    static AddressStreet Unnumbered(List<List<string>> lines)
    {
        bool named = lines.Count > 1 || (lines.Count == 1 && IsBuilding(CollectionsMarshal.AsSpan(lines[0])));
        IEnumerable<string> places = lines.Skip(named ? 1 : 0).Select(line => string.Join(' ', line));
        return new AddressStreet(named ? AddressParser.Join(lines[0]) : null, null, null, [.. places]);
    }

    /// <summary>
    /// "12, High Street": a line of a number alone belongs to the next; "2/1, 15 High Street": or it is the flat, as Scots write it.
    /// </summary>
    static void JoinLoneNumber(List<List<string>> lines, ref string? flat)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Count != 1 || !AddressTokens.IsNumber(lines[i][0])) continue;
            if (!AddressTokens.IsNumber(lines[i + 1][0])) lines[i + 1].Insert(0, lines[i][0]);
            else if (flat is null) flat = lines[i][0];
            else continue;
            lines.RemoveAt(i);
            return;
        }
    }

    /// <summary>Where the number of the building stands: before a name, or after a whole street name; -1 when there is none.</summary>
    static int NumberAt(ReadOnlySpan<string> line)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (!AddressTokens.IsNumber(line[i])) continue;
            if (i == 0) return line.Length > 1 ? 0 : -1;
            if (i == line.Length - 1) return StreetEnd(line, 0) == i ? i : -1;
            if (StreetEnd(line, i + 1) > 0) return i;
        }
        return -1;
    }

    /// <summary>
    /// The index after the words that end a street's name, searched from <paramref name="start"/>; 0 when there are none.
    /// </summary>
    static int StreetEnd(ReadOnlySpan<string> line, int start)
    {
        for (int i = start + 1; i < line.Length; i++)
        {
            if (!AddressWords.StreetTypes.Contains(line[i])) continue;
            // Church Hill Road, Park Road North.
            while (i + 1 < line.Length && (AddressWords.StreetTypes.Contains(line[i + 1]) || AddressWords.Directions.Contains(line[i + 1])))
                i++;
            return i + 1;
        }
        return 0;
    }

    static bool IsStreetAlone(ReadOnlySpan<string> line) => NumberAt(line) < 0 && StreetEnd(line, 0) > 1 && !IsBuilding(line);

    static bool IsBuilding(ReadOnlySpan<string> line) => line.Length > 0 && AddressWords.BuildingTypes.Contains(line[^1]);
}
