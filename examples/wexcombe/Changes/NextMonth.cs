using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Errors;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Population;
using Reeve.Wexcombe.Systems;

namespace Reeve.Wexcombe.Changes;

/// <summary>The extract of one system a month later: what did not change is written as it was, to the letter.</summary>
/// <param name="system">The system.</param>
/// <param name="events">What happened.</param>
/// <param name="place">Everyone, as of the month before.</param>
/// <param name="chance">The place's.</param>
sealed class NextMonth(SourceExtract system, MonthEvents events, Residents place, Chance chance)
{
    // Not everybody tells, and not everybody who is told writes it down.
    const double ToldOfAMove = 0.7;
    const double ToldOfAName = 0.6;

    readonly Chance own = chance.For(system.FileName + " next month");

    /// <summary>The rows of the new extract.</summary>
    /// <param name="before">The extract of the month before.</param>
    public Export After(Export before)
    {
        var rows = new List<string[]>(before.Rows.Count);
        var people = new List<int>(before.Rows.Count);
        var records = new List<(Sighting, int)>(before.Rows.Count);
        void Add(string[] row, Sighting record, int number)
        {
            rows.Add(row);
            people.Add(record.PersonId);
            records.Add((record, number));
        }

        for (int i = 0; i < before.Rows.Count; i++)
        {
            (Sighting record, int number) = before.Records[i];
            Sighting? now = Changed(record);
            if (now is null) continue;
            Add(ReferenceEquals(now, record) ? before.Rows[i] : Row(now, number), now, number);
        }
        int last = before.Records.Count == 0 ? 1000 : before.Records[^1].Number;
        string group = "";
        foreach (Sighting record in New([.. before.PersonIds]).OrderBy(static one => one.Started).ThenBy(static one => one.Group, StringComparer.Ordinal).ThenBy(static one => one.Party))
        {
            if (record.Group != group) last += 3;
            group = record.Group;
            Add(Row(record, last), record, last);
        }
        return new Export(rows, people, records);
    }

    string[] Row(Sighting record, int number) => system.Row(record, number, own.For("layout", (number * 10) + record.Party));

    /// <summary>The record as it is now: the same object when nothing was changed, null when it is gone.</summary>
    Sighting? Changed(Sighting record)
    {
        if (record.Ended is not null) return record;
        Chance telling = own.For("telling", record.PersonId);
        if (events.Gone.TryGetValue(record.PersonId, out DateOnly gone))
            return system.Leaving switch { Leaving.Dropped => null, Leaving.Ended => record with { Ended = gone }, _ => record };
        if (events.Moved.TryGetValue(record.PersonId, out Household? moved))
        {
            if (!system.FollowsPeople) return record with { Ended = moved.Since.AddDays(-1) };
            Address address = moved.Dwelling.Address;
            return telling.Happens(ToldOfAMove) ? record with { Address = address, Postcode = address.Postcode, Decile = moved.Dwelling.Premises!.Area.Decile } : record;
        }
        if (events.Married.TryGetValue(record.PersonId, out string? surname) && telling.Happens(ToldOfAName))
            return record with { Surname = surname, Title = record.Title.Length > 0 ? "Mrs" : "" };
        return record;
    }

    IEnumerable<Sighting> New(HashSet<int> known)
    {
        List<Household> households = [.. system.FollowsPeople ? events.Arrived : events.MovedIn, .. events.Born];
        for (int i = 0; i < households.Count; i++)
        {
            Chance entry = own.For("came", i), clerk = own.For("came, clerk", i);
            foreach (Sighting truth in system.Sightings(households[i], entry))
                if (truth.Ended is null) yield return Written(truth with { Group = truth.Group + " new", Started = households[i].Since }, clerk);
        }
        for (int i = 0; i < place.Households.Count; i++)
        {
            Household household = place.Households[i];
            Chance joining = own.For("joins", i);
            foreach (Person person in household.People)
            {
                if (!joining.Happens(system.JoinedInAMonth) || known.Contains(person.Id) || events.Gone.ContainsKey(person.Id)) continue;
                DateOnly day = joining.Day(SmallPlace.ReferenceDate.AddDays(1), SmallPlace.ReferenceDate.AddDays(28));
                if (system.Join(events.Moved.GetValueOrDefault(person.Id, household), person, day, joining) is { } truth)
                    yield return Written(truth with { Group = truth.Group + " new" }, own.For("joins, clerk", person.Id));
            }
        }
    }

    Sighting Written(Sighting truth, Chance clerk) => Clerk.WriteDown(truth, system.Rates, clerk);
}
