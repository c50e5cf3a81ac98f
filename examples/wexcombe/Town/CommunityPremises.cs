using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Geography;

namespace Reeve.Wexcombe.Town;

/// <summary>Schools, surgeries, libraries, halls and shops: one for each area.</summary>
static class CommunityPremises
{
    /// <summary>Primary schools: ages 4 to 10.</summary>
    public const string Primary = "primary";

    /// <summary>Secondary schools: ages 11 to 17.</summary>
    public const string Secondary = "secondary";

    /// <summary>General practices.</summary>
    public const string Surgery = "surgery";

    /// <summary>Public libraries.</summary>
    public const string Library = "library";

    /// <summary>Halls, where charities meet people.</summary>
    public const string Hall = "hall";

    static readonly (string Kind, int Count)[] Counts = [(Primary, 8), (Secondary, 2), (Surgery, 5), (Library, 2), (Hall, 16)];

    /// <summary>What stands in each area, by its number.</summary>
    public static string[] Kinds(Chance chance)
    {
        List<string> kinds = [.. Counts.SelectMany(static each => Enumerable.Repeat(each.Kind, each.Count))];
        kinds.AddRange(Enumerable.Repeat("shop", AreaGrid.Count - kinds.Count));
        string[] shuffled = [.. kinds];
        chance.For("community").Shuffle<string>(shuffled);
        return shuffled;
    }

    /// <summary>The classification and the name of such a property.</summary>
    public static (string Classification, string Name) Named(string kind, Area area, string street)
    {
        string first = street[..street.LastIndexOf(' ')];
        return kind switch
        {
            Primary => ("CE03", $"{first} Primary School"),
            Secondary => ("CE04", $"{area.Ward.Name} Academy"),
            Surgery => ("CM01", $"{first} Surgery"),
            Library => ("CC", $"{area.Ward.Name} Library"),
            Hall => ("CC04", $"{first} Community Hall"),
            _ => ("CR08", $"{street} Stores"),
        };
    }
}
