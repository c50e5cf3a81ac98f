using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

/// <summary>Two levels of one chain published together say no more than the finer one.</summary>
public sealed class HierarchyTests
{
    public static TheoryData<string, string[]> Chains => new()
    {
        { "date-of-birth", ["month", "year"] },
        { "date-of-birth", ["age", "age-band", "age-group"] },
        { "date", ["month", "quarter", "year"] },
        { "date", ["month", "quarter", "financial-year"] },
        { "postcode", ["sector", "district", "area"] },
        { "uk-address", ["postcode", "postcode-sector"] },
    };

    [Theory, MemberData(nameof(Chains))]
    public void The_finer_level_determines_the_coarser(string name, string[] chain)
    {
        Standard standard = StandardCatalogue.Find(name)!;
        GeneralisationContext context = new(new DateOnly(2026, 8, 15));
        Generated.Holds(Values(name).ArrayOf(200).ToArbitrary(), values => chain.Zip(chain.Skip(1)).All(pair => values
            .Select(value => (Fine: standard.Generalise(value, pair.First, context), Coarse: standard.Generalise(value, pair.Second, context)))
            .Where(levels => levels.Fine is not null)
            .GroupBy(levels => levels.Fine, levels => levels.Coarse)
            .All(group => group.Key!.Length > 0 && group.Distinct().Count() == 1 && group.First() is not null)));
    }

    [Theory, MemberData(nameof(Chains))]
    public void Each_level_leaves_something_out(string name, string[] chain)
    {
        Standard standard = StandardCatalogue.Find(name)!;
        GeneralisationContext context = new(new DateOnly(2026, 8, 15));
        string[] values = [.. Values(name).Sample(3000, 5).Distinct()];
        int finer = values.Length;
        foreach (string level in chain)
        {
            int coarser = values.Select(value => standard.Generalise(value, level, context)).Distinct().Count();
            Assert.InRange(coarser, 2, finer - 1);
            finer = coarser;
        }
    }

    static Gen<string> Values(string name) => name switch
    {
        "postcode" => Postcodes,
        "uk-address" => Postcodes.SelectMany(postcode => Gen.Elements("12", "14a", "flat 2, 3").Select(number => $"{number} high street, wexcombe, {postcode}")),
        _ => Gen.Choose(0, 365 * 100).SelectMany(n => Gen.Elements("yyyy-MM-dd", "yyyy-MM-dd", "yyyy-MM", "yyyy").Select(form => new DateOnly(1926, 8, 15).AddDays(n).ToString(form))),
    };

    static Gen<string> Postcodes => Gen.Elements("N", "NW", "SO", "S", "WX", "W").SelectMany(area => Gen.Choose(1, 19).SelectMany(district => Gen.Choose(0, 9)
        .SelectMany(sector => Generated.Letters("ABDE", 2).Select(unit => $"{area}{district} {sector}{unit}"))));
}
