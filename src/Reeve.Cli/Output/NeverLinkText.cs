using Reeve.Integration.NeverLink;

namespace Reeve.Cli.Output;

/// <summary>What `reeve never-link` prints. Values are shown only when they are asked for.</summary>
static class NeverLinkText
{
    public static void Changed(NeverLinkList list, bool json, bool quiet, string done)
    {
        if (json) Count(list, json: true, quiet);
        else if (!quiet) Console.WriteLine($"{done} The list has {Entries(list)}. Run `reeve build`: every table is made by the new list, and older ones are removed.");
    }

    public static void Count(NeverLinkList list, bool json, bool quiet)
    {
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            JsonOutput.Write(output, writer => writer.WriteNumber("entries", list.Entries.Count));
        }
        else if (!quiet) Console.WriteLine($"The list has {Entries(list)}.");
    }

    public static void List(NeverLinkList list, bool reveal, bool json, bool quiet)
    {
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            JsonOutput.Write(output, writer =>
            {
                writer.WriteStartArray("entries");
                for (int at = 0; at < list.Entries.Count; at++)
                {
                    writer.WriteStartObject();
                    writer.WriteNumber("number", at + 1);
                    writer.WriteString("found_by", list.Entries[at].Ways);
                    foreach ((string name, string value) in reveal ? Values(list.Entries[at]) : []) writer.WriteString(name, value);
                    writer.WriteEndObject();
                }
                writer.WriteEndArray();
            });
            return;
        }

        if (quiet) return;
        for (int at = 0; at < list.Entries.Count; at++)
            Console.WriteLine($"{at + 1,4}  {list.Entries[at].Ways}{(reveal ? $": {string.Join("; ", Values(list.Entries[at]).Select(static each => $"{each.Name} {each.Value}"))}" : "")}");
        if (list.Entries.Count == 0) Console.WriteLine("Nobody is on the list.");
    }

    static IEnumerable<(string Name, string Value)> Values(NeverLinkEntry entry) => new[]
    {
        ("source", entry.Source), ("record", entry.Record), ("nhs_number", entry.NhsNumber), ("name", entry.Name), ("date_of_birth", entry.DateOfBirth), ("postcode", entry.Postcode), ("reason_category", entry.Category),
    }.Where(static each => each.Item2 is not null).Select(static each => (each.Item1, Shown(each.Item2!)));

    /// <summary>Without what could move a terminal's cursor.</summary>
    static string Shown(string value) => string.Concat(value.Where(static letter => !char.IsControl(letter)));

    static string Entries(NeverLinkList list) => list.Entries.Count == 1 ? "1 entry" : $"{list.Entries.Count:N0} entries";
}
