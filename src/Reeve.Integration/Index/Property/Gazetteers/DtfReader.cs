using System.Globalization;
using System.Text;
using Reeve.Store;

namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>
/// Reads a full supply of a local land and property gazetteer in Data Transfer Format 7.3 (NLPG; BS 7666): streets from records
/// 15, properties from 21, addresses from 24. Other records are passed over.
/// </summary>
static class DtfReader
{
    const int Header = 10, Descriptor = 15, Property = 21, Address = 24;
    const int VersionColumn = 8, SupplyColumn = 9;

    sealed record Land(AddressStatus Status, string? Classification, string? Parent, double? X, double? Y, string? Organisation);

    sealed record Road(string? Name, string? Locality, string? Town);

    /// <summary>Whether a file begins as such a supply does.</summary>
    public static bool Is(string path)
    {
        using StreamReader reader = Open(path);
        return reader.ReadLine() is { } line && line.StartsWith("10,\"", StringComparison.Ordinal) && Split(line) is { Count: > SupplyColumn } fields && fields[VersionColumn].StartsWith('7');
    }

    /// <summary>The rows of a supply: one for each address, its street's official name in it.</summary>
    /// <exception cref="StoreException">Data: a supply of changes, or one that has no address.</exception>
    public static IReadOnlyList<GazetteerRow> Read(string path, ICollection<string> warnings, CancellationToken cancel)
    {
        Dictionary<string, Land> lands = new(StringComparer.Ordinal);
        Dictionary<string, Road> roads = new(StringComparer.Ordinal);
        List<List<string>> addresses = [];
        int broken = 0;
        using StreamReader reader = Open(path);
        for (string? line = reader.ReadLine(); line is not null; line = reader.ReadLine())
        {
            cancel.ThrowIfCancellationRequested();
            List<string> fields = Split(line);
            if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out int type)) continue;
            if (type == Header && fields.Count > SupplyColumn && fields[SupplyColumn] != "F")
                throw new StoreException(StoreFault.Data, $"{path} is a supply of changes only, which is no gazetteer by itself: give a full supply (its header says F).");
            if (type == Property && fields.Count > 17) lands[fields[3]] = new Land(Status(fields[4]), Text(fields[7]), Text(fields[8]), Number(fields[9]), Number(fields[10]), Text(fields[17]));
            else if (type == Descriptor && fields.Count > 6) roads.TryAdd(fields[3], new Road(Text(fields[4]), Text(fields[5]), Text(fields[6])));
            else if (type == Address && fields.Count > 25) addresses.Add(fields);
            else if (type is Property or Descriptor or Address) broken++;
        }
        if (broken > 0) warnings.Add($"{broken:N0} records of the gazetteer are shorter than Data Transfer Format 7.3 says, and were left out.");
        if (addresses.Count == 0) throw new StoreException(StoreFault.Data, $"{path} has no address: a full supply in Data Transfer Format 7.3 has records of type 24.");
        return [.. addresses.Select(fields => Row(fields, lands.GetValueOrDefault(fields[3]), roads.GetValueOrDefault(fields[21])))];
    }

    static GazetteerRow Row(List<string> fields, Land? land, Road? road) => new(fields[3], new AddressParts
    {
        Organisation = land?.Organisation,
        Unit = Join(fields[15], Span(fields, 11)),
        Number = Text(Span(fields, 16)),
        Building = Text(fields[20]),
        Street = road?.Name,
        Locality = road?.Locality,
        Town = road?.Town ?? Text(fields[25]),
        Postcode = Text(fields[24]),
    })
    {
        Status = Status(fields[6]),
        PropertyStatus = land?.Status ?? AddressStatus.Approved,
        Classification = land?.Classification,
        Parent = land?.Parent,
        X = land?.X,
        Y = land?.Y,
    };

    /// <summary>Start number, suffix, end number and suffix as one: <c>14A-16</c>.</summary>
    static string Span(List<string> fields, int at)
    {
        string first = fields[at] + fields[at + 1], last = fields[at + 2] + fields[at + 3];
        return last.Length == 0 ? first : $"{first}-{last}";
    }

    static string? Join(string words, string number) => Text(words.Length > 0 && number.Length > 0 ? $"{words} {number}" : words + number);

    static string? Text(string field) => field.Length == 0 ? null : field;

    static double? Number(string field) => double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;

    static AddressStatus Status(string field) => field switch
    {
        "3" or "5" => AddressStatus.Alternative,
        "6" or "7" => AddressStatus.Provisional,
        "8" or "9" => AddressStatus.Historical,
        _ => AddressStatus.Approved,
    };

    static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"There is no file {path}.", fault);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} cannot be read: check its permissions.", fault);
        }
    }

    /// <summary>The fields of a line: text may stand in quotation marks, which are doubled inside it.</summary>
    static List<string> Split(string line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int at = 0; at < line.Length; at++)
        {
            char letter = line[at];
            if (quoted && letter == '"' && at + 1 < line.Length && line[at + 1] == '"') field.Append(line[++at]);
            else if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else field.Append(letter);
        }
        fields.Add(field.ToString().Trim());
        return fields;
    }
}
