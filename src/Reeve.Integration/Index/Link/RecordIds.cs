using Reeve.Integration.Connect;
using Reeve.Integration.Index.Infer;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Link;

/// <summary>What each record is called in outputs: its identifier, or its number from 1; with several files, behind the file's name and a colon.</summary>
sealed record RecordIds(IReadOnlyList<string> Labels, IReadOnlyList<string> Notes)
{
    public static RecordIds Find(IReadOnlyList<Extract> extracts, IReadOnlyList<IReadOnlyList<InferredColumn>> columns, bool named)
    {
        List<string> labels = [], notes = [];
        for (int file = 0; file < extracts.Count; file++)
        {
            TextTable table = extracts[file].Table;
            string prefix = extracts.Count == 1 ? "" : extracts[file].Label + ":";
            TextColumn? id = columns[file].FirstOrDefault(column => column.Kind == ColumnKind.Id)?.Column;
            if (id is not null) Check(extracts[file].Label, id, table);
            else if (named) notes.Add($"{extracts[file].Label} has no column of that name; its records are called by their number.");
            else notes.Add($"No column of {extracts[file].Label} identifies its records; they are called by their number, from 1.");
            for (int row = 0; row < table.Rows; row++) labels.Add(prefix + (id is null ? (row + 1).ToString() : id[row]));
        }
        return new RecordIds(labels, notes);
    }

    static void Check(string label, TextColumn id, TextTable table)
    {
        int missing = Array.IndexOf(id.Codes, -1);
        if (missing >= 0) throw new LinkException($"{label}: `{id.Name}` should identify records, but it is empty {Where(table, missing)}; name another column with --id, or leave it out to number the records.", isData: true);
        int[] first = new int[id.Values.Length];
        Array.Fill(first, -1);
        for (int row = 0; row < id.Codes.Length; row++)
        {
            ref int seen = ref first[id.Codes[row]];
            if (seen >= 0) throw new LinkException($"{label}: `{id.Name}` should identify records, but {id.Codes.Length - id.Values.Length} records repeat a value of an earlier one (the first {Where(table, row)}, as {Where(table, seen)}); name another column with --id, or leave it out to number the records.", isData: true);
            seen = row;
        }
    }

    static string Where(TextTable table, int row) => table.Lines is { } lines ? $"on line {lines[row]}" : $"in record {row + 1}";
}
