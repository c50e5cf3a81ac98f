using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>Properties and their addresses, made ready to be searched. It does not change, and any number of threads may use it.</summary>
public sealed class Gazetteer
{
    readonly Lazy<GazetteerIndex> index;

    Gazetteer(IReadOnlyList<GazetteerProperty> properties, IReadOnlyList<GazetteerAddress> addresses, IReadOnlyDictionary<string, int> numbers, string? licence, IReadOnlyList<string> warnings)
    {
        Properties = properties;
        Addresses = addresses;
        Numbers = numbers;
        Licence = licence;
        Warnings = warnings;
        index = new Lazy<GazetteerIndex>(() => new GazetteerIndex(this));
    }

    /// <summary>The properties, in the order in which the rows first name them.</summary>
    public IReadOnlyList<GazetteerProperty> Properties { get; }

    /// <summary>The addresses, in the order of the rows.</summary>
    public IReadOnlyList<GazetteerAddress> Addresses { get; }

    /// <summary>The licence under which the gazetteer may be used, in the words of whoever stated it, or null when nobody did. It goes with every answer.</summary>
    public string? Licence { get; }

    /// <summary>What is wrong with the gazetteer, in sentences of counts.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>Indexes of properties by number.</summary>
    internal IReadOnlyDictionary<string, int> Numbers { get; }

    /// <summary>Made at the first search.</summary>
    internal GazetteerIndex Index => index.Value;

    /// <summary>The index of the property of a number, in any spelling of the UPRN, or -1.</summary>
    public int Find(string? uprn) => uprn is not null && (Numbers.TryGetValue(uprn, out int found) || Numbers.TryGetValue(Number(uprn), out found)) ? found : -1;

    /// <summary>Builds a gazetteer of rows.</summary>
    /// <param name="rows">In any order; rows of one property share its number.</param>
    /// <param name="licence">As for <see cref="Licence"/>.</param>
    /// <param name="warnings">What was noticed while the rows were read.</param>
    public static Gazetteer Build(IEnumerable<GazetteerRow> rows, string? licence = null, IEnumerable<string>? warnings = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        List<GazetteerRow> first = [];
        List<string?> parents = [];
        List<GazetteerAddress> addresses = [];
        foreach (GazetteerRow row in rows)
        {
            string number = Number(row.Uprn);
            if (!numbers.TryGetValue(number, out int at))
            {
                at = numbers[number] = first.Count;
                first.Add(row with { Uprn = number });
                parents.Add(null);
            }
            parents[at] ??= row.Parent is { Length: > 0 } parent ? Number(parent) : null;
            first[at] = first[at] with { Classification = first[at].Classification ?? row.Classification, X = first[at].X ?? row.X, Y = first[at].Y ?? row.Y };
            addresses.Add(new GazetteerAddress(at, row.Status, row.Address));
        }
        List<string> told = [.. warnings ?? []];
        int[] resolved = Parents.Resolve(parents, numbers, told);
        GazetteerProperty[] properties = [.. first.Select((row, at) => new GazetteerProperty(row.Uprn, resolved[at], row.PropertyStatus, row.Classification, row.X, row.Y))];
        return new Gazetteer(properties, addresses, numbers, string.IsNullOrWhiteSpace(licence) ? null : licence.Trim(), told);
    }

    static string Number(string uprn) => Standards.Uprn.Canonical(uprn) ?? uprn.Trim();
}
