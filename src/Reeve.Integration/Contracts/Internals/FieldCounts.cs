namespace Reeve.Integration.Contracts.Internals;

/// <summary>Counts what a contract found in one field.</summary>
static class FieldCounts
{
    /// <summary>Counts over the rows that no later load replaced.</summary>
    /// <param name="field">The field.</param>
    /// <param name="marks">One per row.</param>
    /// <param name="lines">One per row: its line.</param>
    /// <param name="repeats">The rows in which it repeats a value that has to be unique, in order.</param>
    /// <param name="options">How many lines are named.</param>
    public static FieldSummary Of(CheckedField field, RowMark[] marks, long[] lines, IReadOnlyList<int> repeats, ContractOptions options)
    {
        FieldCheck check = field.Check;
        var rows = new long[check.States.Length];
        Dictionary<(BrokenRule, string), RuleTally> broken = [];
        for (int row = 0; row < marks.Length; row++)
        {
            if (marks[row].Has(RowMark.Replaced)) continue;
            int input = check.InputOf(row);
            rows[input]++;
            if (check.Rules[input] != BrokenRule.None) Tally(broken, (check.Rules[input], check.Reasons[input]!)).Add(lines[row], options.FirstLines);
        }

        foreach (int row in repeats) Tally(broken, (BrokenRule.Unique, ContractWords.Repeated)).Add(lines[row], options.FirstLines);
        var states = new long[(int)InputState.Broken + 1];
        for (int input = 0; input < rows.Length; input++) states[(int)check.States[input]] += rows[input];
        long Count(InputState state) => states[(int)state];
        long partial = Count(InputState.Partial), suspect = Count(InputState.Suspect);
        return new FieldSummary
        {
            Field = check.Contract.Name,
            Filled = Count(InputState.Valid) + partial + suspect,
            Empty = Count(InputState.Empty),
            Placeholder = Count(InputState.Placeholder),
            Partial = partial,
            Suspect = suspect,
            Distinct = Distinct(field, rows),
            Broken = Rules(broken),
        };
    }

    /// <summary>The rules of a tally, in the order in which rules are checked and then of their reasons.</summary>
    public static IReadOnlyList<RuleCount> Rules(IReadOnlyDictionary<(BrokenRule Rule, string Reason), RuleTally> broken) =>
    [
        .. broken.OrderBy(each => each.Key.Rule).ThenBy(each => each.Key.Reason, StringComparer.Ordinal)
            .Select(each => new RuleCount(each.Key.Rule.Word(), each.Key.Reason, each.Value.Rows, each.Value.FirstLines)),
    ];

    static RuleTally Tally(Dictionary<(BrokenRule, string), RuleTally> broken, (BrokenRule, string) rule)
    {
        if (!broken.TryGetValue(rule, out RuleTally? tally)) broken.Add(rule, tally = new RuleTally());
        return tally;
    }

    static long Distinct(CheckedField field, long[] rows)
    {
        var seen = new bool[field.Values.Values.Count];
        long distinct = 0;
        for (int input = 0; input < rows.Length; input++)
        {
            int value = field.Values.Codes[input];
            if (rows[input] == 0 || value < 0 || seen[value] || field.Check.States[input] == InputState.Broken) continue;
            seen[value] = true;
            distinct++;
        }

        return distinct;
    }
}

/// <summary>How often a rule was broken, and where first.</summary>
sealed class RuleTally
{
    readonly List<long> _firstLines = [];

    /// <summary>In how many rows.</summary>
    public long Rows { get; private set; }

    /// <summary>The lines of the first few.</summary>
    public IReadOnlyList<long> FirstLines => _firstLines;

    /// <summary>Counts a row.</summary>
    public void Add(long line, int firstLines)
    {
        Rows++;
        if (_firstLines.Count < firstLines) _firstLines.Add(line);
    }
}
