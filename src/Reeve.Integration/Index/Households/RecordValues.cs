using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Households;

/// <summary>What a table that a linkage published says of records, for each row of a source.</summary>
/// <param name="table">Columns source, record, and the value.</param>
/// <param name="column">The column of the value.</param>
sealed class RecordValues(TextTable table, string column)
{
    readonly TextColumn _source = table.Find("source")!, _record = table.Find("record")!, _value = table.Find(column)!;

    /// <summary>The value of each row of a source; null where there is none.</summary>
    /// <param name="source">The source.</param>
    /// <param name="records">Its records.</param>
    public string?[] Of(string source, TextColumn records)
    {
        int code = Array.IndexOf(_source.Values, source);
        List<int> rows = new(records.Codes.Length);
        for (int row = 0; code >= 0 && row < table.Rows; row++)
            if (_source.Codes[row] == code) rows.Add(row);
        string?[] values = new string?[records.Codes.Length];
        if (StandAlike(rows, records))
        {
            for (int row = 0; row < values.Length; row++) values[row] = _value[rows[row]];
            return values;
        }

        Dictionary<string, string> known = new(rows.Count, StringComparer.Ordinal);
        foreach (int row in rows)
            if (_value[row] is { } value) known[_record[row]!] = value;
        for (int row = 0; row < values.Length; row++) values[row] = known.GetValueOrDefault(records[row]!);
        return values;
    }

    /// <summary>Whether the rows are of the source's records in their order, as in a table that was made of it row by row: nothing has to be looked up then.</summary>
    bool StandAlike(List<int> rows, TextColumn records)
    {
        if (rows.Count != records.Codes.Length || records.Values.Length != rows.Count) return false;
        for (int row = 0; row < rows.Count; row++)
            if (_record[rows[row]] != records[row]) return false;
        return true;
    }
}
