using Reeve.Standards;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Infer;

/// <summary>Infers what each column of a file is, from its header and then from its values. What it cannot place it leaves alone and says so.</summary>
static class ColumnInference
{
    const int SampleSize = 2000;

    /// <summary>Fewer values than this show nothing about a column whose header is unknown.</summary>
    const int FewestRows = 5;

    /// <param name="given">Header to kind, where a person has said it.</param>
    public static IReadOnlyList<InferredColumn> Infer(TextTable table, IReadOnlyDictionary<string, ColumnKind> given)
    {
        List<InferredColumn> columns = [.. table.Columns.Select(column => One(column, table.Rows, given))];
        return Settle(columns, table.Rows, given);
    }

    static InferredColumn One(TextColumn column, int rows, IReadOnlyDictionary<string, ColumnKind> given)
    {
        double filled = rows == 0 ? 0 : (double)column.Codes.Count(code => code >= 0) / rows;
        if (given.TryGetValue(column.Name, out ColumnKind said)) return new(column, said, "you said so", filled, 1);
        string[] sample = [.. column.Values.Where(value => !Placeholders.IsPlaceholder(value)).Take(SampleSize)];
        if (sample.Length == 0) return new(column, ColumnKind.Ignored, "it holds no value", filled, 0);
        if (HeaderLexicon.Find(column.Name) is { } kind)
        {
            double valid = ContentTests.Valid(kind, sample);
            if (valid >= ContentTests.LeastValid(kind)) return new(column, kind, "its header says so and its values agree", filled, valid);
            return Unnamed(column, sample, filled) with { Why = $"its header says {ColumnRole.Name(kind)}, but its values are not" };
        }
        return Unnamed(column, sample, filled);
    }

    /// <summary>A column whose header says nothing that we know.</summary>
    static InferredColumn Unnamed(TextColumn column, string[] sample, double filled)
    {
        if (HeaderLexicon.NumbersThings(column.Name)) return new(column, ColumnKind.Ignored, "its header numbers records, people or groups: linking never reads that", filled, 0);
        if (HeaderLexicon.IsOfSomebodyElse(column.Name)) return new(column, ColumnKind.Ignored, "its header is of somebody or something else than the person", filled, 0);
        if (column.Codes.Length >= FewestRows)
        {
            foreach (ColumnKind kind in ContentTests.Recognisable)
            {
                // Few different values show nothing, but a sex has only a few.
                if (sample.Length < FewestRows && kind != ColumnKind.Sex) continue;
                double valid = ContentTests.ValidUnnamed(kind, sample);
                if (kind == ColumnKind.DateOfBirth && (HeaderLexicon.DatesSomethingElse(column.Name) || !ContentTests.LooksLikeBirths(sample))) continue;
                if (valid >= ContentTests.LeastToRecognise(kind)) return new(column, kind, $"{valid:0%} of its values are", filled, valid);
            }
        }
        return new(column, ColumnKind.Ignored, "it is not something that Reeve compares people by", filled, 0);
    }

    /// <summary>One column of each kind (several telephones, address lines, personal numbers and descriptions are welcome), and the identifier of the record.</summary>
    static List<InferredColumn> Settle(List<InferredColumn> columns, int rows, IReadOnlyDictionary<string, ColumnKind> given)
    {
        foreach (ColumnKind kind in Enum.GetValues<ColumnKind>())
        {
            if (kind is ColumnKind.Telephone or ColumnKind.AddressLine or ColumnKind.PersonalNumber or ColumnKind.Description or ColumnKind.Ignored or ColumnKind.Id) continue;
            List<int> same = [.. Enumerable.Range(0, columns.Count).Where(at => columns[at].Kind == kind)];
            if (same.Count < 2) continue;
            // What the header says beats what the values suggest; then the fuller column wins.
            int keep = same.OrderByDescending(at => columns[at].Why.StartsWith("you", StringComparison.Ordinal)).ThenByDescending(at => columns[at].Why.StartsWith("its header", StringComparison.Ordinal))
                .ThenByDescending(at => columns[at].Filled).ThenBy(at => at).First();
            foreach (int at in same.Where(at => at != keep))
                columns[at] = columns[at] with { Kind = ColumnKind.Ignored, Why = $"`{columns[keep].Column.Name}` is taken for {ColumnRole.Name(kind)} already" };
        }
        // A whole name beside its parts says the same twice, unless some records have only the one and some only the others.
        Drop(ColumnKind.FullName, Has(ColumnKind.Forename) && Has(ColumnKind.Surname) && !Fills(ColumnKind.FullName, ColumnKind.Forename, ColumnKind.Surname), "forename and surname have columns of their own");
        Drop(ColumnKind.FullAddress, Has(ColumnKind.Street) || Has(ColumnKind.AddressLine) && !Fills(ColumnKind.FullAddress, ColumnKind.AddressLine), "the address has columns of its own");
        // "Number" alone is a house's only where a street stands; elsewhere it may number anything, the people among others.
        for (int at = 0; at < columns.Count; at++)
            if (columns[at].Kind == ColumnKind.HouseNumber && HeaderLexicon.Words(columns[at].Column.Name) is ["number"] && !Has(ColumnKind.Street) && !Has(ColumnKind.AddressLine) && !given.ContainsKey(columns[at].Column.Name))
                columns[at] = columns[at] with { Kind = ColumnKind.Ignored, Why = "it may number anything, as no street stands beside it" };
        if (!given.Values.Contains(ColumnKind.Id) && RecordId(columns, rows) is { } id) columns[id] = columns[id] with { Kind = ColumnKind.Id, Why = "it is filled and different in every record" };
        return columns;

        bool Has(ColumnKind kind) => columns.Any(column => column.Kind == kind);

        bool Fills(ColumnKind whole, params ColumnKind[] parts)
        {
            TextColumn[] filled = [.. columns.Where(column => Array.IndexOf(parts, column.Kind) >= 0).Select(column => column.Column)];
            return columns.Where(column => column.Kind == whole).Any(column => Enumerable.Range(0, rows).Any(row => column.Column.Codes[row] >= 0 && filled.All(part => part.Codes[row] < 0)));
        }

        void Drop(ColumnKind kind, bool drop, string why)
        {
            if (!drop) return;
            for (int at = 0; at < columns.Count; at++)
                if (columns[at].Kind == kind && !given.ContainsKey(columns[at].Column.Name)) columns[at] = columns[at] with { Kind = ColumnKind.Ignored, Why = why };
        }
    }

    static int? RecordId(List<InferredColumn> columns, int rows)
    {
        List<int> unique = [.. Enumerable.Range(0, columns.Count).Where(at => columns[at].Kind == ColumnKind.Ignored
            && columns[at].Column.Values.Length == rows && columns[at].Filled == 1 && rows > 0
            && (HeaderLexicon.NumbersThings(columns[at].Column.Name) || at == 0 && ContentTests.IsCode(columns[at].Column.Values)))];
        return unique.Count == 0 ? null : unique[0];
    }
}
