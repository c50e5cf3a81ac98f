using Reeve.Standards;
using Reeve.Store;
using Reeve.Store.Csv;
using Reeve.Store.Tables;

namespace Reeve.Integration.NeverLink;

/// <summary>Reads entries of a never-link list, each into the form by which records are found. No message has a value.</summary>
public static class NeverLinkReading
{
    /// <summary>The columns of the CSV file; those that are not there are empty.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["source", "record", "nhs_number", "name", "date_of_birth", "postcode", "reason_category"];

    /// <summary>Reads a CSV file of entries.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sources">The sources of the place.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Data: rows that are no entry, all of them in one message, by line; columns that are none of ours. The rest as for <see cref="CsvFile.Read"/>.</exception>
    public static IReadOnlyList<NeverLinkEntry> File(string path, IReadOnlyCollection<string> sources, CancellationToken cancel = default)
    {
        CsvResult read = CsvFile.Read(path, cancel: cancel);
        TextTable table = read.Table;
        Dictionary<string, TextColumn> columns = new(StringComparer.Ordinal);
        foreach (TextColumn column in table.Columns)
        {
            string name = column.Name.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
            if (!Columns.Contains(name) || !columns.TryAdd(name, column))
                throw new StoreException(StoreFault.Data, $"{Path.GetFileName(path)}: column {table.Columns.ToList().IndexOf(column) + 1} is none of a never-link list, or there twice. Its columns are {string.Join(", ", Columns)}.");
        }

        List<string> faults = [];
        List<NeverLinkEntry> entries = [];
        if (read.Reading.Rejected.Count > 0) faults.Add($"{Path.GetFileName(path)}: {read.Reading.Rejected.Count} rows have more cells than columns");
        for (int row = 0; row < table.Rows; row++)
        {
            cancel.ThrowIfCancellationRequested();
            int at = row;
            (NeverLinkEntry? entry, string? fault) = Entry(name => columns.GetValueOrDefault(name)?[at], sources);
            if (entry is not null) entries.Add(entry);
            else faults.Add($"{Path.GetFileName(path)}:{table.Lines?[row] ?? row + 1}: {fault}");
        }
        if (faults.Count > 0) throw new StoreException(StoreFault.Data, string.Join('\n', faults) + "\nNothing was imported. A person whose row cannot be read would not be hidden.");
        return entries;
    }

    /// <summary>Reads one entry.</summary>
    /// <param name="cell">The text of a column of <see cref="Columns"/>, or null.</param>
    /// <param name="sources">The sources of the place.</param>
    /// <returns>The entry, or what is wrong with it, without a value.</returns>
    public static (NeverLinkEntry? Entry, string? Fault) Entry(Func<string, string?> cell, IReadOnlyCollection<string> sources)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(sources);
        string? source = Text("source"), record = Text("record"), number = Text("nhs_number"), name = Text("name"), born = Text("date_of_birth"), postcode = Text("postcode");
        if (source is not null && !sources.Contains(source)) return (null, "the source is none of this place's");
        if (source is null != record is null) return (null, "a source and a record go together");
        string? digits = number is null ? null : string.Concat(number.Where(char.IsAsciiDigit));
        if (digits is { Length: not 10 }) return (null, "the NHS number has not ten digits");
        if (name is not null && Internals.NameForms.Of(name) is null) return (null, "the name cannot be read as a forename and a surname");
        DateOfBirthReading day = born is null ? default : Day(born);
        if (born is not null && day.Value is null) return (null, "the date of birth is no day; write it as 1950-12-31");
        string? place = null;
        if (postcode is not null && !(Postcode.TryParse(postcode, out Postcode? read) && (place = read.Value) is not null)) return (null, "the postcode has not the form of one");
        if (born is not null && name is null || postcode is not null && name is null) return (null, "a date of birth or a postcode goes with a name");
        NeverLinkEntry entry = new() { Source = source, Record = record, NhsNumber = digits, Name = name, DateOfBirth = day.Value, Postcode = place, Category = Text("reason_category") };
        return entry.Ways.Length == 0 ? (null, "it says nothing by which a record could be found: a source and record, an NHS number, or a name with a date of birth or a postcode") : (entry, null);

        string? Text(string column) => cell(column)?.Trim() is { Length: > 0 } text ? text : null;
    }

    static DateOfBirthReading Day(string text) =>
        DateText.TryParse(text, DateFormat.DayFirst, out PartialDate date) && date.IsComplete ? new DateOfBirthReading(date.Value) : default;

    readonly record struct DateOfBirthReading(string? Value);
}
