using Reeve.Linkage;
using Reeve.Standards;

namespace Reeve.Integration.Index.Infer;

/// <summary>Turns the columns of a file into standardised fields. Work is done once for each distinct value.</summary>
/// <param name="superseded">NHS numbers that were replaced, old to new (canonical).</param>
/// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
sealed class Standardiser(IReadOnlyDictionary<string, string> superseded, int threads)
{
    /// <summary>The fields of a file, by name.</summary>
    public IReadOnlyDictionary<string, (FieldKind Kind, TextColumn Column)> Standardise(IReadOnlyList<InferredColumn> columns)
    {
        Dictionary<string, (FieldKind, TextColumn)> fields = new(StringComparer.Ordinal);
        List<TextColumn> telephones = [];
        List<TextColumn> lines = [];
        TextColumn? wholeName = null, wholeAddress = null;
        foreach (InferredColumn inferred in columns)
        {
            TextColumn column = new(inferred.Column.Name, inferred.Column.Codes, inferred.Column.Values);
            switch (inferred.Kind)
            {
                case ColumnKind.Forename: AddForename(column); break;
                case ColumnKind.MiddleName: Add("middle_name", FieldKind.MiddleName, column.Map("middle_name", NameText.Canonical)); break;
                case ColumnKind.Surname: Add("surname", FieldKind.Surname, column.Map("surname", NameText.Canonical)); break;
                case ColumnKind.FullName: wholeName = column; break;
                case ColumnKind.DateOfBirth: AddBirth(column); break;
                case ColumnKind.Sex: Add("sex", FieldKind.Sex, column.Map("sex", Sex.Canonical)); break;
                case ColumnKind.Postcode: Add("postcode", FieldKind.Postcode, column.Map("postcode", Postcode.Comparable)); break;
                case ColumnKind.HouseNumber: Add("house_number", FieldKind.HouseNumber, column.Map("house_number", Lower)); break;
                case ColumnKind.Street: Add("street", FieldKind.Street, column.Map("street", UkAddress.Canonical)); break;
                case ColumnKind.Locality: Add("locality", FieldKind.Locality, column.Map("locality", UkAddress.Canonical)); break;
                case ColumnKind.Town: Add("town", FieldKind.Town, column.Map("town", UkAddress.Canonical)); break;
                case ColumnKind.FullAddress: wholeAddress = column; break;
                case ColumnKind.AddressLine: lines.Add(column); break;
                case ColumnKind.Telephone: telephones.Add(column.Map("telephone", Telephone.Comparable)); break;
                case ColumnKind.Email: Add("email", FieldKind.Email, column.Map("email", Email.Comparable)); break;
                case ColumnKind.NhsNumber: Add("nhs_number", FieldKind.NhsNumber, column.Map("nhs_number", CurrentNhsNumber)); break;
                case ColumnKind.NationalInsuranceNumber: Add("national_insurance_number", FieldKind.NationalInsuranceNumber, column.Map("national_insurance_number", InsuranceNumber)); break;
                case ColumnKind.PersonalNumber: AddOwn(inferred, FieldKind.PersonalNumber, Code); break;
                case ColumnKind.Description: AddOwn(inferred, FieldKind.Description, NameText.Canonical); break;
                default: break;
            }
        }
        if (wholeName is not null) AddFullName(wholeName);
        if (wholeAddress is not null) lines.Add(lines.Count == 0 ? wholeAddress : WhereEmpty(wholeAddress, lines));
        if (telephones.Count > 0) Add("telephone", FieldKind.Telephone, FirstFilled("telephone", telephones));
        if (lines.Count > 0) AddressFields.Add(lines, fields, threads);
        return fields;

        void Add(string name, FieldKind kind, TextColumn column) => fields[name] = (kind, column);

        void AddOwn(InferredColumn inferred, FieldKind kind, Func<string, string?> canonical)
        {
            string name = string.Join('_', HeaderLexicon.Words(inferred.Column.Name));
            if (!fields.ContainsKey(name)) Add(name, kind, new TextColumn(name, inferred.Column.Codes, inferred.Column.Values).Map(name, canonical));
        }

        // "John Arthur" in a forename column is a forename and a middle name, as another file may well have them in two columns.
        void AddForename(TextColumn column)
        {
            Add("forename", FieldKind.Forename, column.Map("forename", text => NameText.Canonical(text) is { } name ? name.Split(' ', 2)[0] : null));
            TextColumn rest = column.Map("middle_name", text => NameText.Canonical(text) is { } name && name.Split(' ', 2) is [_, { } others] ? others : null);
            if (!fields.ContainsKey("middle_name") && rest.Values.Length > 0) Add("middle_name", FieldKind.MiddleName, rest);
        }

        // Beside columns for the parts, the whole name is read only for records in which they are empty.
        void AddFullName(TextColumn column)
        {
            TextColumn[] parts = [.. new[] { "forename", "surname" }.Where(fields.ContainsKey).Select(name => fields[name].Item2)];
            if (parts.Length > 0) column = WhereEmpty(column, parts);
            PersonName?[] names = [.. column.Values.Select(PersonName.Parse)];
            Fill("forename", FieldKind.Forename, column.MapCodes("forename", code => names[code]?.FirstForename));
            Fill("middle_name", FieldKind.MiddleName, column.MapCodes("middle_name", code => names[code]?.MiddleNames));
            Fill("surname", FieldKind.Surname, column.MapCodes("surname", code => names[code]?.Surname));
        }

        void Fill(string name, FieldKind kind, TextColumn column) => Add(name, kind, fields.TryGetValue(name, out (FieldKind, TextColumn Column) known) ? FirstFilled(name, [known.Column, column]) : column);

        void AddBirth(TextColumn column)
        {
            DateFormat? format = DateText.Infer(column.Values);
            Add("date_of_birth", FieldKind.DateOfBirth, column.Map("date_of_birth", text => format is { } known && DateText.TryParse(text, known, out PartialDate date) && !DateOfBirth.IsKnownDefault(date) ? date.Value : null));
        }
    }

    string? CurrentNhsNumber(string text) => NhsNumber.Canonical(text) is { } number ? superseded.GetValueOrDefault(number, number) : null;

    static string? Lower(string text) => Placeholders.IsPlaceholder(text) ? null : text.Trim().ToLowerInvariant();

    /// <summary>Without the suffix letter, which records often lack; a number that breaks the rules of issue still tells people apart.</summary>
    static string? InsuranceNumber(string text) => NationalInsuranceNumber.TryParse(text, out NationalInsuranceNumber? number) ? number.Body : NationalInsuranceNumber.Comparable(text);

    static string? Code(string text)
    {
        string code = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return code.Length < 3 || code.Distinct().Count() < 2 || Placeholders.IsPlaceholder(text) ? null : code;
    }

    /// <summary>The column, but missing wherever one of the others has a value.</summary>
    static TextColumn WhereEmpty(TextColumn column, IReadOnlyList<TextColumn> others) =>
        new(column.Name, [.. column.Codes.Select((code, record) => others.Any(other => other.Codes[record] >= 0) ? -1 : code)], column.Values);

    /// <summary>The first value that a record has in any of the columns.</summary>
    internal static TextColumn FirstFilled(string name, List<TextColumn> columns) => columns.Count == 1
        ? columns[0]
        : TextColumn.Encode(name, [.. Enumerable.Range(0, columns[0].Codes.Length).Select(record => columns.Select(column => column[record]).FirstOrDefault(text => text is not null))]);
}
