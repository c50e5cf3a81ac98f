using Reeve.Linkage.Block;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using static Reeve.Linkage.Model.Condition;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Linkage.Tests.Score;

/// <summary>Each condition, seen from both sides of its border.</summary>
public sealed class ConditionTests
{
    static readonly Field A = new("a"), B = new("b");

    static readonly Dictionary<string, SynonymTable> Synonyms = new(StringComparer.Ordinal)
    {
        ["nicknames"] = new(name => name switch { "robert" => [1], "bob" => [1], "bert" => [1, 2], "albert" => [2], _ => [] }),
    };

    public static TheoryData<string, bool, string?, string?, string?, string?> Cases => new()
    {
        { "missing", true, null, "x", "y", "y" }, { "missing", false, "x", "x", "y", "y" },
        { "exact", true, "x", "x", "", "" }, { "exact", false, "x", "y", "", "" }, { "exact", false, null, null, "", "" },
        { "synonym", true, "robert", "bob", "", "" }, { "synonym", true, "bert", "albert", "", "" }, { "synonym", false, "robert", "albert", "", "" }, { "synonym", true, "mary", "mary", "", "" }, { "synonym", false, "mary", "maria", "", "" },
        { "initial", true, "j", "john", "", "" }, { "initial", true, "john", "j", "", "" }, { "initial", false, "jo", "john", "", "" }, { "initial", false, "k", "john", "", "" },
        { "jaro_winkler 0.94", true, "martha", "marhta", "", "" }, { "jaro_winkler 0.97", false, "martha", "marhta", "", "" },
        { "jaro 0.94", true, "martha", "marhta", "", "" }, { "jaro 0.95", false, "martha", "marhta", "", "" },
        { "bigrams 0.6", true, "night", "nights", "", "" }, { "bigrams 0.2", false, "night", "dark", "", "" },
        { "trigrams 0.75", true, "nights", "night", "", "" },
        { "tokens 0.99", true, "high street", "street high", "", "" }, { "tokens 0.6", false, "high street", "high road", "", "" },
        { "levenshtein 1", true, "cat", "cart", "", "" }, { "levenshtein 1", false, "ab", "ba", "", "" }, { "damerau 1", true, "ab", "ba", "", "" }, { "damerau 1", false, "ab", "cd", "", "" },
        { "days 31", true, "2000-01-31", "2000-03-02", "", "" }, { "days 30", false, "2000-01-31", "2000-03-02", "", "" }, { "days 30", false, "2000-01", "2000-01-02", "", "" },
        { "months 1", true, "2000-01-01", "2000-01-31", "", "" }, { "years 10", true, "2000-01-01", "2009-12-31", "", "" }, { "years 10", false, "2000-01-01", "2011-01-01", "", "" },
        { "transposed", true, "1980-03-12", "1980-12-03", "", "" }, { "transposed", false, "1980-03-12", "1980-03-12", "", "" }, { "transposed", false, "1980-03-12", "1981-12-03", "", "" },
        { "within 2", true, "10.5", "12.5", "", "" }, { "within 2", false, "10.5", "12.6", "", "" }, { "within 2", false, "ten", "ten", "", "" },
        { "relative 0.1", true, "90", "100", "", "" }, { "relative 0.1", false, "89", "100", "", "" },
        { "kilometres 344", true, "51.5074", "48.8566", "-0.1278", "2.3522" }, { "kilometres 343", false, "51.5074", "48.8566", "-0.1278", "2.3522" },
        { "shares 2", true, "a|b|c", "c|x|b", "", "" }, { "shares 2", false, "a|b", "b|c", "", "" },
        { "swapped", true, "john", "smith", "smith", "john" }, { "swapped", false, "john", "smith", "smith", "jon" }, { "swapped", false, "lee", "lee", "lee", "lee" },
        { "cross", true, "john", "mary", "smith", "john" }, { "cross", false, "john", "mary", "smith", "smith" },
        { "all", true, "x", "x", "y", "y" }, { "all", false, "x", "x", "y", "z" }, { "any", true, "x", "x", "y", "z" }, { "any", false, "x", "w", "y", "z" },
        { "not", true, "x", "y", "", "" }, { "not", false, "x", "x", "", "" }, { "else", true, "x", "y", "", "" },
    };

    static Condition Parse(string text)
    {
        string[] words = text.Split(' ');
        double number = words.Length > 1 ? double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture) : 0;
        return words[0] switch
        {
            "missing" => new Missing(A),
            "exact" => new Exact(A),
            "synonym" => new Synonym(A, "nicknames"),
            "initial" => new Initial(A),
            "jaro_winkler" => new Similar(A, SimilarityMeasure.JaroWinkler, number),
            "jaro" => new Similar(A, SimilarityMeasure.Jaro, number),
            "bigrams" => new Similar(A, SimilarityMeasure.BigramJaccard, number),
            "trigrams" => new Similar(A, SimilarityMeasure.TrigramJaccard, number),
            "tokens" => new Similar(A, SimilarityMeasure.TokenCosine, number),
            "levenshtein" => new Edits(A, EditMeasure.Levenshtein, (int)number),
            "damerau" => new Edits(A, EditMeasure.DamerauLevenshtein, (int)number),
            "days" => new DatesWithin(A, (int)number, DateUnit.Days),
            "months" => new DatesWithin(A, (int)number, DateUnit.Months),
            "years" => new DatesWithin(A, (int)number, DateUnit.Years),
            "transposed" => new DayMonthTransposed(A),
            "within" => new NumbersWithin(A, number, Relative: false),
            "relative" => new NumbersWithin(A, number, Relative: true),
            "kilometres" => new PlacesWithin(A, B, number),
            "shares" => new Shares(A, "|", (int)number),
            "swapped" => new Swapped(A, B),
            "cross" => new CrossEqual(A, B),
            "all" => new All([new Exact(A), new Exact(B)]),
            "any" => new Any([new Exact(A), new Exact(B)]),
            "not" => new Not(new Exact(A)),
            _ => new Otherwise(),
        };
    }

    /// <summary>The cells of A for both records, then those of B.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void A_condition_holds_exactly_where_it_says_whichever_record_comes_first(string condition, bool holds, string? a1, string? a2, string? b1, string? b2)
    {
        // A column that the condition does not read keeps the comparison from being empty.
        Comparison comparison = new("test", [new("yes", Parse(condition)), new("no", new All([new Not(new Exact(new Field("c"))), new Otherwise()])), new("else", new Otherwise())]);
        foreach (string?[][] rows in new[] { new[] { new[] { a1, b1, "c" }, [a2, b2, "c"] }, [[a2, b2, "c"], [a1, b1, "c"]] })
        {
            RecordSet records = Records.Of(["a", "b", "c"], rows);
            CompiledComparison compiled = new(comparison, new KeyColumns(records), Synonyms);
            Assert.Equal(holds, compiled.Level(0, 1) == 0);
        }
    }

    [Fact]
    public void A_remembered_level_is_the_level_worked_out_afresh()
    {
        Random random = new(3);
        RecordSet records = Records.Of(["a", "b"], [.. Enumerable.Range(0, 400).Select(_ => new string?[] { random.Next(9) == 0 ? null : "n" + random.Next(90), "m" + random.Next(90) })]);
        Comparison comparison = new("test", [new("missing", new Missing(A)) { IsNull = true }, new("swapped", new Swapped(A, B)), new("same", new Exact(A)), new("near", new Edits(A, EditMeasure.Levenshtein, 1)), new("else", new Otherwise())]);
        CompiledComparison compiled = new(comparison, new KeyColumns(records), Synonyms);
        CompiledComparison.Memory memory = new(compiled);
        for (int draw = 0; draw < 200_000; draw++)
        {
            int left = random.Next(400), right = random.Next(400);
            Assert.Equal(compiled.Level(left, right), memory.Level(left, right));
        }
    }

    [Fact]
    public void A_key_of_a_part_of_the_text_is_compared_as_that_part()
    {
        RecordSet records = Records.Of(["a"], ["SW1A 1AA"], ["SW1A 2BB"], ["SW1B 1AA"]);
        CompiledComparison compiled = new(new("district", [new("same", new Exact(new Before(A, " "))), new("else", new Otherwise())]), new KeyColumns(records), Synonyms);
        Assert.Equal((0, 1), (compiled.Level(0, 1), compiled.Level(0, 2)));
    }

    [Fact]
    public void A_synonym_table_that_is_not_there_is_named() =>
        Assert.Contains("`pets`", Assert.Throws<ModelException>(() => new CompiledComparison(new("test", [new("yes", new Synonym(A, "pets")), new("else", new Otherwise())]), new KeyColumns(Records.Of(["a"], ["x"])), Synonyms)).Message, StringComparison.Ordinal);
}
