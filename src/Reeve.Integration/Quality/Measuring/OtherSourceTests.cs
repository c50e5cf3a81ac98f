using Reeve.Integration.Quality.Values;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>Tests of rules that need the table of another source.</summary>
static class OtherSourceTests
{
    /// <summary>Rows with a value; those whose value is one of the other source's field pass.</summary>
    public static Tested References(Assessment of, QualityRule.References rule)
    {
        if (Other(of, rule.Source, out string why, rule.SourceField) is not { } other) return Tested.Not(why);
        HashSet<string> known = [.. new ValueTally(other.Find(rule.SourceField)!).All.Select(value => value.Value)];
        ValueTally values = new(of.Input.Table.Find(rule.Field)!);
        return new Tested(values.Filled, values.Rows(known.Contains));
    }

    /// <summary>
    /// Rows with key and value for whose key the reference has a value. Where it has several, one that agrees is enough. A date that is
    /// known in part agrees with any within it.
    /// </summary>
    public static Tested Agrees(Assessment of, QualityRule.Agrees rule)
    {
        if (Other(of, rule.Source, out string why, rule.SourceKey, rule.SourceField) is not { } other) return Tested.Not(why);
        TextColumn key = of.Input.Table.Find(rule.Key)!, field = of.Input.Table.Find(rule.Field)!, otherField = other.Find(rule.SourceField)!;

        // The other source's field is taken to be of this one's kind: its contract is not ours to read.
        ValueKind kind = of.Source.Field(rule.Field) is { } contract ? FieldKinds.Kind(contract) : ValueKind.Text;
        Func<int, int, bool?> equal = Comparer.Of(kind, field, kind, otherField, "=")!;
        List<int>?[] said = Said(key, other.Find(rule.SourceKey)!, otherField);
        long both = 0, agreed = 0;
        for (int row = 0; row < key.Codes.Length; row++)
        {
            if (key.Codes[row] < 0 || field.Codes[row] < 0 || said[key.Codes[row]] is not { } values) continue;
            both++;
            if (values.Exists(value => equal(field.Codes[row], value) == true)) agreed++;
        }
        return new Tested(both, agreed);
    }

    /// <summary>For each of our keys the distinct values that the reference has, as codes of its column; null for none.</summary>
    static List<int>?[] Said(TextColumn key, TextColumn otherKey, TextColumn otherField)
    {
        Dictionary<string, int> ours = [];
        for (int code = 0; code < key.Values.Length; code++) ours[key.Values[code]] = code;
        int[] match = [.. otherKey.Values.Select(value => ours.GetValueOrDefault(value, -1))];
        var said = new List<int>?[key.Values.Length];
        for (int row = 0; row < otherKey.Codes.Length; row++)
        {
            if (otherKey.Codes[row] < 0 || otherField.Codes[row] < 0 || match[otherKey.Codes[row]] is not (>= 0 and int at)) continue;
            List<int> values = said[at] ??= [];
            if (!values.Contains(otherField.Codes[row])) values.Add(otherField.Codes[row]);
        }
        return said;
    }

    static TextTable? Other(Assessment of, string source, out string why, params ReadOnlySpan<string> fields)
    {
        why = "";
        if (of.Input.Reference is not { } reference) why = "other sources could not be read";
        else if (reference(source) is not { } table) why = $"`{source}` has no table yet";
        else
        {
            foreach (string field in fields)
                if (table.Find(field) is null) why = $"`{source}` has no `{field}`";
            if (why.Length == 0) return table;
        }
        return null;
    }
}
