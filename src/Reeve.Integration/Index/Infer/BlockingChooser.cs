using Reeve.Linkage;
using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Integration.Index.Infer;

/// <summary>Chooses blocking rules: from the tightest to the loosest, as many as a budget of pairs allows.</summary>
static class BlockingChooser
{
    /// <summary>Candidates in the order in which they are tried.</summary>
    public static IEnumerable<BlockingRule> Candidates(FieldSet fields)
    {
        KeyExpression? forename = fields[FieldKind.Forename], surname = fields[FieldKind.Surname], born = fields[FieldKind.DateOfBirth],
            postcode = fields[FieldKind.Postcode], street = fields[FieldKind.Street], number = fields[FieldKind.HouseNumber],
            telephone = fields[FieldKind.Telephone], email = fields[FieldKind.Email], town = fields[FieldKind.Town], locality = fields[FieldKind.Locality];
        foreach ((string name, FieldKind kind) in fields.Names)
            if (kind is FieldKind.NhsNumber or FieldKind.NationalInsuranceNumber or FieldKind.PersonalNumber) yield return BlockingRule.On(new Field(name));
        if (email is not null) yield return BlockingRule.On(email);
        if (telephone is not null) yield return BlockingRule.On(telephone);
        if (forename is not null && surname is not null) { yield return BlockingRule.On(forename, surname); yield return BlockingRule.Transposed(forename, surname); }
        if (born is not null) yield return BlockingRule.On(born);
        if (postcode is not null && number is not null) yield return BlockingRule.On(postcode, number);
        if (street is not null && number is not null) yield return BlockingRule.On(street, number);
        if (surname is not null && postcode is not null) yield return BlockingRule.On(surname, postcode);
        if (forename is not null && postcode is not null) yield return BlockingRule.On(forename, postcode);
        if (forename is not null && surname is not null && born is not null) yield return BlockingRule.On(new Prefix(forename, 3), new Prefix(surname, 3), new Year(born));
        if (surname is not null && born is not null) yield return BlockingRule.On(new SoundexOf(surname), new Year(born));
        if (forename is not null && born is not null) yield return BlockingRule.On(forename, new Year(born));
        if (email is not null) yield return BlockingRule.On(new Before(email, "@"));
        if (postcode is not null) yield return BlockingRule.On(postcode);
        if (street is not null) yield return BlockingRule.On(street);
        if (forename is not null && surname is not null) yield return BlockingRule.On(new SoundexOf(forename), new SoundexOf(surname));
        if (surname is not null) yield return BlockingRule.On(surname);
        if (forename is not null) yield return BlockingRule.On(forename);
        if (locality is not null) yield return BlockingRule.On(locality);
        if (town is not null) yield return BlockingRule.On(town);
    }

    /// <summary>The candidates that fit into the budget together.</summary>
    public static IReadOnlyList<BlockingRule> Choose(FieldSet fields, RecordSet records, long budget)
    {
        List<BlockingRule> chosen = [];
        foreach (BlockingRule rule in Candidates(fields))
        {
            if (chosen.Contains(rule)) continue;
            long pairs = BlockingCost.UpperBound(records, rule);
            if (pairs == 0 || pairs > budget) continue;
            budget -= pairs;
            chosen.Add(rule);
        }
        return chosen;
    }
}
