using Reeve.Integration.Connect;
using Reeve.Integration.Contracts.Internals;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.NeverLink.Internals;

/// <summary>Finds the rows of one source that fit an entry of the list.</summary>
sealed class HiddenSearch
{
    const int RowsAtATime = 4096;

    readonly SourceFile source;
    readonly SourceRows rows;
    readonly CancellationToken cancel;
    readonly (NeverLinkEntry Entry, NameForms? Name)[] entries;
    readonly FieldCheck[] key;
    readonly ReadField[] numbers, dates, postcodes;
    readonly RowNames names;

    public HiddenSearch(SourceFile source, SourceRows rows, NeverLinkList list, CancellationToken cancel)
    {
        (this.source, this.rows, this.cancel) = (source, rows, cancel);
        entries = [.. list.Entries.Select(static entry => (entry, NameForms.Of(entry.Name)))];
        IReadOnlyList<TextColumn[]> columns = ColumnFinder.Find(rows.Table, source.Fields, out _);
        key = [.. source.Key.Select(name => Judged(source, source.Fields.ToList().FindIndex(field => field.Name == name), columns))];
        ReadField[] fields = [.. source.Fields.Select((field, at) => field.Type is FieldType.Standardised { Standard: Standard standard } ? new ReadField(field, standard, columns[at]) : null).OfType<ReadField>()];
        numbers = [.. fields.Where(static field => field.Standard.Name == "nhs-number")];
        dates = [.. fields.Where(static field => field.Standard.Name == "date-of-birth")];
        postcodes = [.. fields.Where(static field => field.Standard.Name is "postcode" or "uk-address")];
        names = new RowNames(fields, [.. entries.Select(static each => each.Name)]);
    }

    /// <summary>One per row: whether it is hidden.</summary>
    public bool[] Find()
    {
        bool[] hidden = new bool[rows.Table.Rows];
        Numbers(hidden);
        Records(hidden);
        People(hidden);
        WithTheirKeys(hidden);
        return hidden;
    }

    /// <summary>The keys of rows, as they are compared; none of a source without a key, or of a row that lacks a part of it.</summary>
    public HashSet<string> KeysOf(bool[] hidden) =>
        key.Length == 0 ? [] : [.. Enumerable.Range(0, hidden.Length).Where(row => hidden[row]).Select(ComparedKey).OfType<string>()];

    string? ComparedKey(int row) => key.All(field => field.InputOf(row) < field.Inputs.Count) ? PersonForms.Key(KeyOf(row, written: false)) : null;

    void Numbers(bool[] hidden)
    {
        HashSet<string> listed = [.. entries.Select(static each => each.Entry.NhsNumber).OfType<string>()];
        foreach (ReadField field in numbers)
        {
            bool[] found = [.. Enumerable.Range(0, field.Count).Select(input => PersonForms.Digits(field.Raw(input)) is { } digits && listed.Contains(digits))];
            for (int row = 0; row < hidden.Length; row++) hidden[row] |= field.InputAt(row) is >= 0 and var input && found[input];
        }
    }

    void Records(bool[] hidden)
    {
        HashSet<string> listed = [.. entries.Where(each => each.Entry.Source == source.Name).Select(static each => PersonForms.Key(each.Entry.Record!))];
        if (listed.Count == 0) return;
        string[]? places = key.Length > 0 ? null : Places();
        for (int row = 0; row < hidden.Length; row++)
            hidden[row] |= places is not null ? listed.Contains(PersonForms.Key(places[row])) : listed.Contains(PersonForms.Key(KeyOf(row, written: true))) || listed.Contains(PersonForms.Key(KeyOf(row, written: false)));
    }

    /// <summary>A row's key, as it is written or as it is read.</summary>
    string KeyOf(int row, bool written) => string.Join('/', key.Select(field => Text(field, row, written)));

    static string Text(FieldCheck field, int row, bool written)
    {
        int input = field.InputOf(row);
        return input == field.Inputs.Count ? "" : (written ? null : field.Canonical[input]) ?? field.Inputs.Raw(input).Trim();
    }

    static FieldCheck Judged(SourceFile source, int number, IReadOnlyList<TextColumn[]> columns)
    {
        if (number < 0) throw ContractFaults.Key(source, source.Key.First(name => source.Field(name) is null));
        FieldCheck field = FieldCheck.Of(source, number, columns[number], DateOnly.MaxValue);
        field.Judge(0, field.Inputs.Count);
        return field;
    }

    string[] Places()
    {
        RecordNames named = RecordNames.Of([], rows, RowLines.Of(rows));
        return [.. named.Codes.Select(code => named.Values[code])];
    }

    void People(bool[] hidden)
    {
        for (int row = 0; row < hidden.Length; row++)
        {
            if (row % RowsAtATime == 0) cancel.ThrowIfCancellationRequested();
            if (!hidden[row]) hidden[row] = names.At(row).Any(found => Fits(entries[found.Entry].Entry, found.ByFirst, row));
        }
    }

    /// <summary>Whether a row whose name is an entry's agrees with it in more.</summary>
    bool Fits(NeverLinkEntry entry, bool byFirst, int row)
    {
        StandardValue[] born = [.. dates.Where(field => field.InputAt(row) >= 0).Select(field => field.Value(field.InputAt(row)))];
        if (entry.DateOfBirth is { } day && born.Any(date => date.Canonical is { } other && PersonForms.CanBeOneDay(day, other))) return true;
        bool undated = entry.DateOfBirth is null || born.All(PersonForms.SaysNothing);
        return byFirst && undated && entry.Postcode is { } place && Postcodes(row).Contains(PersonForms.Postcode(place));
    }

    IEnumerable<string> Postcodes(int row) =>
        from field in postcodes
        let input = field.InputAt(row)
        where input >= 0
        let text = field.Standard.Name == "postcode" ? field.Value(input).Canonical : field.Part(input, "postcode")
        where text is not null
        select PersonForms.Postcode(text);

    /// <summary>Rows with the key of a hidden one.</summary>
    void WithTheirKeys(bool[] hidden)
    {
        if (key.Length == 0) return;
        int[] codes = Interned.Of([.. Enumerable.Range(0, hidden.Length).Select(ComparedKey)]).Codes;
        HashSet<int> theirs = [.. Enumerable.Range(0, hidden.Length).Where(row => hidden[row] && codes[row] >= 0).Select(row => codes[row])];
        for (int row = 0; row < hidden.Length; row++) hidden[row] |= theirs.Contains(codes[row]);
    }
}
