using System.Collections.Frozen;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>A part of a building: flat 2a, room 3, the ground floor flat.</summary>
/// <param name="Kind">Flat, room, unit...; null when only a number stands there.</param>
/// <param name="Number">Its number or letter, or null.</param>
/// <param name="Floor">Its floor, or what it is when it has neither number nor floor (the flat, the annexe); null otherwise.</param>
readonly record struct Unit(string? Kind, string? Number, string? Floor)
{
    const int LongestNumber = 5;

    static readonly FrozenSet<string> Kinds =
    [
        "flat", "unit", "room", "studio", "suite", "maisonette", "office", "shop", "bedsit", "plot", "stall", "kiosk", "annexe", "annex", "penthouse", "workshop", "apartment", "store", "garage",
    ];

    static readonly FrozenDictionary<string, string> Floors = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ground"] = "ground", ["first"] = "first", ["1st"] = "first", ["second"] = "second", ["2nd"] = "second", ["third"] = "third", ["3rd"] = "third", ["fourth"] = "fourth", ["4th"] = "fourth",
        ["fifth"] = "fifth", ["5th"] = "fifth", ["sixth"] = "sixth", ["6th"] = "sixth", ["top"] = "top", ["basement"] = "basement", ["lower"] = "lower", ["upper"] = "upper", ["garden"] = "garden", ["attic"] = "top",
        ["front"] = "front", ["rear"] = "rear", ["middle"] = "middle",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Numerals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["one"] = "1", ["two"] = "2", ["three"] = "3", ["four"] = "4", ["five"] = "5", ["six"] = "6", ["seven"] = "7", ["eight"] = "8", ["nine"] = "9", ["ten"] = "10", ["eleven"] = "11", ["twelve"] = "12",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    static readonly FrozenDictionary<string, string> Initials = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["gff"] = "ground", ["fff"] = "first", ["sff"] = "second", ["tff"] = "top", ["bff"] = "basement", ["lgff"] = "lower",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The whole building.</summary>
    public static Unit Absent { get; }

    /// <summary>Whether a part is named.</summary>
    public bool IsPresent => Number is not null || Floor is not null;

    /// <summary>Withheld: with a street it is personal.</summary>
    public override string ToString() => "[withheld]";

    /// <summary>As it is written in a sentence: <c>flat 2A</c>, <c>ground floor</c>.</summary>
    public string Text => Number is not null ? $"{Kind ?? "flat"} {Number.ToUpperInvariant()}" : Floor == Kind ? $"the {Floor}" : $"{Floor} floor";

    /// <summary>Takes the words that name a part of a building out of a list; the others stay in their order.</summary>
    /// <param name="alone">Whether the words are those of a part of a building and nothing else, so that a bare number is its number.</param>
    public static Unit Take(List<string> words, bool alone = false)
    {
        string? kind = null, number = null, floor = null;
        for (int at = 0; at < words.Count;)
        {
            string word = words[at];
            int skip = at + 2 < words.Count && words[at + 1] is "no" or "number" ? 2 : 1;
            if (number is null && Kinds.Contains(word) && at + skip < words.Count && IsNumber(words[at + skip]))
            {
                (kind, number) = (word, Numerals.GetValueOrDefault(words[at + skip], words[at + skip]));
                words.RemoveRange(at, skip + 1);
            }
            else if (floor is null && Floors.TryGetValue(word, out string? which) && at + 1 < words.Count && (words[at + 1] == "floor" || words[at + 1] == "flat" && !Numbered(words, at + 1)))
            {
                (kind, floor) = ("flat", which);
                words.RemoveRange(at, 2);
                if (at < words.Count && Kinds.Contains(words[at]) && !Numbered(words, at)) words.RemoveAt(at);
            }
            else if (floor is null && Initials.TryGetValue(word, out which))
            {
                (kind, floor) = ("flat", which);
                words.RemoveAt(at);
            }
            else at++;
        }
        if (number is null && floor is null && words.Count is > 0 and < 3 && Kinds.Contains(words[^1]) && (words.Count == 1 || words[0] == "the"))
        {
            (kind, floor) = (words[^1], words[^1]);
            words.Clear();
        }
        if (alone && number is null && floor is null && words.Count == 1)
        {
            if (IsNumber(words[0])) number = words[0];
            else if (Floors.TryGetValue(words[0], out string? which)) (kind, floor) = ("flat", which);
            if (number is not null || floor is not null) words.Clear();
        }
        return new Unit(kind, number, floor);
    }

    /// <summary>Whether both name the same part: by number where both have one, else by floor.</summary>
    public bool Is(Unit other) => Number is not null && other.Number is not null ? Number == other.Number : Number is null && other.Number is null && Floor == other.Floor;

    /// <summary>Whether one is called a room where the other is a flat, and so on.</summary>
    public bool IsOtherKind(Unit other) => Kind is not null && other.Kind is not null && Dwelling(Kind) != Dwelling(other.Kind);

    /// <summary>Whether a word can be the number of a part: 2, 2a, a, a12.</summary>
    public static bool IsNumber(string word) =>
        word.Length == 1 ? char.IsAsciiLetterOrDigit(word[0]) : word.Length <= LongestNumber && (char.IsAsciiDigit(word[0]) && !Floors.ContainsKey(word) || char.IsAsciiDigit(word[^1])) || Numerals.ContainsKey(word);

    static bool Numbered(List<string> words, int at) => at + 1 < words.Count && IsNumber(words[at + 1]) && at + 2 < words.Count;

    static string Dwelling(string kind) => kind is "apartment" or "maisonette" or "penthouse" or "studio" or "bedsit" ? "flat" : kind;
}
