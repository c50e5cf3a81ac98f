using Reeve.Integration.Connect;
using Reeve.Integration.Contracts.Internals;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts;

/// <summary>Holds the rows of a source to its contract: brings values into their standard form, and sets aside what breaks a rule.</summary>
/// <remarks>
/// <para>A value is read, then held to <c>allowed</c>, <c>range</c> and <c>pattern</c>; the first rule it breaks is the one reported. What is
/// missing breaks only <c>required</c>; text that stands for nothing known is missing. Then, in the order of the rows, values that have to be
/// unique and keys are compared with those of earlier rows that were kept.</para>
/// <para>The work on a value is done once for each distinct text of a column, not once a row.</para>
/// </remarks>
public static class ContractChecker
{
    const int InputsAtATime = 32768, RowsAtATime = 65536;

    /// <summary>Applies the contract of a source to its rows.</summary>
    /// <param name="source">The source, with its contract.</param>
    /// <param name="rows">Its rows as they came. When loads are upserted, a row of a later load replaces those of earlier ones with the same key.</param>
    /// <param name="options">The day of the load, and how many threads work.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">
    /// Data: columns that the contract names are not there, or cannot be told apart. Request: a rule cannot be applied as it is written. Both say
    /// the file and the line of the contract.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ContractResult Check(SourceFile source, SourceRows rows, ContractOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<TextColumn[]> columns = ColumnFinder.Find(rows.Table, source.Fields, out IReadOnlyList<string> notes);
        foreach (string name in source.Key)
        {
            if (source.Field(name) is null) throw ContractFaults.Key(source, name);
        }

        CheckedField[] fields = Fields(source, columns, options, cancel);
        long[] lines = RowLines.Of(rows);
        RowMark[] marks = Marks(fields, rows.Table.Rows, options, cancel);
        RecordNames names = RecordNames.Of([.. source.Key.Select(name => fields.First(field => field.Check.Contract.Name == name))], rows, lines);
        long replaced = source.Load == LoadMode.Upsert && source.Key.Count > 0 ? Repeats.Replace(names, rows, marks) : 0;
        cancel.ThrowIfCancellationRequested();
        List<(int Row, int Field)> repeats = Repeats.Find(source, fields, names, rows, marks);
        var written = new ResultWriter(source, rows, fields, lines, marks, names, repeats, options, cancel);
        return written.Write(replaced, notes);
    }

    /// <summary>Judges the distinct inputs of all fields, and numbers what they became.</summary>
    internal static CheckedField[] Fields(SourceFile source, IReadOnlyList<TextColumn[]> columns, ContractOptions options, CancellationToken cancel)
    {
        FieldCheck[] checks = Prepared(source, columns, options, cancel);
        (FieldCheck Check, int From)[] pieces =
            [.. checks.SelectMany(check => Enumerable.Range(0, (check.Inputs.Count + InputsAtATime - 1) / InputsAtATime).Select(piece => (check, piece * InputsAtATime)))];
        Parallels.For(pieces.Length, options, piece =>
            pieces[piece].Check.Judge(pieces[piece].From, Math.Min(pieces[piece].Check.Inputs.Count, pieces[piece].From + InputsAtATime)), cancel);
        string?[][] texts = [.. checks.SelectMany(check => check.Parts.Prepend(check.Canonical))];
        var interned = new Interned[texts.Length];
        Parallels.For(texts.Length, options, at => interned[at] = Interned.Of(texts[at]), cancel);
        int next = 0;
        return [.. checks.Select(check => new CheckedField(check, interned[next++], [.. check.Parts.Select(_ => interned[next++])]))];
    }

    /// <summary>All fields with their readers; the faults of all of them in one message, in their order.</summary>
    static FieldCheck[] Prepared(SourceFile source, IReadOnlyList<TextColumn[]> columns, ContractOptions options, CancellationToken cancel)
    {
        var checks = new FieldCheck[columns.Count];
        var faults = new StoreException?[columns.Count];
        Parallels.For(checks.Length, options, number =>
        {
            try
            {
                checks[number] = FieldCheck.Of(source, number, columns[number], options.AsOf);
            }
            catch (StoreException fault)
            {
                faults[number] = fault;
            }
        }, cancel);
        StoreException[] found = [.. faults.OfType<StoreException>()];
        return found.Length == 0 ? checks : throw new StoreException(found[0].Fault, string.Join('\n', found.Select(fault => fault.Message)), found[0]);
    }

    static RowMark[] Marks(CheckedField[] fields, int rows, ContractOptions options, CancellationToken cancel)
    {
        var marks = new RowMark[rows];
        Parallels.ForRanges(rows, RowsAtATime, options, (from, to) =>
        {
            foreach (CheckedField field in fields)
            {
                for (int row = from; row < to; row++) marks[row] |= field.MarkAt(row);
            }
        }, cancel);
        return marks;
    }
}
