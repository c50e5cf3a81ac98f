namespace Reeve.Store.Csv.Internals;

/// <summary>Finds the character between cells: the one that cuts most records into the same number of cells, and fewest through quotes.</summary>
internal static class DelimiterDetector
{
    /// <summary>The candidates; an earlier one wins where two are as good.</summary>
    public const string Candidates = ",;\t|";

    /// <summary>The sample cut by the best delimiter; by none where each line is one cell.</summary>
    public static (Dialect Dialect, Sample Sample) Find(Window window, CsvEncoding encoding, Dialect dialect)
    {
        List<(Dialect Dialect, Sample Sample, int Count, double Score)> tried = [];
        foreach (char candidate in Candidates)
        {
            Dialect attempt = dialect with { Delimiter = (byte)candidate };
            Sample sample = Sample.Take(window, encoding, attempt);
            int count = sample.UsualCount();
            if (count > 1 && !IsProse(sample))
            {
                tried.Add((attempt, sample, count, sample.Share(count) - sample.OddQuotes));
            }
        }
        // OrderBy is stable, so that the order of the candidates decides at last.
        var best = tried.OrderByDescending(one => one.Score).ThenByDescending(one => one.Count).FirstOrDefault();
        if (best.Sample is not null && best.Score < 0.5)
        {
            // Nothing is regular: then the first record, most likely a header, must be cut by it.
            best = tried.Where(one => one.Sample.Records[0].Cells.Length > 1)
                .OrderByDescending(one => one.Sample.Records[0].Cells.Length).FirstOrDefault();
        }
        if (best.Sample is not null)
        {
            return (best.Dialect, best.Sample);
        }
        Dialect single = dialect with { Delimiter = 0 };
        return (single, Sample.Take(window, encoding, single));
    }

    /// <summary>Whether it is punctuation in a column of text ("Smith, J"): the first record lacks it and a space follows it everywhere else.</summary>
    static bool IsProse(Sample sample) => sample.Records[0].Cells.Length == 1 && sample.Records.Skip(1).All(record => record.Spaced);
}
