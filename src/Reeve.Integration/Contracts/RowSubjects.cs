using System.Globalization;
using Reeve.Integration.Connect;
using Reeve.Integration.Contracts.Internals;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts;

/// <summary>Whose rows are: the record that each belongs to, from when its time counts, and by what its person is known elsewhere.</summary>
/// <remarks>Read as the contract reads them, but only the fields that are needed: whether rows keep the contract otherwise does not matter. As personal as the source.</remarks>
public sealed class RowSubjects
{
    readonly SourceFile _source;
    readonly TextColumn?[] _read;
    readonly RecordNames _names;
    readonly CheckedField? _from, _number, _forename, _surname, _name, _born;
    readonly long[] _lines;

    RowSubjects(SourceFile source, SourceRows rows, CheckedField[] fields)
    {
        _source = source;
        _lines = RowLines.Of(rows);
        _names = RecordNames.Of([.. source.Key.Select(name => fields.First(field => field.Check.Contract.Name == name))], rows, _lines);
        _from = fields.FirstOrDefault(field => field.Check.Contract.Name == source.RetainFrom);
        _number = First("nhs-number");
        _forename = First("forename");
        _surname = First("surname");
        _name = First("person-name");
        _born = First("date-of-birth");
        _read = [.. source.Fields.SelectMany(field => field.From).Distinct(StringComparer.Ordinal).Select(rows.Table.Find)];

        CheckedField? First(string standard) => fields.FirstOrDefault(field => IsOf(field.Check.Contract, standard));
    }

    /// <summary>Whether records are named by a key, so that a name means the same record in every load.</summary>
    public bool HasKey => _source.Key.Count > 0;

    /// <summary>Finds out whose rows are.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rows">Its rows as they came.</param>
    /// <param name="options">The day of the load, and how many threads work.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="Store.StoreException">Data: a column of the key, the date or the person is not there. Request: as for <see cref="ContractChecker.Check"/>.</exception>
    public static RowSubjects Of(SourceFile source, SourceRows rows, ContractOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rows);
        SourceFile narrow = source with { Fields = [.. source.Fields.Where(field => IsNeeded(source, field))] };
        return new RowSubjects(source, rows, ContractChecker.Fields(narrow, ColumnFinder.Find(rows.Table, narrow.Fields, out _), options, cancel));
    }

    /// <summary>The name of a row's record, as the table and the quarantine have it; null where its key is not whole.</summary>
    public string? Record(int row) => _names.Codes[row] < 0 ? null : _names.Values[_names.Codes[row]];

    /// <summary>The line of a row in its file, as the quarantine has it.</summary>
    public long Line(int row) => _lines[row];

    /// <summary>The date from which a row's time counts; null when it has none.</summary>
    public DateOnly? RetainFrom(int row) => _from is null ? null : Day(Value(_from, row));

    /// <summary>A row's NHS number; null when it has none.</summary>
    public string? NhsNumber(int row) => _number is null ? null : Value(_number, row);

    /// <summary>A row's forename and surname, folded to lower case without marks, and date of birth; null where one of them is not fully known.</summary>
    public (string Forename, string Surname, string Born)? NameAndBirth(int row)
    {
        if (_born is null || Day(Value(_born, row)) is not { } born) return null;
        string? forename = NameText.Canonical(_forename is not null ? Value(_forename, row) : Part("forename", row));
        string? surname = NameText.Canonical(_surname is not null ? Value(_surname, row) : Part("surname", row));
        return forename is null || surname is null ? null : (forename, surname, born.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>All cells of a row that the contract reads, in the order of its fields; null where there is nothing.</summary>
    public IReadOnlyList<string?> Cells(int row) => [.. _read.Select(column => column?[row])];

    string? Part(string part, int row)
    {
        if (_name is null) return null;
        int at = _name.Check.PartNames.ToList().IndexOf(part);
        if (at < 0) return null;
        Interned texts = _name.Parts[at];
        int code = texts.Codes[_name.Check.InputOf(row)];
        return code < 0 ? null : texts.Values[code];
    }

    static string? Value(CheckedField field, int row) => field.ValueAt(row) is var code && code < 0 ? null : field.Values.Values[code];

    static DateOnly? Day(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    static bool IsNeeded(SourceFile source, FieldContract field) =>
        source.Key.Contains(field.Name, StringComparer.Ordinal) || field.Name == source.RetainFrom
        || IsOf(field, "nhs-number") || IsOf(field, "forename") || IsOf(field, "surname") || IsOf(field, "person-name") || IsOf(field, "date-of-birth");

    static bool IsOf(FieldContract field, string standard) => (field.Type as FieldType.Standardised)?.Standard.Name == standard;
}
