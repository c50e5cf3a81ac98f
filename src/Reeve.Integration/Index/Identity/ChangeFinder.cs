namespace Reeve.Integration.Index.Identity;

/// <summary>Finds what became of identifiers between two builds.</summary>
sealed class ChangeFinder
{
    readonly IdentityState _before;
    readonly IReadOnlyList<FoundRecord> _found;
    readonly Clusters _clusters;
    readonly string[] _persons;
    readonly DateOnly _day;
    readonly Dictionary<RecordKey, int> _positions;
    readonly Dictionary<string, List<Membership>> _had = new(StringComparer.Ordinal);

    public ChangeFinder(IdentityState before, IReadOnlyList<FoundRecord> found, Clusters clusters, string[] persons, DateOnly day)
    {
        (_before, _found, _clusters, _persons, _day) = (before, found, clusters, persons, day);
        _positions = new(found.Count);
        for (int at = 0; at < found.Count; at++) _positions.Add(found[at].Record, at);
        foreach (Membership row in before.Map.Rows)
        {
            if (!row.IsCurrent) continue;
            if (!_had.TryGetValue(row.Person, out List<Membership>? rows)) _had.Add(row.Person, rows = []);
            rows.Add(row);
        }
    }

    /// <summary>The changes, by kind, then by old and new identifier.</summary>
    public IReadOnlyList<IdentityChange> Find()
    {
        Dictionary<string, int> clusterOf = new(_persons.Length, StringComparer.Ordinal);
        for (int cluster = 0; cluster < _persons.Length; cluster++) clusterOf.Add(_persons[cluster], cluster);
        HashSet<(IdentityChangeKind Kind, string Old, string? New)> seen = [];
        List<IdentityChange> changes = [];
        for (int cluster = 0; cluster < _persons.Length; cluster++)
        {
            if (_before.Map.Persons.TryGetValue(_persons[cluster], out PersonSpan span) && !span.IsLive) Add(IdentityChangeKind.Revived, _persons[cluster], _persons[cluster], cluster);
            foreach (RecordKey record in _clusters.Records[cluster])
            {
                if (!_before.Map.Standing.TryGetValue(record, out Membership? row) || row.Person == _persons[cluster]) continue;
                // The rest of the person's records is elsewhere, or there is no rest.
                if (clusterOf.ContainsKey(row.Person)) Add(IdentityChangeKind.Split, row.Person, _persons[cluster], cluster);
                else if (_before.Map.Persons[row.Person].IsLive || !WasMerged(row.Person, _persons[cluster])) Add(IdentityChangeKind.Merged, row.Person, _persons[cluster], cluster);
            }
        }
        foreach ((string person, List<Membership> rows) in _had)
            if (!clusterOf.ContainsKey(person) && !rows.Exists(row => _positions.ContainsKey(row.Record))) Add(IdentityChangeKind.Retired, person, null, null);
        changes.Sort((left, right) =>
        {
            int order = left.Kind.CompareTo(right.Kind);
            if (order == 0) order = string.CompareOrdinal(left.Old, right.Old);
            return order != 0 ? order : string.CompareOrdinal(left.New, right.New);
        });
        return changes;

        void Add(IdentityChangeKind kind, string old, string? now, int? cluster)
        {
            if (seen.Add((kind, old, now))) changes.Add(new IdentityChange(_day, kind, old, now, Why(old, cluster)));
        }
    }

    bool WasMerged(string old, string into) => _before.Changes.Any(change => change.Kind == IdentityChangeKind.Merged && change.Old == old && change.New == into);

    string Why(string old, int? cluster)
    {
        ChangeReason reason = new();
        foreach (Membership row in _had.GetValueOrDefault(old) ?? [])
            if (!_positions.ContainsKey(row.Record)) reason.Left(row.Record.Source);
        IEnumerable<int> involved = (_had.GetValueOrDefault(old) ?? []).Where(row => _positions.ContainsKey(row.Record)).Select(row => _positions[row.Record]);
        foreach (int position in cluster is { } number ? involved.Concat(_clusters.Members[number]) : involved)
        {
            FoundRecord now = _found[position];
            if (now.IsDecided) reason.Decided();
            if (!_before.Map.Standing.TryGetValue(now.Record, out Membership? row)) reason.New(now.Record.Source);
            else if (!row.IsCurrent) reason.Back(now.Record.Source);
            else if (row.Fingerprint != now.Fingerprint) reason.Changed(now.Record.Source);
        }
        return reason.Words;
    }
}
