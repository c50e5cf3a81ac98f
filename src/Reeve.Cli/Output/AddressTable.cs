using Reeve.Integration.Index.Property.Match;
using Reeve.Store.Tables;

namespace Reeve.Cli.Output;

/// <summary>What `reeve address FILE -o` writes: the columns of the input, and the answer behind them.</summary>
static class AddressTable
{
    /// <summary>The columns that are added, in their order; <c>licence</c> only where the gazetteer states one.</summary>
    static readonly string[] Added = ["uprn", "score", "kind", "reason", "second", "third", "licence"];

    /// <summary>The table.</summary>
    /// <param name="input">What was read.</param>
    /// <param name="matches">One a row.</param>
    public static OutputTable Of(TextTable input, PropertyMatches matches)
    {
        HashSet<string> taken = new(input.Columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        // All of them get the same word in front when one would clash, so that they still belong together.
        string front = "";
        for (int number = 1; Added.Any(name => taken.Contains(front + name)); number++) front = number == 1 ? "address_" : $"address{number}_";
        IReadOnlyList<PropertyMatch> rows = matches.Rows;
        List<OutputColumn> columns = [.. input.Columns.Select(OutputColumn.Text.Of)];
        columns.Add(Text("uprn", row => row.Uprn));
        columns.Add(new OutputColumn.Real(front + "score", [.. rows.Select(row => row.Score)]));
        columns.Add(Text("kind", row => AddressWords.Kind(row.Answer)));
        columns.Add(Text("reason", row => row.Reason));
        columns.Add(Text("second", row => Other(row, 0)));
        columns.Add(Text("third", row => Other(row, 1)));
        if (matches.Licence is { } licence) columns.Add(Text("licence", _ => licence));
        return new OutputTable(columns);

        OutputColumn Text(string name, Func<PropertyMatch, string?> value) => OutputColumn.Text.Of(front + name, [.. rows.Select(value)]);
    }

    /// <summary>The candidates beside the answer; where there is no answer, the best two.</summary>
    static string? Other(PropertyMatch row, int at) => row.Candidates.Where(candidate => candidate.Uprn != row.Uprn).Skip(at).FirstOrDefault()?.Uprn;
}
