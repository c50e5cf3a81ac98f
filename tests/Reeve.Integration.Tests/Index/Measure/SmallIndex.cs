using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Measure;

namespace Reeve.Integration.Tests.Index.Measure;

/// <summary>Indexes of a few records.</summary>
static class SmallIndex
{
    sealed record Row(int Person, int Truth, string Source, string? Sex, string Forename, string Surname, DateOnly? Born, string Property);

    static readonly Gen<Row> Rows =
        from person in Gen.Choose(0, 40)
        from stray in Gen.Choose(0, 6)
        from truth in Gen.Choose(-1, 40)
        from source in Gen.Elements("tax", "gp")
        from sex in Gen.Elements("female", "male", null)
        from name in Gen.Elements("ann", "anna", "bob")
        from born in Gen.Choose(0, 3)
        from property in Gen.Elements("1", "2")
        select new Row(stray == 0 ? truth < 0 ? person : truth : person, stray == 1 ? -1 : person, source, sex, name, "lee", born == 0 ? null : new DateOnly(1980 + born * 10, 1, 1), property);

    public static readonly Arbitrary<IndexRecords> Any = Gen.ArrayOf(Rows, 80).SelectMany(rows => Gen.Elements(true, true, false).Select(known => Of(rows, known))).ToArbitrary();

    public static IndexRecords Turned(IndexRecords records) => new()
    {
        Persons = [.. records.Persons.Reverse()], Truth = records.Truth is null ? null : [.. records.Truth.Reverse()], Sources = [.. records.Sources.Reverse()],
        Characteristics = [.. records.Characteristics.Select(each => (each.Name, each.Values.Reverse().ToArray()))],
        Forenames = [.. records.Forenames.Reverse()], Surnames = [.. records.Surnames.Reverse()], Births = [.. records.Births.Reverse()], Properties = [.. records.Properties.Reverse()],
    };

    /// <summary>People of one record each.</summary>
    public static IndexRecords OfSingles(IReadOnlyList<string?> sexes) => Plain([.. Enumerable.Range(0, sexes.Count)], [.. Enumerable.Range(0, sexes.Count)], [.. sexes]);

    /// <summary>People of two records each, of some of whom both are put together.</summary>
    public static IndexRecords OfPairs(params (string Sex, int People, int Found)[] groups)
    {
        List<int> persons = [], truth = [];
        List<string?> sexes = [];
        foreach ((string sex, int people, int found) in groups)
        {
            for (int person = 0; person < people; person++)
            {
                int next = truth.Count;
                truth.AddRange([next, next]);
                persons.AddRange([next, person < found ? next : next + 1]);
                sexes.AddRange([sex, sex]);
            }
        }

        return Plain([.. persons], [.. truth], [.. sexes]);
    }

    static IndexRecords Plain(int[] persons, int[] truth, string?[] sexes) => new()
    {
        Persons = persons, Truth = truth, Sources = [.. Enumerable.Repeat("gp", persons.Length)], Characteristics = [("sex", sexes)],
        Forenames = new string?[persons.Length], Surnames = new string?[persons.Length], Births = new DateOnly?[persons.Length], Properties = new string?[persons.Length],
    };

    static IndexRecords Of(Row[] rows, bool known) => new()
    {
        Persons = [.. rows.Select(row => row.Person)], Truth = known ? [.. rows.Select(row => row.Truth)] : null, Sources = [.. rows.Select(row => row.Source)],
        Characteristics = [("sex", [.. rows.Select(row => row.Sex)])],
        Forenames = [.. rows.Select(row => row.Forename)], Surnames = [.. rows.Select(row => row.Surname)], Births = [.. rows.Select(row => row.Born)], Properties = [.. rows.Select(row => row.Property)],
    };
}
