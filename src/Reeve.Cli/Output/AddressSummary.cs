using System.Globalization;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;

namespace Reeve.Cli.Output;

/// <summary>What `reeve address` prints for people.</summary>
static class AddressSummary
{
    /// <summary>For one address: the answer, its reason and the candidates.</summary>
    public static void Write(TextWriter output, Gazetteer gazetteer, PropertyMatch match)
    {
        output.WriteLine(match.Uprn is null ? $"{AddressWords.Kind(match.Answer)}: no UPRN" : string.Create(CultureInfo.InvariantCulture, $"{AddressWords.Kind(match.Answer)}: UPRN {match.Uprn}, score {match.Score:0.00}"));
        output.WriteLine(match.Reason);
        if (match.Candidates.Count > 0) output.WriteLine("\nCandidates, the best first:");
        int width = match.Candidates.Select(candidate => candidate.Uprn.Length).DefaultIfEmpty().Max();
        foreach (PropertyCandidate candidate in match.Candidates)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {candidate.Score:0.00}  {candidate.Uprn.PadRight(width)}  {candidate.Address}"));
        After(output, gazetteer);
    }

    /// <summary>For a file of addresses: counts, and no address.</summary>
    public static void Write(TextWriter output, Gazetteer gazetteer, PropertyMatches matches, double seconds, string written)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{matches.Rows.Count:N0} addresses ({matches.Distinct:N0} different) against {gazetteer.Properties.Count:N0} properties in {seconds:0.0} s"));
        foreach (PropertyAnswer answer in AddressWords.Kinds)
        {
            int count = matches.Count(answer);
            if (count > 0) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {AddressWords.Kind(answer),-10}{count,10:N0}  {(double)count / matches.Rows.Count,6:0.0%}  {AddressWords.Meaning(answer)}"));
        }
        After(output, gazetteer);
        output.WriteLine($"Wrote {written}");
    }

    static void After(TextWriter output, Gazetteer gazetteer)
    {
        foreach (string warning in gazetteer.Warnings) output.WriteLine($"Note: {warning}");
        if (gazetteer.Licence is { } licence) output.WriteLine($"Licence of the gazetteer: {licence}");
    }
}
