using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>The rows of one extract, in the order of their references, and whom each is of.</summary>
/// <param name="Rows">Without the header; the reference is the first column.</param>
/// <param name="PersonIds">One a row.</param>
/// <param name="Records">What each row was laid out from, and its running number.</param>
sealed record Export(IReadOnlyList<string[]> Rows, IReadOnlyList<int> PersonIds, IReadOnlyList<(Sighting Record, int Number)> Records)
{
    /// <summary>Collects what a system knows, has its clerk write it down, and numbers it as time went by.</summary>
    /// <param name="extract">The system.</param>
    /// <param name="households">Everyone.</param>
    /// <param name="planted">Records that are written as they stand.</param>
    /// <param name="chance">The place's.</param>
    public static Export Of(Extract extract, IReadOnlyList<Household> households, IEnumerable<Sighting> planted, Chance chance)
    {
        Chance own = chance.For(extract.FileName);
        var records = new List<Sighting>(planted);
        for (int i = 0; i < households.Count; i++)
        {
            Chance entry = own.For("household", i), clerk = own.For("clerk", i);
            foreach (Sighting truth in extract.Sightings(households[i], entry)) records.Add(Clerk.WriteDown(truth, extract.Rates, clerk));
        }
        // References go up with time, not with the order of generation: they say nothing about who is who.
        var ordered = records
            .OrderBy(static record => record.Started).ThenBy(static record => record.Group, StringComparer.Ordinal).ThenBy(static record => record.Party);
        var rows = new List<string[]>(records.Count);
        var people = new List<int>(records.Count);
        var numbered = new List<(Sighting, int)>(records.Count);
        Chance layout = own.For("layout");
        string group = "";
        int number = 1000;
        foreach (Sighting record in ordered)
        {
            if (record.Group != group) number += layout.Between(1, 7);
            group = record.Group;
            rows.Add(extract.Row(record, number, layout));
            people.Add(record.PersonId);
            numbered.Add((record, number));
        }
        return new Export(rows, people, numbered);
    }
}
