namespace Reeve.Integration.Index.Measure;

/// <summary>Pairs of records that look like one person and may be two: how many were put together, and how many of them wrongly.</summary>
/// <param name="Name">Which pairs: <c>twins</c> or <c>namesakes</c>.</param>
/// <param name="Pairs">How many there are.</param>
/// <param name="Linked">How many were put together.</param>
/// <param name="Wrong">Of them, those of two people in truth; null without a truth.</param>
/// <param name="Missed">Of those that were not put together, those of one person in truth; null without a truth.</param>
public sealed record OverLinking(string Name, long Pairs, long Linked, long? Wrong, long? Missed)
{
    /// <summary>Two people with one name at one property, born so many years apart, are of two generations.</summary>
    const int Generation = 15;

    /// <summary>Looks at twins, and at fathers and sons of one name.</summary>
    public static IReadOnlyList<OverLinking> Of(IndexRecords records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return
        [
            Count("twins", records, record => records.Births[record] is { } born ? (records.Surnames[record], records.Properties[record], $"{born:yyyyMMdd}") : null,
                (left, right) => !IsOneForename(records.Forenames[left]!, records.Forenames[right]!)),
            Count("namesakes", records, record => records.Births[record] is not null ? (records.Surnames[record], records.Properties[record], records.Forenames[record]) : null,
                (left, right) => Math.Abs(records.Births[left]!.Value.DayNumber - records.Births[right]!.Value.DayNumber) > Generation * 365.25),
        ];
    }

    static OverLinking Count(string name, IndexRecords records, Func<int, (string?, string?, string?)?> key, Func<int, int, bool> looks)
    {
        long pairs = 0, linked = 0, wrong = 0, missed = 0;
        IEnumerable<IGrouping<(string?, string?, string?)?, int>> alike = Enumerable.Range(0, records.Count)
            .Where(record => records.Surnames[record] is not null && records.Forenames[record] is not null && records.Properties[record] is not null && key(record) is not null).GroupBy(key);
        foreach (int[] members in alike.Select(group => group.ToArray()))
        {
            for (int left = 0; left < members.Length; left++)
            {
                for (int right = left + 1; right < members.Length; right++)
                {
                    if (!looks(members[left], members[right])) continue;
                    pairs++;
                    bool isLinked = records.Persons[members[left]] == records.Persons[members[right]];
                    if (isLinked) linked++;
                    if (records.Truth is not { } truth || truth[members[left]] < 0 || truth[members[right]] < 0) continue;
                    bool isOne = truth[members[left]] == truth[members[right]];
                    if (isLinked && !isOne) wrong++;
                    if (!isLinked && isOne) missed++;
                }
            }
        }

        return new OverLinking(name, pairs, linked, records.Truth is null ? null : wrong, records.Truth is null ? null : missed);
    }

    /// <summary>An initial, or the beginning of a longer name, may be the same forename.</summary>
    static bool IsOneForename(string left, string right) => left.StartsWith(right, StringComparison.Ordinal) || right.StartsWith(left, StringComparison.Ordinal);
}
