using Reeve.Report.Linking;

namespace Reeve.Report.Samples;

/// <summary>A report of a size and shape that a real run gives. All people are invented.</summary>
public static class SampleReport
{
    public const double Threshold = 4.25, Prior = 1.0 / 18_400;

    public static LinkageReportData Data() => new()
    {
        Title = "Housing tenants and council tax payers",
        GeneratedAt = "14 March 2026, 09:30",
        ProgramVersion = "Reeve 0.1.0",
        Command = "reeve link housing-tenants.csv council-tax.csv --truth person_ref -o links.csv --report links.html",
        Cautions = ["The column EMAIL is filled in only 12% of council-tax.csv, so it was left out of the comparison."],
        Inputs =
        [
            new InputFile
            {
                Name = "housing-tenants.csv", Rows = 18_412, Encoding = "Windows-1252", Delimiter = "comma", HeaderLine = 3,
                Problems =
                [
                    new(RowProblemKind.Rejected, "A quote was opened and never closed.", 2, [4_411, 9_027]),
                    new(RowProblemKind.Ragged, "There were 13 fields where the header has 12.", 31, [.. Enumerable.Range(0, 20).Select(n => 71 + n * 53)]),
                    new(RowProblemKind.LeftOut, "The last line is a total, not a record.", 1, [18_447]),
                ],
                Notes = ["Lines 1 and 2 hold the title of the extract, so they were skipped.", "The file is not UTF-8, so it was read as Windows-1252."],
            },
            new InputFile { Name = "council-tax.csv", Rows = 32_790, Encoding = "UTF-8", Delimiter = "tab", HeaderLine = 1 },
        ],
        Columns = [.. SampleModel.Columns()],
        BlockingRules =
        [
            new("Same NHS number", BlockingPurpose.Prediction, 14_220, 14_220),
            new("Same postcode and same year of birth", BlockingPurpose.Prediction, 61_904, 48_017),
            new("Same surname sound and same date of birth", BlockingPurpose.Prediction, 23_551, 8_406),
            new("Same forename, same first two letters of the surname and same month of birth", BlockingPurpose.Prediction, 310_772, 289_415),
            new("Same date of birth", BlockingPurpose.Training, 1_204_338, 1_204_338),
            new("Same surname and same forename", BlockingPurpose.Training, 97_251, 88_006),
        ],
        Model = SampleModel.Model(),
        Figures = new RunFigures
        {
            Records = 51_202,
            Compared = 360_058,
            Possible = 51_202.0 * 51_201 / 2,
            Links = 17_930,
            People = 33_611,
            LinkThreshold = new(Threshold, 0.9501, "It is the lowest threshold at which the model expects at least 99% of links to be right."),
            ClusterThreshold = new(6, 0.9846, "A group is joined by its strongest link, so it asks for more than a single link does."),
            Stages = [new("Reading the files", 0.41), new("Understanding the columns", 0.22), new("Choosing pairs", 0.87), new("Learning the model", 3.94), new("Scoring", 1.16), new("Grouping", 0.03)],
        },
        Weights = new(1, [.. Bins()]),
        Thresholds = [.. Points()],
        Truth = new TruthEvaluation
        {
            Source = "the column person_ref",
            TruePairs = 18_204,
            LostToBlocking = 211,
            TruePeople = 33_540,
            ExactPeople = 32_790,
            Links = new(0.9913, 0.9764, 0.9838),
            ClusterPairs = new(0.9876, 0.9802, 0.9839),
            BCubed = new(0.9981, 0.9932, 0.9956),
        },
        ClusterSizes = [new(1, 18_114), new(2, 13_862), new(3, 1_304), new(4, 289), new(5, 37), new(6, 4), new(9, 1)],
        LeastCertain = [.. SamplePairs.Pairs()],
    };

    // Two humps: the many pairs that are two people, and the matches.
    static IEnumerable<WeightBin> Bins()
    {
        for (int from = -24; from < 38; from++)
        {
            double against = 41_000 * Math.Exp(-Math.Pow((from + 11) / 4.2, 2) / 2), match = 1_900 * Math.Exp(-Math.Pow((from - 21) / 5.5, 2) / 2);
            yield return new WeightBin(from, (long)(against + match));
        }
    }

    static IEnumerable<ThresholdPoint> Points()
    {
        for (int step = -5; step <= 16; step++)
        {
            double weight = Threshold + step * 1.25;
            double wrong = Math.Pow(2, -weight - 2.5), precision = 1 / (1 + wrong), recall = 1 / (1 + Math.Pow(2, (weight - 19) / 2.2));
            yield return new ThresholdPoint
            {
                Weight = weight,
                Probability = 1 / (1 + Math.Pow(2, -weight)),
                Links = (long)(18_200 * recall / precision),
                ExpectedPrecision = precision,
                ExpectedRecall = recall,
                TruePrecision = precision * 0.995,
                TrueRecall = recall * 0.985,
                TrueF1 = 2 * precision * 0.995 * recall * 0.985 / (precision * 0.995 + recall * 0.985),
            };
        }
    }
}
