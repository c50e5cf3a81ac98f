using System.Globalization;
using Reeve.Store.Csv;

namespace Reeve.Integration.Connect.Read;

/// <summary>What the CSV reader met, in sentences. Lines and counts only.</summary>
static class CsvNotes
{
    public static IReadOnlyList<string> Of(CsvReading reading)
    {
        List<string> notes = [];
        if (reading.Encoding != CsvEncoding.Utf8) notes.Add($"Read as {Name(reading.Encoding)}.");
        if (reading.HeaderLine is null) notes.Add("There is no header; columns are called column_1, column_2 and so on.");
        if (reading.TitleLines.Count > 0) notes.Add($"{Words.Lines(reading.TitleLines.Count)} above the header {Words.Were(reading.TitleLines.Count)} left out.");
        if (reading.FooterLines.Count > 0) notes.Add($"{Words.Lines(reading.FooterLines.Count)} at the end, totals or end marks, {Words.Were(reading.FooterLines.Count)} left out.");
        if (reading.Renamed.Count > 0) notes.Add($"{Words.Count(reading.Renamed.Count, "column")} had no name, or one that was taken, and got another.");
        Add(reading.Rejected, "with more cells than there are columns", "left out");
        Add(reading.Padded, "with fewer cells than there are columns", "filled up with missing cells");
        Add(reading.OddQuotes, "with text after a closing quote", "kept as written");
        Add(reading.UnclosedQuotes, "with a quote that never closes", "read with the quote as an ordinary character");
        Add(reading.RepairedText, "with bytes that are not UTF-8", "read there as windows-1252");
        return notes;

        void Add(CsvTally tally, string what, string done)
        {
            if (tally.Count > 0) notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Words.Count(tally.Count, "record")} {what} {Words.Were(tally.Count)} {done}{First(tally)}."));
        }
    }

    static string First(CsvTally tally) => tally.FirstLines.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (first on line {tally.FirstLines[0]})");

    static string Name(CsvEncoding encoding) => encoding switch
    {
        CsvEncoding.Windows1252 => "windows-1252",
        CsvEncoding.Utf16LittleEndian or CsvEncoding.Utf16BigEndian => "utf-16",
        _ => "utf-8",
    };
}
