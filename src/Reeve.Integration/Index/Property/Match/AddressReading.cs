using Reeve.Standards;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>
/// What an address says when some of its words are known to be a street or a building of the gazetteer: what stands before is the number, the part and
/// the name of the building, what stands behind is places.
/// </summary>
sealed record AddressReading
{
    /// <summary>Nothing was read.</summary>
    public static AddressReading Nothing { get; } = new();

    /// <summary>The number of the building.</summary>
    public HouseNumber Number { get; private init; } = HouseNumber.Absent;

    /// <summary>The part of the building.</summary>
    public Unit Unit { get; private init; }

    /// <summary>Whether the part is only a number before a name ("2 Maple Court"), which may as well be the building's.</summary>
    public bool IsBareUnit => Unit is { Kind: null, Number: not null } && !Number.IsPresent;

    /// <summary>The words that are neither: the name of the building or of who is there.</summary>
    public string[] Name { get; private init; } = [];

    /// <summary>The first word of the places.</summary>
    public int After { get; private init; }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => "[withheld]";

    /// <summary>Reads an address around the name of its street.</summary>
    public static AddressReading AroundStreet(InputText text, int from, int to)
    {
        List<string> before = [.. text.Words[..from]], after = [.. text.Words[to..]];
        Unit unit = Unit.Absent;
        HouseNumber number = TakeLast(before, ref unit);
        // "High Street 14"
        if (!number.IsPresent && !unit.IsPresent && to < text.Words.Length && text.Lines[to] == text.Lines[to - 1] && HouseNumber.TryRead(after[0], out number)) after.RemoveAt(0);
        if (!unit.IsPresent) unit = TakeUnit(before);
        if (!unit.IsPresent) unit = Unit.Take(after);
        // "14A Flat 2 High Street"
        if (!number.IsPresent && before.Count > 0 && HouseNumber.TryRead(before[^1], out number)) before.RemoveAt(before.Count - 1);
        return new AddressReading { Number = number, Unit = unit, Name = [.. before], After = to };
    }

    /// <summary>Reads an address around the name of a building.</summary>
    public static AddressReading AroundBuilding(InputText text, int from, int to)
    {
        List<string> before = [.. text.Words[..from]];
        HouseNumber number = HouseNumber.Absent;
        if (to < text.Words.Length) HouseNumber.TryRead(text.Words[to], out number);
        Unit unit = Unit.Absent;
        // "57 North Street": what the gazetteer has as a building is a street here.
        if (!number.IsPresent && PartText.IsStreetOnly(text.Words[to - 1])) number = TakeLast(before, ref unit);
        if (!unit.IsPresent) unit = TakeUnit(before);
        return new AddressReading { Number = number, Unit = unit, Name = [.. before, .. text.Words[from..to]], After = to };
    }

    /// <summary>Reads an address of whose words none is known, as <see cref="UkAddress"/> takes it apart.</summary>
    public static AddressReading Alone(InputText text)
    {
        HouseNumber number = HouseNumber.Absent;
        if (text.Parsed?.Number is { } digits) HouseNumber.TryRead(digits, out number);
        // A number and a postcode are an address to those who fill in forms.
        else if (text.Words.Length > 0 && (text.Words.Length == 1 || text.Lines[1] != text.Lines[0])) HouseNumber.TryRead(text.Words[0], out number);
        List<string> name = [.. PartText.Words(text.Parsed?.BuildingName)], flat = [.. PartText.Words(text.Parsed?.Flat)];
        Unit unit = Unit.Take(flat, alone: true);
        if (!unit.IsPresent) unit = Unit.Take(name);
        return new AddressReading { Number = number, Unit = unit, Name = [.. name], After = 0 };
    }

    /// <summary>The number at the end of the words before a street, and the part where both are written as one (2/14).</summary>
    static HouseNumber TakeLast(List<string> words, ref Unit unit)
    {
        if (words.Count == 0) return HouseNumber.Absent;
        string last = words[^1], previous = words.Count > 1 ? words[^2] : "";
        if (last.Split('/') is [var part, var whole] && HouseNumber.TryRead(whole, out HouseNumber number))
        {
            words.RemoveAt(words.Count - 1);
            List<string> rest = [.. words];
            unit = Unit.Take(rest);
            if (unit.IsPresent)
            {
                words.Clear();
                words.AddRange(rest);
            }
            else unit = new Unit(null, part, null);
            return number;
        }
        // "14 e High Street": only some letters are put to their numbers before.
        if (last.Length == 1 && char.IsAsciiLetter(last[0]) && previous.Length > 0 && previous.All(char.IsAsciiDigit) && HouseNumber.TryRead(previous + last, out number) && !FollowsKind(words, 2))
        {
            words.RemoveRange(words.Count - 2, 2);
            return number;
        }
        if (!HouseNumber.TryRead(last, out number) || FollowsKind(words, 1)) return HouseNumber.Absent;
        words.RemoveAt(words.Count - 1);
        // "14 and 16", "14 to 16"
        if (words.Count > 1 && words[^1] is "and" or "to" && HouseNumber.TryRead($"{words[^2]}-{last}", out HouseNumber range) && range.End > 0)
        {
            words.RemoveRange(words.Count - 2, 2);
            number = range;
        }
        if (words.Count > 0 && words[^1] is "no" or "number") words.RemoveAt(words.Count - 1);
        return number;
    }

    /// <summary>"Flat 2", or a number that stands before or behind a name.</summary>
    static Unit TakeUnit(List<string> words)
    {
        Unit unit = Unit.Take(words);
        if (unit.IsPresent || words.Count == 0) return unit;
        int at = char.IsAsciiDigit(words[0][0]) ? 0 : char.IsAsciiDigit(words[^1][0]) ? words.Count - 1 : -1;
        if (at < 0 || !Unit.IsNumber(words[at])) return unit;
        unit = new Unit(null, words[at], null);
        words.RemoveAt(at);
        return unit;
    }

    /// <summary>Whether so many last words follow a word such as flat: the number is the flat's, not the building's.</summary>
    static bool FollowsKind(List<string> words, int count)
    {
        if (words.Count <= count) return false;
        List<string> tail = [words[^(count + 1)], string.Concat(words[^count..])];
        return Unit.Take(tail).IsPresent && tail.Count == 0;
    }
}
