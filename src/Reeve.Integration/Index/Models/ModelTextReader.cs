using System.Globalization;
using Reeve.Linkage;
using Reeve.Linkage.Model;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Models;

/// <summary>Reads the short text of keys, rules and conditions in model files. Words: <c>and</c>, <c>or</c>, <c>not</c>, parentheses, functions.</summary>
ref struct ModelTextReader
{
    static readonly string[] ConditionNames =
    [
        "missing", "exact", "synonym", "initial", "jaro_winkler", "jaro", "bigram_jaccard", "trigram_jaccard", "token_cosine", "levenshtein", "damerau_levenshtein",
        "days_apart", "months_apart", "years_apart", "day_month_transposed", "difference", "relative_difference", "kilometres", "shared", "swapped", "cross_equal", "else",
    ];

    static readonly string[] KeyNames = ["prefix", "suffix", "before", "soundex", "metaphone", "year", "month", "token"];

    /// <summary>Deeper nesting than any person writes; a bound keeps a hostile file from exhausting the stack.</summary>
    const int MostNested = 64;

    readonly string text;
    int at;
    int nested;

    ModelTextReader(string text) => this.text = text;

    /// <exception cref="ModelException">The text is not a key expression.</exception>
    public static KeyExpression Key(string text)
    {
        ModelTextReader reader = new(text);
        KeyExpression key = reader.ReadKey();
        reader.End();
        return key;
    }

    /// <exception cref="ModelException">The text is not a blocking rule.</exception>
    public static BlockingRule Rule(string text)
    {
        ModelTextReader reader = new(text);
        List<KeyEquality> equalities = [];
        do
        {
            KeyExpression left = reader.ReadKey();
            equalities.Add(new KeyEquality(left, reader.Take('=') ? reader.ReadKey() : left));
        }
        while (reader.TakeWord("and"));
        reader.End();
        return new BlockingRule(equalities);
    }

    /// <exception cref="ModelException">The text is not a condition.</exception>
    public static Condition Condition(string text)
    {
        ModelTextReader reader = new(text);
        Condition condition = reader.ReadAny();
        reader.End();
        return condition;
    }

    Condition ReadAny()
    {
        if (++nested > MostNested) throw Wrong("is nested too deeply");
        List<Condition> parts = [ReadAll()];
        while (TakeWord("or")) parts.Add(ReadAll());
        nested--;
        return parts.Count == 1 ? parts[0] : new Condition.Any(parts);
    }

    Condition ReadAll()
    {
        List<Condition> parts = [ReadNot()];
        while (TakeWord("and")) parts.Add(ReadNot());
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    Condition ReadNot()
    {
        if (TakeWord("not"))
        {
            if (++nested > MostNested) throw Wrong("is nested too deeply");
            Condition inner = ReadNot();
            nested--;
            return new Condition.Not(inner);
        }
        if (!Take('(')) return ReadTest();
        Condition condition = ReadAny();
        Expect(')');
        return condition;
    }

    Condition ReadTest()
    {
        string name = ReadName();
        if (name == "else") return new Condition.Otherwise();
        if (!ConditionNames.Contains(name)) throw Wrong($"has `{name}`, which is not a condition{DidYouMean.Sentence(name, ConditionNames)}");
        Expect('(');
        KeyExpression of = ReadKey();
        switch (name)
        {
            case "kilometres": return ReadKilometres(of);
            case "shared": return ReadShares(of);
            case "missing": return Close(new Condition.Missing(of));
            case "exact": return Close(new Condition.Exact(of));
            case "initial": return Close(new Condition.Initial(of));
            case "day_month_transposed": return Close(new Condition.DayMonthTransposed(of));
            case "synonym": Expect(','); return Close(new Condition.Synonym(of, ReadName()));
            case "swapped": Expect(','); return Close(new Condition.Swapped(of, ReadKey()));
            case "cross_equal": Expect(','); return Close(new Condition.CrossEqual(of, ReadKey()));
            default: return ReadMeasured(name, of);
        }
    }

    Condition Close(Condition condition)
    {
        Expect(')');
        return condition;
    }

    Condition ReadKilometres(KeyExpression latitude)
    {
        Expect(',');
        KeyExpression longitude = ReadKey();
        return new Condition.PlacesWithin(latitude, longitude, CloseAndCompare("<="));
    }

    Condition ReadShares(KeyExpression of)
    {
        Expect(',');
        string separator = ReadQuoted();
        return new Condition.Shares(of, separator, (int)CloseAndCompare(">="));
    }

    Condition ReadMeasured(string name, KeyExpression of)
    {
        foreach (SimilarityMeasure measure in Enum.GetValues<SimilarityMeasure>())
            if (ModelText.Name(measure.ToString()) == name) return new Condition.Similar(of, measure, Bounded(CloseAndCompare(">="), 0, 1));
        foreach (EditMeasure measure in Enum.GetValues<EditMeasure>())
            if (ModelText.Name(measure.ToString()) == name) return new Condition.Edits(of, measure, (int)Bounded(CloseAndCompare("<="), 0, 1000));
        foreach (DateUnit unit in Enum.GetValues<DateUnit>())
            if (ModelText.Name(unit.ToString()) + "_apart" == name) return new Condition.DatesWithin(of, (int)Bounded(CloseAndCompare("<="), 0, 1_000_000), unit);
        return new Condition.NumbersWithin(of, CloseAndCompare("<="), name == "relative_difference");
    }

    double CloseAndCompare(string comparison)
    {
        Expect(')');
        Skip();
        if (!text.AsSpan(at).StartsWith(comparison)) throw Wrong($"needs `{comparison}` and a number at position {at + 1}");
        at += comparison.Length;
        return ReadNumber();
    }

    readonly double Bounded(double value, double least, double most) =>
        value >= least && value <= most ? value : throw Wrong($"has {value.ToString(CultureInfo.InvariantCulture)}, which is not between {least} and {most}");

    KeyExpression ReadKey()
    {
        if (++nested > MostNested) throw Wrong("is nested too deeply");
        string name = ReadName();
        Skip();
        KeyExpression key;
        if (at < text.Length && text[at] == '(')
        {
            if (!KeyNames.Contains(name)) throw Wrong($"has `{name}`, which is not a function of a field{DidYouMean.Sentence(name, KeyNames)}");
            at++;
            KeyExpression of = ReadKey();
            if (name is "prefix" or "suffix" or "before") Expect(',');
            key = name switch
            {
                "prefix" => new KeyExpression.Prefix(of, ReadLength()),
                "suffix" => new KeyExpression.Suffix(of, ReadLength()),
                "before" => new KeyExpression.Before(of, ReadQuoted()),
                "soundex" => new KeyExpression.SoundexOf(of),
                "metaphone" => new KeyExpression.MetaphoneOf(of),
                "year" => new KeyExpression.Year(of),
                "month" => new KeyExpression.Month(of),
                _ => new KeyExpression.Token(of),
            };
            Expect(')');
        }
        else key = new KeyExpression.Field(name);
        nested--;
        return key;
    }

    int ReadLength() => (int)Bounded(ReadNumber(), 1, 1000);

    string ReadName()
    {
        Skip();
        int from = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
        return at > from ? text[from..at] : throw Wrong($"needs a name at position {at + 1}");
    }

    string ReadQuoted()
    {
        Skip();
        if (at >= text.Length || text[at] != '"' || text.IndexOf('"', at + 1) is not (> 0 and int end) || end == at + 1) throw Wrong($"needs a text in double quotes at position {at + 1}");
        string quoted = text[(at + 1)..end];
        at = end + 1;
        return quoted;
    }

    double ReadNumber()
    {
        Skip();
        int from = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or '-' or 'E' or 'e' or '+')) at++;
        return double.TryParse(text.AsSpan(from, at - from), NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : throw Wrong($"needs a number at position {from + 1}");
    }

    void Expect(char expected)
    {
        if (!Take(expected)) throw Wrong($"needs `{expected}` at position {at + 1}");
    }

    bool Take(char wanted)
    {
        Skip();
        if (at >= text.Length || text[at] != wanted) return false;
        at++;
        return true;
    }

    bool TakeWord(string word)
    {
        Skip();
        if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0 || at + word.Length < text.Length && (char.IsLetterOrDigit(text[at + word.Length]) || text[at + word.Length] == '_')) return false;
        at += word.Length;
        return true;
    }

    void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    void End()
    {
        Skip();
        if (at < text.Length) throw Wrong($"has something left over at position {at + 1}");
    }

    readonly ModelException Wrong(string what) => new($"`{text}` {what}");
}
