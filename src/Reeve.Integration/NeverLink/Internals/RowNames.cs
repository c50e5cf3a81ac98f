using Reeve.Standards;

namespace Reeve.Integration.NeverLink.Internals;

/// <summary>The names in the rows of a source, as far as they can be those of somebody on the list: whole names, and each forename with each surname of a row.</summary>
sealed class RowNames
{
    static readonly ListedName[] Nobody = [];

    readonly IReadOnlyList<NameForms?> listed;
    readonly Dictionary<string, List<int>> bySurname = new(StringComparer.Ordinal);
    readonly ReadField[] whole, forenames, surnames;
    readonly ListedName[]?[][] ofWhole;
    readonly Dictionary<(int Forename, int First, int Surname, int Last), ListedName[]> ofPairs = [];

    /// <param name="fields">The fields of the source.</param>
    /// <param name="listed">The names of the list's entries; null for an entry without one.</param>
    public RowNames(IReadOnlyList<ReadField> fields, IReadOnlyList<NameForms?> listed)
    {
        this.listed = listed;
        for (int entry = 0; entry < listed.Count; entry++)
            foreach (string surname in listed[entry]?.Surnames ?? [])
            {
                if (!bySurname.TryGetValue(surname, out List<int>? entries)) bySurname.Add(surname, entries = []);
                entries.Add(entry);
            }
        whole = [.. fields.Where(static field => field.Standard.Name == "person-name")];
        forenames = [.. fields.Where(static field => field.Standard.Name == "forename")];
        surnames = [.. fields.Where(static field => field.Standard.Name == "surname")];
        ofWhole = [.. whole.Select(static field => new ListedName[]?[field.Count])];
    }

    /// <summary>The entries whose name one of a row's names can be. Most rows have none, and are told once for each distinct name.</summary>
    public IEnumerable<ListedName> At(int row)
    {
        for (int at = 0; at < whole.Length; at++)
        {
            int input = whole[at].InputAt(row);
            if (input < 0) continue;
            foreach (ListedName found in ofWhole[at][input] ??= Whole(whole[at], input)) yield return found;
        }
        for (int first = 0; first < forenames.Length; first++)
            for (int last = 0; last < surnames.Length; last++)
                foreach (ListedName found in Pair(first, forenames[first].InputAt(row), last, surnames[last].InputAt(row))) yield return found;
    }

    /// <summary>A name as its column's order reads it, and as it reads alone: whichever of them is the person's counts.</summary>
    ListedName[] Whole(ReadField field, int input) =>
    [
        .. Found(NameForms.Of(Words(field.Part(input, "forename"), field.Part(input, "middle_names")), field.Part(input, "surname"), field.Part(input, "known_as"))),
        .. Found(NameForms.Of(field.Raw(input))),
    ];

    ListedName[] Pair(int first, int forename, int last, int surname)
    {
        if (forename < 0 || surname < 0) return Nobody;
        if (ofPairs.TryGetValue((first, forename, last, surname), out ListedName[]? known)) return known;
        PersonName? name = PersonName.FromColumns(forenames[first].Raw(forename), surnames[last].Raw(surname));
        return ofPairs[(first, forename, last, surname)] = name is null ? Nobody : Found(NameForms.Of(name.Forenames, name.Surname, name.KnownAs));
    }

    ListedName[] Found(NameForms? name)
    {
        if (name is null) return Nobody;
        int[] entries = [.. name.Words.Distinct(StringComparer.Ordinal).SelectMany(word => bySurname.GetValueOrDefault(word) ?? []).Distinct().Where(entry => listed[entry]!.CanBe(name, middle: true))];
        return entries.Length == 0 ? Nobody : [.. entries.Select(entry => new ListedName(entry, listed[entry]!.CanBe(name, middle: false)))];
    }

    static string[] Words(string? first, string? middle) => [.. new[] { first }.Concat((middle ?? "").Split(' ')).OfType<string>().Where(static word => word.Length > 0)];
}

/// <summary>An entry whose name a row can have.</summary>
/// <param name="Entry">Its place in the list.</param>
/// <param name="ByFirst">Whether the first forenames agree, and not only one after the first.</param>
readonly record struct ListedName(int Entry, bool ByFirst);
