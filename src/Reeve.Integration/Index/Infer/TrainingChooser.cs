using Reeve.Linkage;
using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Integration.Index.Infer;

/// <summary>
/// Chooses the passes of expectation maximisation: rules whose pairs are mostly one person's, and which between them leave every comparison free once.
/// Rules on addresses and telephones are not among them: their pairs are mostly of one household, and the passes would learn households.
/// </summary>
static class TrainingChooser
{
    const long MostPairs = 5_000_000;

    public static IReadOnlyList<BlockingRule> Choose(FieldSet fields, RecordSet records)
    {
        KeyExpression? forename = fields[FieldKind.Forename], surname = fields[FieldKind.Surname], born = fields[FieldKind.DateOfBirth], email = fields[FieldKind.Email];
        List<BlockingRule> rules = [];
        foreach ((string name, FieldKind kind) in fields.Names)
            if (kind is FieldKind.NhsNumber or FieldKind.NationalInsuranceNumber or FieldKind.PersonalNumber) rules.Add(BlockingRule.On(new Field(name)));
        if (born is not null) rules.Add(BlockingRule.On(born));
        if (forename is not null && surname is not null) rules.Add(BlockingRule.On(forename, surname));
        if (email is not null) rules.Add(BlockingRule.On(email));
        return [.. Affordable(rules, records)];
    }

    /// <summary>Rules that hardly any two people satisfy, for a first idea of how many matches there are; what they miss is what <see cref="LinkageModel.DeterministicRecall"/> stands for.</summary>
    public static IReadOnlyList<BlockingRule> Deterministic(FieldSet fields, RecordSet records)
    {
        KeyExpression? forename = fields[FieldKind.Forename], surname = fields[FieldKind.Surname], born = fields[FieldKind.DateOfBirth], email = fields[FieldKind.Email], postcode = fields[FieldKind.Postcode];
        List<BlockingRule> rules = [];
        foreach ((string name, FieldKind kind) in fields.Names)
            if (kind is FieldKind.NhsNumber or FieldKind.NationalInsuranceNumber or FieldKind.PersonalNumber) rules.Add(BlockingRule.On(new Field(name)));
        if (forename is not null && surname is not null && born is not null) rules.Add(BlockingRule.On(forename, surname, born));
        if (forename is not null && surname is not null && postcode is not null) rules.Add(BlockingRule.On(forename, surname, postcode));
        if (forename is not null && email is not null) rules.Add(BlockingRule.On(forename, email));
        return [.. Affordable(rules, records)];
    }

    static IEnumerable<BlockingRule> Affordable(IEnumerable<BlockingRule> rules, RecordSet records) => rules.Where(rule => BlockingCost.UpperBound(records, rule) is > 0 and <= MostPairs);
}
