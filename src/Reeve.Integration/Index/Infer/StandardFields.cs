namespace Reeve.Integration.Index.Infer;

/// <summary>Which standardised fields a column goes into.</summary>
static class StandardFields
{
    public static string[] Of(InferredColumn column) => column.Kind switch
    {
        ColumnKind.FullName => ["forename", "middle_name", "surname"],
        ColumnKind.AddressLine or ColumnKind.FullAddress => ["house_number", "street", "locality", "town", "postcode"],
        ColumnKind.PersonalNumber or ColumnKind.Description => [string.Join('_', HeaderLexicon.Words(column.Column.Name))],
        ColumnKind.Id or ColumnKind.Ignored => [],
        _ => [ColumnRole.Name(column.Kind)],
    };
}
