using Reeve.Linkage.Model;
using static Reeve.Linkage.Model.Condition;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Integration.Index.Infer;

/// <summary>Writes the comparisons that suit the fields there are. Each comparison gathers fields that go wrong together: an address moves as a whole.</summary>
static class ModelBuilder
{
    /// <summary>The name under which the nickname table is known to the engine.</summary>
    public const string Nicknames = "nicknames";

    /// <summary>
    /// Of two people of one household, one pair in a hundred is taken to be twins. Records are often too few to learn it from, and without it a birthday
    /// and an address in common outweigh two different forenames. (About 1 maternity in 70 in England and Wales is a multiple one: Office for National Statistics, Birth characteristics.)
    /// </summary>
    const double Twins = 0.01;

    /// <summary>The comparisons for these kinds of fields, in the order in which people explain them.</summary>
    public static IReadOnlyList<Comparison> Comparisons(FieldSet fields)
    {
        List<Comparison> comparisons = [];
        KeyExpression? forename = fields[FieldKind.Forename], surname = fields[FieldKind.Surname];
        if (forename is not null) comparisons.Add(Forename(forename, surname));
        if (surname is not null) comparisons.Add(Surname(surname, forename));
        if (fields[FieldKind.MiddleName] is { } middle) comparisons.Add(Middle(middle));
        if (fields[FieldKind.DateOfBirth] is { } born) comparisons.Add(Born(born));
        if (fields[FieldKind.Sex] is { } sex) comparisons.Add(Plain("sex", sex));
        if (Address(fields) is { } address) comparisons.Add(address);
        if (fields[FieldKind.Telephone] is { } telephone) comparisons.Add(Number("telephone", telephone, 1, frequent: true) with { IsShared = true });
        if (fields[FieldKind.Email] is { } email) comparisons.Add(Email(email));
        foreach ((string name, FieldKind kind) in fields.Names.Where(field => field.Kind is FieldKind.NhsNumber or FieldKind.NationalInsuranceNumber or FieldKind.PersonalNumber))
            comparisons.Add(Number(name, new Field(name), kind == FieldKind.PersonalNumber ? 2 : 1, frequent: false));
        foreach ((string name, _) in fields.Names.Where(field => field.Kind == FieldKind.Description)) comparisons.Add(Words(name, new Field(name)));
        return comparisons;
    }

    static ComparisonLevel Null(string label, Condition when) => new(label, when) { IsNull = true };

    static ComparisonLevel Else(string label = "different") => new(label, new Otherwise());

    static ComparisonLevel Same(KeyExpression of, string label = "the same", double damping = 1) => new(label, new Exact(of)) { TermFrequency = new TermFrequency(of, Damping: damping) };

    static Comparison Forename(KeyExpression forename, KeyExpression? surname)
    {
        List<ComparisonLevel> levels = [Null("missing", new Missing(forename))];
        levels.Add(Same(forename));
        if (surname is not null) levels.Add(new("exchanged with the surname", new Swapped(forename, surname)));
        levels.Add(new("a form of the same name", new Synonym(forename, Nicknames)));
        levels.Add(new("almost the same (Jaro-Winkler 0.92)", new Similar(forename, SimilarityMeasure.JaroWinkler, 0.92)));
        levels.Add(new("an initial that fits", new Initial(forename)));
        levels.Add(new("alike (Jaro-Winkler 0.85)", new Similar(forename, SimilarityMeasure.JaroWinkler, 0.85)));
        levels.Add(new("somewhat alike (Jaro-Winkler 0.7)", new Similar(forename, SimilarityMeasure.JaroWinkler, 0.7)));
        levels.Add(Else());
        return new Comparison("forename", levels);
    }

    static Comparison Surname(KeyExpression surname, KeyExpression? forename)
    {
        List<ComparisonLevel> levels = [Null("missing", new Missing(surname))];
        levels.Add(Same(surname));
        if (forename is not null) levels.Add(Null("exchanged with the forename, counted there", new Swapped(forename, surname)));
        levels.Add(new("almost the same (Jaro-Winkler 0.92)", new Similar(surname, SimilarityMeasure.JaroWinkler, 0.92)));
        levels.Add(new("alike (Jaro-Winkler 0.85)", new Similar(surname, SimilarityMeasure.JaroWinkler, 0.85)));
        levels.Add(new("somewhat alike (Jaro-Winkler 0.7)", new Similar(surname, SimilarityMeasure.JaroWinkler, 0.7)));
        levels.Add(Else());
        return new Comparison("surname", levels) { IsShared = true };
    }

    static Comparison Middle(KeyExpression middle) => new("middle_name",
    [
        Null("missing", new Missing(middle)),
        Same(middle),
        new("an initial that fits", new Initial(middle)),
        new("almost the same (Jaro-Winkler 0.88)", new Similar(middle, SimilarityMeasure.JaroWinkler, 0.88)),
        Else(),
    ]);

    static Comparison Born(KeyExpression born) => new("date_of_birth",
    [
        Null("missing", new Missing(born)),
        Same(born) with { H = Twins },
        new("day and month exchanged", new DayMonthTransposed(born)),
        new("one digit or exchange apart", new Edits(born, EditMeasure.DamerauLevenshtein, 1)),
        new("two digits apart", new Edits(born, EditMeasure.DamerauLevenshtein, 2)),
        new("within a month", new DatesWithin(born, 1, DateUnit.Months)),
        new("within a year", new DatesWithin(born, 1, DateUnit.Years)),
        new("within ten years", new DatesWithin(born, 10, DateUnit.Years)),
        Else(),
    ]);

    static Comparison Plain(string name, KeyExpression of) => new(name, [Null("missing", new Missing(of)), new("the same", new Exact(of)), Else()]);

    static Comparison Words(string name, KeyExpression of) => new(name,
    [
        Null("missing", new Missing(of)), Same(of), new("alike (Jaro-Winkler 0.88)", new Similar(of, SimilarityMeasure.JaroWinkler, 0.88)), Else(),
    ]);

    static Comparison Number(string name, KeyExpression of, int edits, bool frequent) => new(name,
    [
        Null("missing", new Missing(of)),
        frequent ? Same(of) : new("the same", new Exact(of)),
        new(edits == 1 ? "one digit or exchange apart" : $"up to {edits} digits apart", new Edits(of, EditMeasure.DamerauLevenshtein, edits)),
        Else(),
    ]);

    static Comparison Email(KeyExpression email)
    {
        Before local = new(email, "@");
        return new Comparison("email",
        [
            Null("missing", new Missing(email)),
            Same(email),
            new("the same before the @", new Exact(local)),
            new("almost the same (Jaro-Winkler 0.92)", new Similar(email, SimilarityMeasure.JaroWinkler, 0.92)),
            new("alike before the @ (Jaro-Winkler 0.88)", new Similar(local, SimilarityMeasure.JaroWinkler, 0.88)),
            Else(),
        ]);
    }

    /// <summary>The whole address in one comparison, from "the same home" down to "the same town": its fields agree and move together.</summary>
    static Comparison? Address(FieldSet fields)
    {
        KeyExpression? postcode = fields[FieldKind.Postcode], number = fields[FieldKind.HouseNumber], street = fields[FieldKind.Street], town = fields[FieldKind.Town] ?? fields[FieldKind.Locality];
        List<Condition> missing = [];
        List<ComparisonLevel> levels = [];
        Condition? sameStreet = street is null ? null : new Exact(street), likeStreet = street is null ? null : new Similar(street, SimilarityMeasure.JaroWinkler, 0.9);
        if (postcode is not null) missing.Add(new Missing(postcode));
        if (street is not null) missing.Add(new Missing(street));
        if (missing.Count == 0) return town is null ? null : Words("town", town);
        levels.Add(Null("missing", missing.Count == 1 ? missing[0] : new All(missing)));
        if (number is not null)
        {
            List<Condition> where = [];
            if (postcode is not null) where.Add(new Exact(postcode));
            if (sameStreet is not null && town is not null) where.Add(new All([sameStreet, new Exact(town)]));
            if (where.Count > 0) levels.Add(new("the same house", new All([new Exact(number), where.Count == 1 ? where[0] : new Any(where)])));
            if (likeStreet is not null) levels.Add(new("the same number in a street alike", new All([new Exact(number), likeStreet])));
        }
        if (postcode is not null && likeStreet is not null) levels.Add(new("the same postcode and a street alike", new All([new Exact(postcode), likeStreet])));
        if (postcode is not null) levels.Add(new("the same postcode", new Exact(postcode)));
        if (sameStreet is not null) levels.Add(new("the same street", sameStreet));
        if (postcode is not null) levels.Add(new("a postcode one character apart", new Edits(postcode, EditMeasure.DamerauLevenshtein, 1)));
        if (likeStreet is not null) levels.Add(new("a street alike", likeStreet));
        if (town is not null) levels.Add(new("the same town", new Exact(town)) { TermFrequency = new TermFrequency(town) });
        if (postcode is not null) levels.Add(new("the same postcode district", new Exact(new Before(postcode, " "))));
        levels.Add(Else());
        return new Comparison("address", levels) { IsShared = true };
    }
}
