namespace Reeve.Store.Csv.Internals;

/// <summary>Finds the header: the first record whose shape fits the records below it.</summary>
internal static class HeaderDetector
{
    /// <summary>Which record of the sample is the header (-1 for none), which is the first of data, and how many columns there are.</summary>
    /// <param name="records">The sample; not empty.</param>
    /// <param name="usual">The most frequent number of cells.</param>
    /// <param name="skip">How many records at the start are known to be neither.</param>
    public static (int Header, int Data, int Width) Find(IReadOnlyList<SampleRecord> records, int usual, int skip)
    {
        int header = Math.Min(records.Count - 1, FirstFitting(records, usual, skip));
        SampleRecord names = records[header];
        if (IsClearlyData(names, records, header + 1, usual))
        {
            return (-1, header, Math.Max(usual, names.Cells.Length));
        }
        return (header, header + 1, Width(records, header, usual));
    }

    /// <summary>How many columns: as many as names, except that data without names counts and nothing without a name does not.</summary>
    public static int Width(IReadOnlyList<SampleRecord> records, int header, int usual)
    {
        int names = records[header].Cells.Length;
        if (names > usual && records.Count > header + 1)
        {
            int named = Array.FindLastIndex(records[header].Cells, cell => cell.Length > 0) + 1;
            return Math.Max(Math.Min(usual, names), named);
        }
        return names < usual && !ExtraIsEmpty(records, header, usual) ? usual : names;
    }

    static int FirstFitting(IReadOnlyList<SampleRecord> records, int usual, int skip)
    {
        int enough = usual == 1 ? 1 : Math.Max(2, (usual + 1) / 2);
        int filled = First(records, skip, record => record.Filled >= enough);
        if (filled < 0)
        {
            return skip;
        }
        int whole = First(records, skip, record => record.Filled >= enough && record.Cells.Length == usual);
        if (whole > filled && (HasGapAbove(records, whole) || (IsNames(records[whole]) && !IsNames(records[filled]))) && !ExtraIsEmpty(records, filled, usual) && records[filled].Cells.Length < usual)
        {
            filled = whole; // a title of several cells
        }
        return filled == skip || AreTitles(records, skip, filled, usual) ? filled : skip;
    }

    /// <summary>Whether what stands above the fitting record is titles, rather than a header with few names: nothing but a blank line, or a fitting record of names, says so.</summary>
    static bool AreTitles(IReadOnlyList<SampleRecord> records, int from, int fitting, int usual)
    {
        if (HasGapAbove(records, fitting))
        {
            return true;
        }
        bool shorter = Enumerable.Range(from, fitting - from).All(i => records[i].Cells.Length < usual || (usual > 2 && records[i].Filled <= 1));
        return shorter && IsNames(records[fitting]);
    }

    static bool HasGapAbove(IReadOnlyList<SampleRecord> records, int index) =>
        index > 0 && (records[index - 1].Filled == 0 || records[index].Line - records[index - 1].Line > 1);

    static bool IsNames(SampleRecord record) => record.Cells.All(cell => Kinds.Of(cell) is CellKind.Text or CellKind.Empty);

    static bool ExtraIsEmpty(IReadOnlyList<SampleRecord> records, int header, int usual)
    {
        int names = records[header].Cells.Length;
        int whole = 0, withMore = 0;
        foreach (SampleRecord record in records.Skip(header + 1).Where(record => record.Cells.Length == usual))
        {
            whole++;
            withMore += record.Cells.Skip(names).Any(cell => cell.Length > 0) ? 1 : 0;
        }
        return 2 * withMore < whole || whole == 0;
    }

    /// <summary>
    /// Whether the first row is no header: all of its cells are numbers or dates where the rows below have them too, or one is a date in a column of dates.
    /// A row of years over columns of other numbers is a header.
    /// </summary>
    static bool IsClearlyData(SampleRecord first, IReadOnlyList<SampleRecord> records, int body, int usual)
    {
        if (body >= records.Count || first.Filled == 0)
        {
            return false;
        }
        bool all = true, dateAmongDates = false, yearsOnly = true;
        for (int column = 0; column < Math.Min(usual, first.Cells.Length); column++)
        {
            CellKind kind = Kinds.Of(first.Cells[column]);
            if (kind == CellKind.Empty)
            {
                continue;
            }
            bool same = kind != CellKind.Text && SameBelow(records, body, column, kind);
            all &= same;
            dateAmongDates |= same && kind == CellKind.Date;
            yearsOnly &= Kinds.IsYear(first.Cells[column]);
        }
        bool yearsBelow = records.Skip(body).All(record => record.Cells.All(cell => cell.Length == 0 || Kinds.IsYear(cell)));
        return dateAmongDates || (all && (!yearsOnly || yearsBelow));
    }

    static bool SameBelow(IReadOnlyList<SampleRecord> records, int body, int column, CellKind kind)
    {
        int same = 0, filled = 0;
        foreach (SampleRecord record in records.Skip(body))
        {
            CellKind below = column < record.Cells.Length ? Kinds.Of(record.Cells[column]) : CellKind.Empty;
            filled += below == CellKind.Empty ? 0 : 1;
            same += below == kind ? 1 : 0;
        }
        return filled > 0 && 10 * same >= 9 * filled;
    }

    static int First(IReadOnlyList<SampleRecord> records, int from, Func<SampleRecord, bool> fits)
    {
        for (int i = from; i < records.Count; i++)
        {
            if (fits(records[i]))
            {
                return i;
            }
        }
        return -1;
    }
}
