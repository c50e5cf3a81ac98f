using System.Globalization;
using Reeve.Linkage.Compare;
using Reeve.Linkage.Model;

namespace Reeve.Linkage.Score;

/// <summary>Binds conditions to profile fields; conditions that need the same measure of the same field share a slot, so it is taken once a pair.</summary>
/// <param name="conditions">All conditions that will be compiled.</param>
sealed class LevelTestCompiler(IReadOnlyDictionary<KeyExpression, ProfileField> fields, IReadOnlyDictionary<string, SynonymTable> synonyms, IEnumerable<Condition> conditions)
{
    /// <summary>How many edits matter on a field: a distance beyond the largest that any level asks for need not be worked out.</summary>
    readonly Dictionary<(KeyExpression, EditMeasure), int> mostEdits = conditions.SelectMany(Flatten).OfType<Condition.Edits>()
        .GroupBy(edits => (edits.Of, edits.Measure)).ToDictionary(group => group.Key, group => group.Max(edits => edits.AtMost));

    readonly Dictionary<(KeyExpression, string), int> slots = [];

    /// <summary>Slots that scratch space needs.</summary>
    public int Slots => slots.Count;

    public LevelTest Compile(Condition condition) => condition switch
    {
        Condition.Missing c => new LevelTest.Missing(fields[c.Of]),
        Condition.Exact c => new LevelTest.Exact(fields[c.Of]),
        Condition.Synonym c => Synonym(c),
        Condition.Initial c => new LevelTest.Initial(fields[c.Of]),
        Condition.Similar c => Measured(c.Of, c.Measure.ToString(), Similarity(c.Measure), c.AtLeast, atLeast: true),
        Condition.Edits c => Measured(c.Of, c.Measure.ToString(), Distance(c.Measure, mostEdits[(c.Of, c.Measure)]), c.AtMost, atLeast: false),
        Condition.DatesWithin c => Measured(c.Of, "days", DaysApart, c.AtMost * DaysIn(c.Unit), atLeast: false),
        Condition.DayMonthTransposed c => Measured(c.Of, "transposed", (l, r) => Dates.DayMonthTransposed(l, r) ? 1 : 0, 1, atLeast: true),
        Condition.NumbersWithin c => Measured(c.Of, c.Relative ? "relative" : "absolute", c.Relative ? RelativeDifference : Difference, c.AtMost, atLeast: false),
        Condition.PlacesWithin c => new LevelTest.Near(fields[c.Latitude], fields[c.Longitude], c.Kilometres, Kilometres),
        Condition.Shares c => Measured(c.Of, "shares " + c.Separator, (l, r) => Sets.IntersectionSize(l, r, c.Separator[0]), c.AtLeast, atLeast: true),
        Condition.Swapped c => Crosswise(c.First, c.Second, bothWays: true),
        Condition.CrossEqual c => Crosswise(c.First, c.Second, bothWays: false),
        Condition.All c => new LevelTest.All([.. c.Of.Select(Compile)]),
        Condition.Any c => new LevelTest.Any([.. c.Of.Select(Compile)]),
        Condition.Not c => new LevelTest.Not(Compile(c.Of)),
        Condition.Otherwise => new LevelTest.Otherwise(),
        _ => throw new ModelException($"`{condition.GetType().Name}` is not a condition"),
    };

    LevelTest.Measured Measured(KeyExpression of, string name, Func<string, string, double> measure, double threshold, bool atLeast)
    {
        if (!slots.TryGetValue((of, name), out int slot)) slots.Add((of, name), slot = slots.Count);
        return new LevelTest.Measured(fields[of], measure, slot, threshold, atLeast);
    }

    LevelTest.Synonym Synonym(Condition.Synonym condition)
    {
        if (!synonyms.TryGetValue(condition.Table, out SynonymTable? table)) throw new ModelException($"there is no synonym table `{condition.Table}`; there are: {string.Join(", ", synonyms.Keys.Order(StringComparer.Ordinal))}");
        ProfileField field = fields[condition.Of];
        return new LevelTest.Synonym(field.Codes, [.. field.Values.Select(text => table.GroupsOf(text).ToArray())]);
    }

    LevelTest.Crosswise Crosswise(KeyExpression first, KeyExpression second, bool bothWays)
    {
        ProfileField a = fields[first], b = fields[second];
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        for (int code = 0; code < a.Values.Length; code++) codes.Add(a.Values[code], code);
        int[] recode = [.. b.Values.Select(text => codes.TryGetValue(text, out int code) ? code : -2)];
        return new LevelTest.Crosswise(a.Codes, [.. b.Codes.Select(code => code < 0 ? -1 : recode[code])], bothWays);
    }

    static Func<string, string, double> Similarity(SimilarityMeasure measure) => measure switch
    {
        SimilarityMeasure.JaroWinkler => (l, r) => Jaro.Winkler(l, r),
        SimilarityMeasure.Jaro => (l, r) => Jaro.Similarity(l, r),
        SimilarityMeasure.BigramJaccard => (l, r) => QGrams.Jaccard(l, r, 2),
        SimilarityMeasure.TrigramJaccard => (l, r) => QGrams.Jaccard(l, r, 3),
        _ => (l, r) => Tokens.Cosine(l, r),
    };

    static Func<string, string, double> Distance(EditMeasure measure, int most) => measure switch
    {
        EditMeasure.Levenshtein => (l, r) => Levenshtein.Within(l, r, most),
        _ => (l, r) => Levenshtein.DamerauWithin(l, r, most),
    };

    static IEnumerable<Condition> Flatten(Condition condition) => condition switch
    {
        Condition.All all => all.Of.SelectMany(Flatten),
        Condition.Any any => any.Of.SelectMany(Flatten),
        Condition.Not not => Flatten(not.Of),
        _ => [condition],
    };

    static double DaysIn(DateUnit unit) => unit switch { DateUnit.Days => 1, DateUnit.Months => 30.4375, _ => 365.25 };

    /// <summary>Days between two full ISO dates; endless when one is not.</summary>
    static double DaysApart(string left, string right) => Dates.DaysApart(left, right) ?? double.PositiveInfinity;

    static double Difference(string left, string right) => Number(left) is { } l && Number(right) is { } r ? Numbers.Difference(l, r) : double.PositiveInfinity;

    static double RelativeDifference(string left, string right) => Number(left) is { } l && Number(right) is { } r ? Numbers.RelativeDifference(l, r) : double.PositiveInfinity;

    static double Kilometres(string latitude1, string longitude1, string latitude2, string longitude2) =>
        Number(latitude1) is { } a && Number(longitude1) is { } b && Number(latitude2) is { } c && Number(longitude2) is { } d
            ? Geography.Kilometres(a, b, c, d)
            : double.PositiveInfinity;

    static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : null;
}
