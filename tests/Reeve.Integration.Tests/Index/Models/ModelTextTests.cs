using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Models;
using Reeve.Linkage;
using Reeve.Linkage.Model;

namespace Reeve.Integration.Tests.Index.Models;

public class ModelTextTests
{
    [Fact]
    public void A_key_reads_back_as_it_was_written() =>
        Prop.ForAll(ModelGenerators.Keys.ToArbitrary(), key => ModelTextReader.Key(ModelText.Write(key)) == key).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rule_reads_back_as_it_was_written() =>
        Prop.ForAll(ModelGenerators.Rules.ToArbitrary(), rule => ModelTextReader.Rule(ModelText.Write(rule)).Equals(rule)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_condition_reads_back_as_it_was_written() =>
        Prop.ForAll(ModelGenerators.Conditions.ToArbitrary(), condition => SameCondition.Are(ModelTextReader.Condition(ModelText.Write(condition)), condition)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("exact(a) or exact(b) and exact(c)", typeof(Condition.Any)), InlineData("(exact(a) or exact(b)) and exact(c)", typeof(Condition.All))]
    [InlineData("not (exact(a) and exact(b))", typeof(Condition.Not)), InlineData("not exact(a) and exact(b)", typeof(Condition.All)), InlineData("exact(a)and exact(b)or exact(c)", typeof(Condition.Any))]
    public void And_binds_closer_than_or_and_not_closest(string text, Type outermost) => Assert.IsType(outermost, ModelTextReader.Condition(text));

    [Theory]
    [InlineData("exakt(forename)", "Did you mean `exact`"), InlineData("jaro_winkler(forename)", ">="), InlineData("jaro_winkler(forename) >= 1.5", "between 0 and 1"), InlineData("exact(forename", "`)`")]
    [InlineData("exact(prefx(forename, 3))", "Did you mean `prefix`"), InlineData("exact(prefix(forename, 0))", "between 1 and 1000"), InlineData("exact(forename) and", "needs a name"), InlineData("exact(forename) exact(surname)", "left over"), InlineData("", "needs a name")]
    [InlineData("shared(email, \"\") >= 1", "double quotes"), InlineData("levenshtein(forename) <= one", "needs a number")]
    public void What_is_wrong_with_a_condition_is_said(string text, string said) =>
        Assert.Contains(said, Assert.Throws<ModelException>(() => ModelTextReader.Condition(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("("), InlineData("not "), InlineData("exact(prefix("), InlineData("soundex("), InlineData("exact(a) and (")]
    public void Nesting_without_end_is_refused(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Assert.Throws<ModelException>(() => ModelTextReader.Condition(text));
        Assert.Throws<ModelException>(() => ModelTextReader.Key(text));
        Assert.Throws<ModelException>(() => ModelTextReader.Rule(text));
    }

    [Fact]
    public void Anything_else_is_refused_or_read_and_never_breaks_the_reader()
    {
        Gen<string> pieces = Gen.Elements("exact", "(", ")", "forename", ",", "\"", ">=", "<=", "0.9", "and", "or", "not", "else", "prefix", "=", " ", "\0", "\ud800", "-", "1e999", "shared", "NaN", "kilometres", "\n", "_");
        Prop.ForAll(Gen.ListOf(pieces).Select(parts => string.Concat(parts)).ToArbitrary(), text => Survives(text)).QuickCheckThrowOnFailure();
        Prop.ForAll<string?>(text => Survives(text ?? "")).QuickCheckThrowOnFailure();

        static bool Survives(string text)
        {
            foreach (Action<string> read in new Action<string>[] { part => ModelTextReader.Condition(part), part => ModelTextReader.Key(part), part => ModelTextReader.Rule(part) })
            {
                try { read(text); }
                catch (ModelException) { }
            }
            return true;
        }
    }
}
