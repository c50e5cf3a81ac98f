using Reeve.Integration.Index.Measure;

namespace Reeve.Integration.Tests.Index.Measure;

/// <summary>Figures of a group the slow way: every pair of records is looked at.</summary>
static class PairByPair
{
    public static GroupFigures Figures(IndexRecords records, string characteristic, string group)
    {
        int[] all = [.. Enumerable.Range(0, records.Count)];
        bool[] isIn = [.. all.Select(record => GroupOf(records, characteristic, record) == group)];
        int[] people = records.Truth ?? records.Persons;
        long together = 0, right = 0, ofOne = 0, found = 0;
        for (int left = 0; left < records.Count; left++)
        {
            for (int other = left + 1; other < records.Count; other++)
            {
                if (!isIn[left] && !isIn[other] || records.Truth is not { } truth || truth[left] < 0) continue;
                bool isTogether = records.Persons[left] == records.Persons[other], isOne = truth[left] == truth[other];
                if (isTogether && truth[other] >= 0) together++;
                if (isTogether && isOne) right++;
                if (isOne) ofOne++;
                if (isOne && isTogether) found++;
            }
        }

        int[] own = [.. people.Where((person, record) => person >= 0 && isIn[record]).Distinct()];
        int exact = own.Count(person =>
        {
            int[] theirs = [.. all.Where(record => people[record] == person)];
            int[] put = [.. all.Where(record => records.Persons[record] == records.Persons[theirs[0]] && (records.Truth is null || records.Truth[record] >= 0))];
            return theirs.SequenceEqual(put);
        });
        int unlinked = all.Count(record => isIn[record] && records.Persons.Count(person => person == records.Persons[record]) == 1);
        bool known = records.Truth is not null;
        return new GroupFigures(own.Length, isIn.Count(each => each), Share(unlinked, isIn.Count(each => each)), known ? Share(right, together) : null, known ? Share(found, ofOne) : null, known ? Share(exact, own.Length) : null);
    }

    static string GroupOf(IndexRecords records, string characteristic, int record)
    {
        if (characteristic == IndexMeasures.BySource) return records.Sources[record];
        int[] people = records.Truth ?? records.Persons;
        IEnumerable<int> theirs = Enumerable.Range(0, records.Count).Where(other => people[record] >= 0
            ? people[other] == people[record]
            : people[other] < 0 && records.Persons[other] == records.Persons[record]);
        string?[] said = [.. theirs.Select(other => records.Characteristics.First(each => each.Name == characteristic).Values[other]).Where(value => value is not null)];
        return said.Length == 0 ? GroupMeasure.NotKnown : said.Distinct().OrderByDescending(value => said.Count(each => each == value)).ThenBy(value => value, StringComparer.Ordinal).First()!;
    }

    static MeasuredShare Share(long hits, long total) => new(hits, total, total);
}
