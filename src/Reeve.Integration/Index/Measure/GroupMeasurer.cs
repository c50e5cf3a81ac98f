namespace Reeve.Integration.Index.Measure;

/// <summary>Measures groups. A pair of records counts for the group of each of its records, once if it is the same one.</summary>
sealed class GroupMeasurer
{
    readonly IndexRecords _records;
    readonly int[][] _found;
    readonly int[][] _people;

    public GroupMeasurer(IndexRecords records)
    {
        _records = records;
        _found = Clusters(records.Persons);
        _people = records.Truth is null ? _found : Clusters(records.Truth);
    }

    /// <summary>The figures of all records.</summary>
    public GroupFigures All => Figures(Enumerable.Repeat(true, _records.Count).ToArray());

    /// <summary>The groups of a characteristic of people, in the order of names, those not known last.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">What each record says, or null. The group of a person is what most of their records say, of equally many the first by name, and all of their records are in it.</param>
    public IReadOnlyList<GroupMeasure> OfPeople(string name, string?[] values)
    {
        string[] groups = new string[_records.Count];
        Array.Fill(groups, GroupMeasure.NotKnown);
        foreach (int[] person in WithUnknown())
        {
            string? most = person.Select(record => values[record]).OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
            foreach (int record in person) groups[record] = most ?? GroupMeasure.NotKnown;
        }

        return Of(name, groups);
    }

    /// <summary>The groups of a characteristic of records, as their source is.</summary>
    public IReadOnlyList<GroupMeasure> Of(string name, string[] groups)
    {
        List<(string Group, GroupFigures Figures)> measured = [];
        foreach (string group in groups.Distinct(StringComparer.Ordinal).OrderBy(group => group == GroupMeasure.NotKnown).ThenBy(group => group, StringComparer.Ordinal))
            measured.Add((group, Figures([.. groups.Select(each => each == group)])));
        HashSet<string> hidden = [.. measured.Where(each => each.Figures.People < GroupMeasure.FewestPeople).Select(each => each.Group)];
        // What one group lacks could be worked out from the others and the whole: a second one goes with it.
        if (hidden.Count == 1 && measured.Where(each => !hidden.Contains(each.Group)).OrderBy(each => each.Figures.People).ThenBy(each => each.Group, StringComparer.Ordinal).FirstOrDefault() is { Group: { } next }) hidden.Add(next);
        return [.. measured.Select(each => new GroupMeasure(name, each.Group) { Figures = hidden.Contains(each.Group) ? null : each.Figures })];
    }

    GroupFigures Figures(bool[] isIn)
    {
        ShareSum unlinked = new(), precision = new(), recall = new(), exact = new();
        int people = 0;
        foreach (int[] found in _found)
        {
            int own = found.Count(record => isIn[record]);
            if (own > 0) unlinked.Add(found.Length == 1 ? 1 : 0, own);
            if (_records.Truth is { } truth && own > 0)
            {
                int[][] right = [.. found.Where(record => truth[record] >= 0).GroupBy(record => truth[record]).Select(group => group.ToArray())];
                precision.Add(right.Sum(each => Pairs(each, isIn)), Pairs([.. right.SelectMany(each => each)], isIn));
            }
        }

        foreach (int[] person in _people)
        {
            if (!Array.Exists(person, record => isIn[record])) continue;
            people++;
            if (_records.Truth is null) continue;
            int[][] parts = [.. person.GroupBy(record => _records.Persons[record]).Select(group => group.ToArray())];
            recall.Add(parts.Sum(each => Pairs(each, isIn)), Pairs(person, isIn));
            exact.Add(parts.Length == 1 && Sizes[_records.Persons[person[0]]] == person.Length ? 1 : 0, 1);
        }

        bool known = _records.Truth is not null;
        return new GroupFigures(people, isIn.Count(each => each), unlinked.Share, known ? precision.Share : null, known ? recall.Share : null, known ? exact.Share : null);
    }

    /// <summary>How many records of each person that was found are of known people.</summary>
    Dictionary<int, int> Sizes => field ??= _records.Persons.Where((_, record) => _records.Truth is null || _records.Truth[record] >= 0).GroupBy(person => person).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>People, and records of nobody known by the persons that they were put to.</summary>
    IEnumerable<int[]> WithUnknown() => _records.Truth is { } truth
        ? _people.Concat(_found.Select(found => found.Where(record => truth[record] < 0).ToArray()).Where(found => found.Length > 0))
        : _people;

    /// <summary>Pairs of some records, of which at least one is in the group.</summary>
    static long Pairs(int[] records, bool[] isIn)
    {
        long all = records.Length, outside = records.Count(record => !isIn[record]);
        return (all * (all - 1) - outside * (outside - 1)) / 2;
    }

    static int[][] Clusters(int[] numbers) =>
        [.. Enumerable.Range(0, numbers.Length).Where(record => numbers[record] >= 0).GroupBy(record => numbers[record]).Select(group => group.ToArray())];
}
