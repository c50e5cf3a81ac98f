using Reeve.Store.Tables;

namespace Reeve.Runs.Steps;

/// <summary>What identifiers of persons became, from the history that a linkage of people publishes.</summary>
static class PersonChanges
{
    /// <summary>Gives the identifier that a person has now: of one who was merged into another, that of the other.</summary>
    /// <param name="changes">The history, oldest first; null when there is none.</param>
    public static Func<string, string> Now(TextTable? changes)
    {
        Dictionary<string, string> into = new(StringComparer.Ordinal);
        if (changes is not null)
        {
            (TextColumn change, TextColumn old, TextColumn now) = (changes.Find("change")!, changes.Find("old")!, changes.Find("new")!);
            for (int row = 0; row < changes.Rows; row++)
            {
                if (old[row] is not { } before || now[row] is not { } after) continue;
                if (change[row] == "merged") into[before] = after;
                // A person who is there again is nobody else.
                else into.Remove(after);
            }
        }

        return person =>
        {
            HashSet<string> passed = [person];
            while (into.TryGetValue(person, out string? next) && passed.Add(next)) person = next;
            return person;
        };
    }
}
