using Reeve.Integration.Index.Infer;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Finds the field that tells records apart.</summary>
static class KeyGuess
{
    /// <summary>Fields that are filled and different in every row, the likeliest key first.</summary>
    public static List<FieldGuess> Candidates(IReadOnlyList<FieldGuess> fields, TextTable table) =>
        [.. fields.Where(field => field is { Unique: true, Required: true, From.Count: 1 } && table.Rows > 1 && IsCode(field, table))
            .OrderByDescending(field => HeaderLexicon.NumbersThings(field.From[0]) && field.Type is FieldType.Plain)
            .ThenByDescending(field => HeaderLexicon.NumbersThings(field.From[0]))];

    /// <summary>The field as a key: a number of a person's record says who somebody is.</summary>
    public static FieldGuess AsKey(FieldGuess key, IReadOnlyList<FieldGuess> fields) =>
        key.Sensitivity == Sensitivity.Internal && fields.Any(field => field.Sensitivity is not (Sensitivity.Internal or Sensitivity.Open)) ? key with { Sensitivity = Sensitivity.Identifier } : key;

    /// <summary>Whether a field could number records: no amount, no date, no name and no prose.</summary>
    static bool IsCode(FieldGuess field, TextTable table)
    {
        if (field.Type is FieldType.Standardised { Standard.Sensitivity: not Sensitivity.Identifier }) return false;
        if (field.Type is FieldType.Plain { Type: PlainType.Date or PlainType.Timestamp or PlainType.Number or PlainType.Boolean }) return false;
        return HeaderLexicon.NumbersThings(field.From[0]) || table.Find(field.From[0])!.Values.Take(1000).All(value => value.Length <= 40 && !value.Contains(' '));
    }
}
