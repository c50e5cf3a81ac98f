using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Given names that may stand for one another: short forms, pet names, and spellings of a name in several languages.</summary>
/// <remarks>
/// The table is <c>nicknames.txt</c> beside this file: groups of names, where a name may be in several groups (<c>alex</c> is short for
/// Alexander and for Alexandra, which are no variants of each other). Names are compared in the canonical form of <see cref="NameText"/>.
/// The table is read once, on first use, and never changes, so all members may be called from any thread.
/// </remarks>
public static class Nicknames
{
    static readonly string[][] Table = Load();
    static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Index = MakeIndex(Table);

    /// <summary>How many groups there are; their ids are 0 to this less one, in the order of the table.</summary>
    public static int GroupCount => Table.Length;

    /// <summary>The ids of the groups that a name is in, ascending; empty when it is in none. Valid for the life of the program.</summary>
    /// <param name="name">One given name in canonical form.</param>
    public static ReadOnlySpan<int> GroupsOf(ReadOnlySpan<char> name) => Index.TryGetValue(name, out int[]? groups) ? groups : [];

    /// <summary>Whether two names are equal or share a group. Symmetric, but not transitive.</summary>
    /// <param name="left">One given name in canonical form.</param>
    /// <param name="right">Another.</param>
    public static bool AreVariants(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right)) return true;
        ReadOnlySpan<int> a = GroupsOf(left), b = GroupsOf(right);
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) return true;
            if (a[i] < b[j]) i++;
            else j++;
        }
        return false;
    }

    /// <summary>The names of a group, as the table has them.</summary>
    /// <param name="group">An id from <see cref="GroupsOf"/>.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such group.</exception>
    public static ReadOnlySpan<string> NamesOf(int group) => Table[group];

    static string[][] Load()
    {
        using Stream stream = typeof(Nicknames).Assembly.GetManifestResourceStream("nicknames.txt")
            ?? throw new InvalidOperationException("The table of given names is not in the program: it was built wrongly.");
        using StreamReader reader = new(stream);
        List<string[]> groups = [];
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') groups.Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return [.. groups];
    }

    static FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> MakeIndex(string[][] table) => table
        .SelectMany((names, id) => names.Select(name => (name, id)))
        .GroupBy(entry => entry.name, entry => entry.id)
        .ToFrozenDictionary(entries => entries.Key, entries => entries.ToArray())
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
