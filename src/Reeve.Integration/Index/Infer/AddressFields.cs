using System.Collections.Concurrent;
using Reeve.Linkage;
using Reeve.Standards;

namespace Reeve.Integration.Index.Infer;

/// <summary>Takes address lines apart into number, street, town and postcode, where the file has no columns of its own for them.</summary>
static class AddressFields
{
    /// <param name="lines">Lines in the order of the file, or one whole address.</param>
    /// <param name="fields">Receives the fields; what is there already stays, and is filled where it is missing.</param>
    /// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
    public static void Add(List<TextColumn> lines, Dictionary<string, (FieldKind Kind, TextColumn Column)> fields, int threads)
    {
        bool numbered = fields.ContainsKey("house_number");
        TextColumn whole = lines.Count == 1 ? lines[0] : Join(lines);
        // With the number in a column of its own, the first line is the street; taking it apart could only lose something.
        if (numbered && !fields.ContainsKey("street"))
        {
            fields["street"] = (FieldKind.Street, lines[0].Map("street", UkAddress.Canonical));
            if (lines.Count > 1 && !fields.ContainsKey("locality")) fields["locality"] = (FieldKind.Locality, lines[1].Map("locality", UkAddress.Canonical));
            return;
        }
        UkAddress?[] parsed = new UkAddress?[whole.Values.Length];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, parsed.Length)), new ParallelOptions { MaxDegreeOfParallelism = threads }, range =>
        {
            for (int code = range.Item1; code < Math.Min(range.Item2, parsed.Length); code++) parsed[code] = UkAddress.Parse(whole.Values[code]);
        });
        Part("house_number", FieldKind.HouseNumber, House);
        Part("street", FieldKind.Street, address => address.Street);
        Part("town", FieldKind.Town, address => address.Town);
        Part("postcode", FieldKind.Postcode, address => address.Postcode);

        void Part(string name, FieldKind kind, Func<UkAddress, string?> part)
        {
            TextColumn column = whole.MapCodes(name, code => parsed[code] is { } address ? part(address) : null);
            if (column.Values.Length > 0) fields[name] = (kind, fields.TryGetValue(name, out (FieldKind, TextColumn Column) known) ? Standardiser.FirstFilled(name, [known.Column, column]) : column);
        }
    }

    /// <summary>What tells one home in a street from another: flat, name and number together.</summary>
    static string? House(UkAddress address) => string.Join(' ', new[] { address.Flat, address.BuildingName, address.Number }.Where(part => part is not null)) is { Length: > 0 } house ? house : null;

    static TextColumn Join(List<TextColumn> lines) => TextColumn.Encode("address", [.. Enumerable.Range(0, lines[0].Codes.Length).Select(record =>
    {
        string joined = string.Join(", ", lines.Select(line => line[record]).Where(text => text is not null));
        return joined.Length == 0 ? null : joined;
    })]);
}
