namespace Reeve.Integration.Index.Property.Match;

/// <summary>A street of one place with the addresses along it; without a name, the addresses of a place that have no street.</summary>
/// <param name="street">The words of its name.</param>
/// <param name="locality">The locality, run together; empty for none.</param>
/// <param name="town">The town, run together; empty for none.</param>
/// <param name="places">The words of both.</param>
sealed class Thoroughfare(string[] street, string locality, string town, string[] places)
{
    /// <summary>The words of its name.</summary>
    public string[] Words { get; } = street;

    /// <summary>Its name, run together; empty for none.</summary>
    public string Joined { get; } = string.Concat(street);

    /// <summary>The name without the last word that says what kind of street it is; the whole name where that is one word.</summary>
    public string Stem { get; } = street.Length > 1 && PartText.IsType(street[^1]) ? string.Concat(street[..^1]) : string.Concat(street);

    /// <summary>The locality, run together; empty for none.</summary>
    public string Locality { get; } = locality;

    /// <summary>The town, run together; empty for none.</summary>
    public string Town { get; } = town;

    /// <summary>The words of locality and town.</summary>
    public string[] Places { get; } = places;

    /// <summary>All entries.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>Entries by their first number.</summary>
    public Dictionary<int, List<Entry>> ByNumber { get; } = [];

    /// <summary>Entries whose number is a range.</summary>
    public List<Entry> Ranges { get; } = [];

    /// <summary>Entries by the name of their building or organisation, run together.</summary>
    public Dictionary<string, List<Entry>> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries that have neither number nor building.</summary>
    public List<Entry> Bare { get; } = [];

    /// <summary>The lowest and the highest number; 0 when there is none.</summary>
    public (int Lowest, int Highest) Numbers { get; private set; }

    /// <summary>Adds an entry.</summary>
    public void Add(Entry entry)
    {
        Entries.Add(entry);
        if (entry.Number.IsPresent)
        {
            int start = entry.Number.Start, end = Math.Max(start, entry.Number.End);
            Add(ByNumber, start, entry);
            if (entry.Number.End > 0) Ranges.Add(entry);
            Numbers = (Numbers.Lowest == 0 ? start : Math.Min(Numbers.Lowest, start), Math.Max(Numbers.Highest, end));
        }
        if (entry.Building.Length > 0) Add(ByName, entry.Building, entry);
        else if (!entry.Number.IsPresent) Bare.Add(entry);
        string organisation = string.Concat(entry.OrganisationWords);
        if (organisation.Length > 0 && organisation != entry.Building) Add(ByName, organisation, entry);
    }

    static void Add<TKey>(Dictionary<TKey, List<Entry>> lists, TKey key, Entry entry) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<Entry>? list)) lists[key] = list = [];
        list.Add(entry);
    }
}
