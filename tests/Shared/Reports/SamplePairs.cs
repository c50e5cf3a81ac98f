using Reeve.Report.Linking;

namespace Reeve.Report.Samples;

/// <summary>The least certain pairs of the sample report: the cases that make linkage hard.</summary>
static class SamplePairs
{
    static readonly LinkageModel model = SampleModel.Model();

    public static IEnumerable<UncertainPair> Pairs()
    {
        // Father and son of one name at one address.
        yield return Pair(214, 8_031, ["Thomas", "Ollerenshaw", "12/04/1961", "", "WX4 2QT", "M"], ["Thomas", "Ollerenshaw", "12/04/1991", "", "WX4 2QT", "M"],
            [2, 0, 0, 3, 0, 0], surname: 0.9, forename: -2.4);
        // Twins.
        yield return Pair(1_877, 20_455, ["Amara", "Khan", "03/09/2009", "9434765919", "WX1 7DN", "F"], ["Amina", "Khan", "03/09/2009", "9434765870", "WX1 7DN", "F"],
            [1, 0, 3, 0, 0, 0], surname: -4.1, forename: 0);
        // Married name and moved house.
        yield return Pair(5_520, 30_118, ["Rhiannon", "Pugh", "27/11/1984", "", "WX9 1AA", "F"], ["Rhiannon", "Castellanos", "27/11/1984", "", "WX2 6LB", "F"],
            [2, 3, 0, 0, 2, 0], surname: 0, forename: 3.2);
        // A 1 January birthday and names in the other order.
        yield return Pair(9_004, 12_760, ["Tekle", "Haile", "01/01/1990", "", "WX3 3PF", "M"], ["Haile", "Tekle", "01/01/1990", "", "WX3 3PF", ""],
            [2, 3, 3, 0, 0, 2], surname: 0, forename: 0);
    }

    static readonly string[] fields = ["Forename", "Surname", "Date of birth", "NHS number", "Postcode", "Sex"];

    // Levels are in the order of the model: NHS number, surname, forename, date of birth, postcode, sex.
    static UncertainPair Pair(int left, int right, string[] leftValues, string[] rightValues, int[] levels, double surname, double forename)
    {
        double prior = Math.Log2(SampleReport.Prior / (1 - SampleReport.Prior));
        Evidence[] evidence = [.. model.Comparisons.Select((comparison, at) =>
        {
            ModelLevel level = comparison.Levels[levels[at]];
            double rare = comparison.Name switch { "Surname" => surname, "Forename" => forename, _ => 0 };
            return new Evidence(comparison.Name, level.Label, level.Weight, rare, $"{comparison.Name}: {Words(level)}");
        })];
        double weight = prior + evidence.Sum(step => step.Weight + step.TermFrequencyWeight);
        return new UncertainPair
        {
            Left = new("housing-tenants.csv", $"line {left}"),
            Right = new("council-tax.csv", $"line {right}"),
            Values = [.. fields.Select((field, at) => new FieldValues(field, leftValues[at], rightValues[at]))],
            PriorWeight = prior,
            Evidence = evidence,
            Weight = weight,
            Probability = 1 / (1 + Math.Pow(2, -weight)),
            Linked = weight >= SampleReport.Threshold,
        };
    }

    static string Words(ModelLevel level) => level.Weight switch
    {
        0 => "missing in one or both records, so it says nothing.",
        > 0 => $"{level.Label.ToLowerInvariant()}, which speaks for one person.",
        _ => $"{level.Label.ToLowerInvariant()}, which speaks against.",
    };
}
