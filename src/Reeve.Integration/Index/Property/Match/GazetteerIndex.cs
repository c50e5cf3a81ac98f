using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>The addresses of a gazetteer by street, and the ways to a street: its name, a building on it, a postcode, letters in common.</summary>
sealed class GazetteerIndex
{
    const int Batch = 1024;

    readonly IReadOnlyList<GazetteerProperty> properties;

    /// <summary>Reads all addresses of a gazetteer.</summary>
    public GazetteerIndex(Gazetteer gazetteer)
    {
        properties = gazetteer.Properties;
        Dictionary<(string Street, string Locality, string Town), int> known = [];
        List<Thoroughfare> thoroughfares = [];
        ByProperty = new List<int>[gazetteer.Properties.Count];
        HasParts = new bool[gazetteer.Properties.Count];
        FirstAddress = new int[gazetteer.Properties.Count];
        Array.Fill(FirstAddress, -1);
        foreach (GazetteerProperty property in gazetteer.Properties)
            if (property.Parent >= 0) HasParts[property.Parent] = true;
        PartWords words = new();
        Entry[] entries = Read(gazetteer);
        for (int at = 0; at < entries.Length; at++)
        {
            GazetteerAddress address = gazetteer.Addresses[at];
            if (FirstAddress[address.Property] < 0) FirstAddress[address.Property] = at;
            Entry entry = entries[at];
            string locality = words.Joined(address.Parts.Locality), town = words.Joined(address.Parts.Town);
            (string, string, string) key = (string.Concat(entry.Street), locality, town);
            if (!known.TryGetValue(key, out int street))
            {
                street = known[key] = thoroughfares.Count;
                thoroughfares.Add(new Thoroughfare(entry.Street, locality, town, [.. words.Of(address.Parts.Locality), .. words.Of(address.Parts.Town)]));
            }
            thoroughfares[street].Add(entry);
            Add(ByProperty, address.Property, street);
            ref List<(Thoroughfare, Entry)>? whole = ref CollectionsMarshal.GetValueRefOrAddDefault(ByWhole, entry.Whole, out _);
            (whole ??= []).Add((thoroughfares[street], entry));
            if (entry.Postcode is { } postcode) Add(ByPostcode, postcode, street);
            if (locality.Length > 0) Places.Add(locality);
            if (town.Length > 0) Places.Add(town);
        }
        Thoroughfares = [.. thoroughfares];
        NameGrams.Builder grams = new();
        for (int street = 0; street < Thoroughfares.Length; street++)
        {
            Thoroughfare one = Thoroughfares[street];
            if (one.Joined.Length > 0) Add(ByStreet, one.Joined, street);
            if (one.Stem.Length > 0 && one.Stem != one.Joined) Add(ByStem, one.Stem, street);
            if (one.Words.Length > 0) grams.Add(one.Words.Length > 1 && PartText.IsType(one.Words[^1]) ? one.Words[..^1] : one.Words, street);
            foreach ((string name, List<Entry> named) in one.ByName)
            {
                Add(ByName, name, street);
                grams.Add(named[0].Building == name ? named[0].BuildingWords : named[0].OrganisationWords, street);
            }
        }
        LongestName = ByStreet.Keys.Concat(ByName.Keys).Select(static name => name.Length).DefaultIfEmpty().Max();
        Grams = grams.Build();
    }

    /// <summary>The streets.</summary>
    public Thoroughfare[] Thoroughfares { get; }

    /// <summary>Streets by name, run together.</summary>
    public Dictionary<string, List<int>> ByStreet { get; } = new(StringComparer.Ordinal);

    /// <summary>Streets by name without its last word.</summary>
    public Dictionary<string, List<int>> ByStem { get; } = new(StringComparer.Ordinal);

    /// <summary>Streets by the name of a building or an organisation there.</summary>
    public Dictionary<string, List<int>> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>The length of the longest name of a street or a building, run together.</summary>
    public int LongestName { get; }

    /// <summary>Streets by postcode.</summary>
    public Dictionary<string, List<int>> ByPostcode { get; } = new(StringComparer.Ordinal);

    /// <summary>Entries by all their words, run together.</summary>
    public Dictionary<string, List<(Thoroughfare Street, Entry Entry)>> ByWhole { get; } = new(StringComparer.Ordinal);

    /// <summary>Streets of each property; null for a property without an address.</summary>
    public List<int>?[] ByProperty { get; }

    /// <summary>Whether some property is a part of each property.</summary>
    public bool[] HasParts { get; }

    /// <summary>Whether two properties are the same, or one is a part of the other.</summary>
    public bool IsOneBuilding(int one, int other) => one == other || IsPart(one, other) || IsPart(other, one);

    /// <summary>Whether a property is a part of another, or a part of a part.</summary>
    public bool IsPart(int part, int whole)
    {
        for (int at = properties[part].Parent; at >= 0; at = properties[at].Parent)
            if (at == whole) return true;
        return false;
    }

    /// <summary>The index of each property's first address.</summary>
    public int[] FirstAddress { get; }

    /// <summary>Localities and towns, run together.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Streets and buildings by letters in common.</summary>
    public NameGrams Grams { get; }

    /// <summary>Reads the addresses, on all threads: it is most of the work, and none hangs on another.</summary>
    static Entry[] Read(Gazetteer gazetteer)
    {
        Entry[] entries = new Entry[gazetteer.Addresses.Count];
        // Nothing cannot be parted.
        if (entries.Length == 0) return entries;
        Parallel.ForEach(
            Partitioner.Create(0, entries.Length, Batch), static () => new PartWords(),
            (range, _, words) =>
            {
                for (int at = range.Item1; at < range.Item2; at++) entries[at] = Entry.Of(gazetteer.Addresses[at], at, gazetteer.Properties[gazetteer.Addresses[at].Property], words);
                return words;
            },
            static _ => { });
        return entries;
    }

    static void Add(Dictionary<string, List<int>> lists, string key, int street)
    {
        ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        list ??= [];
        if (!list.Contains(street)) list.Add(street);
    }

    static void Add(List<int>?[] lists, int key, int street)
    {
        List<int> list = lists[key] ??= [];
        if (!list.Contains(street)) list.Add(street);
    }
}
