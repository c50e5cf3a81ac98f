using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Identity.Survivorship;
using Reeve.Runs.Explaining;

namespace Reeve.Cli.Output;

/// <summary>An explanation for people, line by line.</summary>
static class ExplainText
{
    public static IEnumerable<string> Of(Explained explained) => explained switch
    {
        Explained.OfPair pair => [.. Pair(pair), .. Outdated(pair)],
        Explained.OfRecord record => [.. Record(record), .. Outdated(record)],
        Explained.OfPerson person => [.. Person(person), .. Outdated(person)],
        _ => throw new ArgumentOutOfRangeException(nameof(explained)),
    };

    static IEnumerable<string> Pair(Explained.OfPair pair)
    {
        yield return pair.IsSame
            ? $"{pair.Left.Record.Label} and {pair.Right.Record.Label} are both {pair.Left.Person}."
            : $"{pair.Left.Record.Label} is {pair.Left.Person}, and {pair.Right.Record.Label} is {pair.Right.Person}.";
        yield return pair.Why;
        yield return "";
        if (pair.Pair.ComparedBy is { } rule) yield return $"They were compared because they have {rule}.";
        foreach (string sentence in pair.Pair.Sentences) yield return $"  {sentence}";
        if (pair.Pair.Household < -0.05) yield return $"  They might be two people of one home: this takes {-pair.Pair.Household:0.0} bits.";
        yield return $"In all {pair.Pair.Weight:0.0} bits, counting how rare it is that two records are one person's: a match probability of {pair.Pair.Probability:0.######}.";
        if (pair.Values is not var (left, right)) yield break;
        yield return "";
        string[] fields = [.. left.Values.Keys.Union(right.Values.Keys).Order(StringComparer.Ordinal)];
        int name = fields.Max(field => field.Length), wide = fields.Max(field => left.Values.GetValueOrDefault(field, "-").Length);
        foreach (string field in fields) yield return $"  {field.PadRight(name)}  {left.Values.GetValueOrDefault(field, "-").PadRight(wide)}  {right.Values.GetValueOrDefault(field, "-")}";
    }

    static IEnumerable<string> Record(Explained.OfRecord record)
    {
        SpineRow row = record.Row;
        yield return $"{row.Record.Label} is {row.Person}, since {row.Since}.";
        yield return row.How switch
        {
            "alone" => "The person has no other record.",
            "decided" => "A decision of a reviewer put it there.",
            _ => $"Its strongest pair with another record of the person has a match probability of {row.Probability:0.######}.",
        };
        if (record.Others.Count > 0) yield return $"Other records of the person ({record.Others.Count:N0}):";
        foreach (SpineRow other in record.Others) yield return $"  {other.Record.Label}  since {other.Since}, {other.How}";
        if (record.Rows.Count > 1)
        {
            yield return "It belonged to:";
            foreach (Membership each in record.Rows) yield return $"  {each.Person}  from {each.Since:yyyy-MM-dd}{(each.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}";
        }

        foreach (string line in History(record.Changes)) yield return line;
        if (record.Values is not { } values) yield break;
        yield return "Values that linking reads:";
        foreach ((string field, string value) in values.Values.OrderBy(each => each.Key, StringComparer.Ordinal)) yield return $"  {field}: {value}";
    }

    static IEnumerable<string> Person(Explained.OfPerson person)
    {
        if (person.Records.Count == 0)
        {
            yield return $"{person.Person} has no record now; the identifier is from {person.Since:yyyy-MM-dd}.";
        }
        else
        {
            yield return $"{person.Person}, since {person.Since:yyyy-MM-dd}, has {person.Records.Count:N0} {(person.Records.Count == 1 ? "record" : "records")}:";
            foreach (SpineRow row in person.Records) yield return $"  {row.Record.Label}  since {row.Since}, {row.How}";
        }

        foreach (string line in History(person.Changes)) yield return line;
        if (person.Values is null) yield break;
        yield return "Values that stand:";
        foreach (SurvivingValue value in person.Values) yield return $"  {value.Field}: {string.Join(", ", value.Parts.Values)}  ({value.Why}; {value.From.Label})";
    }

    static IEnumerable<string> History(IReadOnlyList<IdentityChange> changes)
    {
        if (changes.Count > 0) yield return "History of the identifiers:";
        foreach (IdentityChange change in changes)
        {
            string what = change.Kind switch
            {
                IdentityChangeKind.Merged => $"{change.Old} was merged into {change.New}",
                IdentityChangeKind.Split => $"records of {change.Old} were split from it and are {change.New}",
                IdentityChangeKind.Retired => $"{change.Old} was retired",
                _ => $"{change.Old} was revived",
            };
            yield return $"  {change.Day:yyyy-MM-dd}  {what}: {change.Why}";
        }
    }

    static IEnumerable<string> Outdated(Explained explained)
    {
        if (explained.IsOutdated) yield return $"Files or sources have changed since linkage {explained.Linkage} was built: `reeve build` may change this.";
    }
}
