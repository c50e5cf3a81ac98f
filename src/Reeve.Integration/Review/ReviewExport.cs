using Reeve.Store.Registers.Reviews;
using Reeve.Store.Tables;

namespace Reeve.Integration.Review;

/// <summary>Tasks as a table for a spreadsheet: which records, with room for a decision and its reason, and with their values only when they are to be revealed.</summary>
public static class ReviewExport
{
    /// <summary>The columns that an import reads.</summary>
    internal const string Task = "task", Left = "left", Right = "right", Decision = "decision", Reason = "reason", Check = "check";

    /// <summary>The table.</summary>
    /// <param name="desk">Where records are read.</param>
    /// <param name="tasks">The tasks, in their order.</param>
    /// <param name="reveal">Whether values are in it; who then sees them is for the caller to record.</param>
    public static OutputTable Of(ReviewDesk desk, IReadOnlyList<ReviewTask> tasks, bool reveal)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(tasks);
        List<OutputColumn> columns =
        [
            new OutputColumn.Integer(Task, [.. tasks.Select(task => task.Id)]),
            Text("linkage", tasks.Select(task => task.Linkage)),
            Text(Left, tasks.Select(task => task.Asked.Left.ToString())),
            Text(Right, tasks.Select(task => task.Asked.Right.ToString())),
            Text("why", tasks.Select(task => task.Asked.Why)),
            new OutputColumn.Real("probability", [.. tasks.Select(task => Math.Round(task.Asked.Probability, 4))]),
        ];
        if (reveal)
        {
            IReadOnlyList<ReviewField>[] fields = [.. tasks.Select(desk.Compare)];
            foreach (string name in fields.SelectMany(each => each).Select(field => field.Name).Distinct(StringComparer.Ordinal))
            {
                string column = name.ToLowerInvariant().Replace(' ', '_');
                columns.Add(Text($"left_{column}", fields.Select(each => Joined(each, name, field => field.Left))));
                columns.Add(Text($"right_{column}", fields.Select(each => Joined(each, name, field => field.Right))));
            }
        }

        columns.Add(Text(Decision, tasks.Select(_ => (string?)null)));
        columns.Add(Text(Reason, tasks.Select(_ => (string?)null)));
        columns.Add(Text(Check, tasks.Select(desk.Check)));
        return new OutputTable([.. columns]);
    }

    static string? Joined(IReadOnlyList<ReviewField> fields, string name, Func<ReviewField, string?> side)
    {
        string[] values = [.. fields.Where(field => field.Name == name).Select(side).OfType<string>()];
        return values.Length == 0 ? null : string.Join("; ", values);
    }

    static OutputColumn.Text Text(string name, IEnumerable<string?> values) => OutputColumn.Text.Of(name, [.. values.Select(SpreadsheetText.Safe)]);
}
