using Reeve.Integration.Index.Infer;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Link;

/// <summary>What linking reads of a source's standardised table: the columns whose standard it knows, and of those only what the linkage names.</summary>
/// <remarks>
/// Numbers that a service issues to know its own clients (UPN, UPRN, case references) are not compared: a UPN is a blind number that
/// may not be a key across services, and a property is not a person.
/// </remarks>
public static class ContractedColumns
{
    /// <summary>The column that names a record in every standardised table.</summary>
    public const string Record = "_record";

    static readonly Dictionary<string, ColumnKind> OfStandard = new(StringComparer.Ordinal)
    {
        ["forename"] = ColumnKind.Forename, ["surname"] = ColumnKind.Surname, ["date-of-birth"] = ColumnKind.DateOfBirth, ["sex"] = ColumnKind.Sex,
        ["postcode"] = ColumnKind.Postcode, ["uk-address"] = ColumnKind.FullAddress, ["telephone"] = ColumnKind.Telephone, ["email"] = ColumnKind.Email,
        ["nhs-number"] = ColumnKind.NhsNumber, ["national-insurance-number"] = ColumnKind.NationalInsuranceNumber,
    };

    static readonly (string Part, ColumnKind Kind)[] OfPersonName = [("forename", ColumnKind.Forename), ("middle_names", ColumnKind.MiddleName), ("surname", ColumnKind.Surname)];

    /// <summary>The columns that linking reads of a source, with what they are; the record's name among them.</summary>
    /// <param name="source">The source.</param>
    /// <param name="linked">What the linkage covers of it.</param>
    public static IReadOnlyDictionary<string, ColumnKind> Of(SourceFile source, LinkedSource linked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(linked);
        Dictionary<string, ColumnKind> columns = new(StringComparer.Ordinal) { [Record] = ColumnKind.Id };
        foreach (FieldContract field in source.Fields)
        {
            if (field.Type is not FieldType.Standardised { Standard: Standard standard } || linked.Fields.Count > 0 && !linked.Fields.Contains(field.Name)) continue;
            if (standard.Name == "person-name")
                foreach ((string part, ColumnKind kind) in OfPersonName) Add($"{field.Name}_{part}", kind);
            else if (OfStandard.TryGetValue(standard.Name, out ColumnKind kind)) Add(field.Name, kind);
        }
        return columns;

        // A second date of birth or surname is somebody else's, or an old one, unless the linkage names its fields: the first is taken.
        void Add(string column, ColumnKind kind)
        {
            if (kind == ColumnKind.Telephone || !columns.ContainsValue(kind)) columns.Add(column, kind);
        }
    }
}
