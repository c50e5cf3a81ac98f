using Reeve.Integration.Connect;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>Makes the tables and the summary from rows that are marked.</summary>
sealed class ResultWriter(
    SourceFile source, SourceRows rows, CheckedField[] fields, long[] lines, RowMark[] marks, RecordNames names, List<(int Row, int Field)> repeats,
    ContractOptions options, CancellationToken cancel)
{
    /// <summary>The tables and the summary.</summary>
    /// <param name="replaced">Rows that later loads replaced.</param>
    /// <param name="notes">What was noted about columns.</param>
    public ContractResult Write(long replaced, IReadOnlyList<string> notes)
    {
        int[] kept = [.. Enumerable.Range(0, marks.Length).Where(row => !marks[row].Has(RowMark.Rejected | RowMark.Replaced))];
        var (quarantine, flags) = Breaches(kept);
        long read = marks.Length - replaced, rejected = read - kept.Length;
        var summary = new ContractSummary
        {
            Source = source.Name,
            RowsRead = read,
            RowsRejected = rejected,
            ValuesNulled = quarantine.Nulled,
            Fields = Summaries(),
            Notes = Notes(replaced, notes),
        };
        return new ContractResult(Table(kept, flags), quarantine.Table(), summary, LimitOutcome.Of(rejected, read, source.Limits));
    }

    OutputTable Table(int[] kept, OutputColumn flags)
    {
        Func<int[], OutputColumn>[] work =
        [
            kept => new OutputColumn.Text("_record", [.. kept.Select(row => names.Codes[row])], names.Values),
            kept => new OutputColumn.Integer("_load", [.. kept.Select(row => (long)rows.Parts[rows.PartOf[row]].Load)]),
            kept => new OutputColumn.Integer("_line", [.. kept.Select(row => lines[row])]),
            .. fields.SelectMany(TableColumns.Of),
        ];
        var columns = new OutputColumn[work.Length];
        Parallels.For(work.Length, options, at => columns[at] = work[at](kept), cancel);
        return new OutputTable([.. columns, flags]);
    }

    /// <summary>The quarantine, and the flags of the rows kept.</summary>
    (QuarantineRows Quarantine, OutputColumn.Text Flags) Breaches(int[] kept)
    {
        var quarantine = new QuarantineRows(rows, lines, names);
        var texts = new FlagTexts();
        var flags = new int[kept.Length];
        int repeat = 0, keptSoFar = 0;
        for (int row = 0; row < marks.Length; row++)
        {
            RowMark mark = marks[row];
            if (mark.Has(RowMark.Replaced)) continue;
            bool isRejected = mark.Has(RowMark.Rejected);
            int flag = -1;
            if (mark.Has(RowMark.Breached | RowMark.Flagged)) flag = Row(row, isRejected, quarantine, texts, ref repeat);
            if (!isRejected) flags[keptSoFar++] = flag;
        }

        return (quarantine, new OutputColumn.Text("_flags", flags, texts.Texts));
    }

    /// <summary>Everything about one row; repeats of it are next in the list.</summary>
    int Row(int row, bool isRejected, QuarantineRows quarantine, FlagTexts texts, ref int repeat)
    {
        int flag = -1;
        foreach (CheckedField field in fields)
        {
            FieldCheck check = field.Check;
            int input = check.InputOf(row);
            bool isRepeat = repeat < repeats.Count && repeats[repeat] == (row, check.Number);
            if (isRepeat) repeat++;
            bool isNulledRepeat = isRepeat && check.OnFail == OnFail.NullField;
            if (field.MarkAt(row).Has(RowMark.Breached)) quarantine.Add(row, field, check.Rules[input], check.Reasons[input]!, isRejected);
            if (field.MarkAt(row).Has(RowMark.Flagged) && !isNulledRepeat) flag = texts.Add(flag, check.Number, check.Contract.Name, check.Reasons[input]!);
            if (!isRepeat) continue;
            quarantine.Add(row, field, BrokenRule.Unique, ContractWords.Repeated, isRejected);
            if (check.OnFail == OnFail.Keep) flag = texts.Add(flag, check.Number, check.Contract.Name, ContractWords.Repeated);
        }

        if (repeat < repeats.Count && repeats[repeat] == (row, Repeats.WholeKey))
        {
            repeat++;
            quarantine.AddKey(row, string.Join('/', source.Key), ContractWords.RepeatedKey);
        }

        return flag;
    }

    FieldSummary[] Summaries()
    {
        ILookup<int, int> repeatsOf = repeats.ToLookup(each => each.Field, each => each.Row);
        var summaries = new FieldSummary[fields.Length];
        Parallels.For(fields.Length, options, number => summaries[number] = FieldCounts.Of(fields[number], marks, lines, [.. repeatsOf[number]], options), cancel);
        if (!repeatsOf.Contains(Repeats.WholeKey)) return summaries;
        // A repeated key is counted with the key's first field.
        int first = Array.FindIndex(fields, field => field.Check.Contract.Name == source.Key[0]);
        var tally = new RuleTally();
        foreach (int row in repeatsOf[Repeats.WholeKey]) tally.Add(lines[row], options.FirstLines);
        summaries[first] = summaries[first] with
        {
            Broken = [.. summaries[first].Broken, new RuleCount(BrokenRule.Key.Word(), ContractWords.RepeatedKey, tally.Rows, tally.FirstLines)],
        };
        return summaries;
    }

    IReadOnlyList<string> Notes(long replaced, IReadOnlyList<string> notes)
    {
        bool isOne = rows.Parts.Count <= 1;
        IEnumerable<string> read = rows.Parts.SelectMany(part => part.Notes.Select(note => isOne ? note : $"{part.File}: {note}"));
        string[] replacements = replaced == 0 ? [] : [$"{replaced} row{(replaced == 1 ? " was" : "s were")} replaced by the same record of a later load."];
        return [.. read, .. notes, .. replacements];
    }
}
