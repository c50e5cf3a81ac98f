using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Models;
using Reeve.Linkage.Model;

namespace Reeve.Integration.Tests.Index.Models;

/// <summary>Generators of models that are valid, and of every part of them.</summary>
static class ModelGenerators
{
    static readonly Gen<string> Names = Gen.Elements("forename", "surname", "date_of_birth", "postcode", "x", "nhs_number", "house2", "straße");

    static readonly Gen<string> Separators = Gen.Elements("@", ";", ", ", "and", "'", ":", "#");

    /// <summary>Words that YAML might take for something else, and that a person might well write.</summary>
    static readonly Gen<string> Labels = Gen.Elements("the same", "no", "true", "12", "a: b", "- x", "it's", "\"quoted\"", "# not a comment", "two\nlines", "tab\there", " space ", "{a}", "[b]", "ümlaut", "C:\\path", "~", "null", "1e3", "*", "&x", "%", "@", "`", "|", ">", "?", "!tag", "0x1F", "12:30:45", "2026-01-01", "...", "---");

    static readonly Gen<double> Shares = Gen.Choose(1, 1_000_000).Select(value => value / 1_000_001.0);

    public static readonly Gen<KeyExpression> Keys = KeyOf(3);

    public static readonly Gen<Condition> Conditions = ConditionOf(3);

    public static readonly Gen<BlockingRule> Rules =
        from count in Gen.Choose(1, 3)
        from equalities in Gen.ListOf(from left in Keys from right in Keys from same in Gen.Elements(true, true, false) select new KeyEquality(left, same ? left : right), count)
        select new BlockingRule([.. equalities]);

    public static readonly Gen<ModelFile> Files =
        from rules in Gen.ListOf(RulesWithoutToken, 2)
        from training in Gen.ListOf(RulesWithoutToken, 1)
        from deterministic in Gen.ListOf(RulesWithoutToken, 1)
        from comparisons in Gen.Choose(1, 3).SelectMany(count => Gen.ListOf(Comparisons, count))
        from numbers in Gen.ArrayOf(Shares, 5)
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 8)
        from header in Labels
        from role in Gen.Elements("forename", "ignored", "id", "full_name")
        select new ModelFile
        {
            Model = new LinkageModel
            {
                Comparisons = [.. comparisons.Select((comparison, at) => comparison with { Name = $"{comparison.Name} {at}" })],
                Blocking = [.. rules], TrainingRules = flags[0] ? [.. training] : [],
                DeterministicRules = flags[1] ? [.. deterministic] : [], DeterministicRecall = flags[1] ? 0.001 + 0.999 * numbers[0] : 0.7,
                Prior = flags[2] ? numbers[1] : null, Households = flags[3], HouseholdPrior = flags[3] && flags[4] ? numbers[2] : null,
                Vetoes = flags[5] ? [new Veto("nhs_number")] : [],
            },
            Columns = flags[6] ? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [header] = role } : new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase),
            LinkThreshold = flags[7] ? numbers[3] : null, ClusterThreshold = flags[6] ? numbers[4] : null, OneRecordOfEachSource = flags[5],
        };

    // A model may use `token` only once in a rule.
    static Gen<BlockingRule> RulesWithoutToken => Rules.Where(rule => !rule.ToString().Contains("token(", StringComparison.Ordinal));

    static Gen<Comparison> Comparisons =>
        from name in Labels
        from shared in Gen.Elements(true, false)
        from count in Gen.Choose(1, 3)
        from levels in Gen.ListOf(Levels, count)
        select new Comparison(name, [.. levels, new ComparisonLevel("otherwise", new Condition.Otherwise())]) { IsShared = shared };

    static Gen<ComparisonLevel> Levels =>
        from label in Labels
        from condition in Conditions
        from of in Keys
        from numbers in Gen.ArrayOf(Shares, 5)
        from flags in Gen.ArrayOf(Gen.Elements(true, false), 7)
        let isNull = condition is Condition.Missing || flags[0]
        select isNull ? new ComparisonLevel(label, condition) { IsNull = true } : new ComparisonLevel(label, condition)
        {
            M = flags[1] ? numbers[0] : null, U = flags[2] ? numbers[1] : null, H = flags[3] ? numbers[2] : null,
            TermFrequency = flags[4] ? new TermFrequency(of, flags[5] ? numbers[3] : null, flags[6] ? numbers[4] : 1) : null,
        };

    static Gen<KeyExpression> KeyOf(int depth)
    {
        Gen<KeyExpression> field = Names.Select(name => (KeyExpression)new KeyExpression.Field(name));
        if (depth == 0) return field;
        Gen<KeyExpression> of = KeyOf(depth - 1);
        return Gen.OneOf(field,
            from key in of from length in Gen.Choose(1, 1000) select (KeyExpression)new KeyExpression.Prefix(key, length),
            from key in of from length in Gen.Choose(1, 9) select (KeyExpression)new KeyExpression.Suffix(key, length),
            from key in of from separator in Separators select (KeyExpression)new KeyExpression.Before(key, separator),
            of.Select(key => (KeyExpression)new KeyExpression.SoundexOf(key)), of.Select(key => (KeyExpression)new KeyExpression.MetaphoneOf(key)),
            of.Select(key => (KeyExpression)new KeyExpression.Year(key)), of.Select(key => (KeyExpression)new KeyExpression.Month(key)), of.Select(key => (KeyExpression)new KeyExpression.Token(key)));
    }

    static Gen<Condition> ConditionOf(int depth)
    {
        Gen<Condition> test = Gen.OneOf(
            Keys.Select(key => (Condition)new Condition.Missing(key)), Keys.Select(key => (Condition)new Condition.Exact(key)), Keys.Select(key => (Condition)new Condition.Initial(key)),
            Keys.Select(key => (Condition)new Condition.Synonym(key, "nicknames")), Keys.Select(key => (Condition)new Condition.DayMonthTransposed(key)),
            from key in Keys from measure in Gen.Elements(Enum.GetValues<SimilarityMeasure>()) from least in Shares select (Condition)new Condition.Similar(key, measure, least),
            from key in Keys from measure in Gen.Elements(Enum.GetValues<EditMeasure>()) from most in Gen.Choose(0, 9) select (Condition)new Condition.Edits(key, measure, most),
            from key in Keys from unit in Gen.Elements(Enum.GetValues<DateUnit>()) from most in Gen.Choose(0, 99) select (Condition)new Condition.DatesWithin(key, most, unit),
            from key in Keys from relative in Gen.Elements(true, false) from most in Shares select (Condition)new Condition.NumbersWithin(key, most, relative),
            from latitude in Keys from longitude in Keys from most in Shares select (Condition)new Condition.PlacesWithin(latitude, longitude, most * 100),
            from key in Keys from separator in Separators from least in Gen.Choose(1, 5) select (Condition)new Condition.Shares(key, separator, least),
            from first in Keys from second in Keys select (Condition)new Condition.Swapped(first, second),
            from first in Keys from second in Keys select (Condition)new Condition.CrossEqual(first, second));
        if (depth == 0) return test;
        Gen<Condition> inner = ConditionOf(depth - 1);
        // All within all, and any within any, are written flat on purpose: they mean the same.
        return Gen.OneOf(test, test, inner.Select(of => (Condition)new Condition.Not(of)),
            from a in inner from b in inner where a is not Condition.All && b is not Condition.All select (Condition)new Condition.All([a, b]),
            from a in inner from b in inner where a is not Condition.Any && b is not Condition.Any select (Condition)new Condition.Any([a, b]));
    }
}
