namespace Reeve.Integration.Index.Households;

/// <summary>Makes residences of what records say of one person: the rules are in docs/decisions/households-over-time.md.</summary>
static class PersonHomes
{
    /// <summary>The residences of a person.</summary>
    /// <param name="statements">All of one person, in any order; properties are places that people live in together.</param>
    /// <param name="tolerance">Days within which beginnings are taken for one, and gaps for none.</param>
    public static IReadOnlyList<Residence> Of(IEnumerable<HomeStatement> statements, int tolerance)
    {
        Home[] homes = [.. statements.GroupBy(statement => statement.Property, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Home(group, tolerance))];
        Stay[] open = [.. homes.SelectMany(home => home.Stays).Where(stay => stay.IsOpen)];
        foreach (Stay stay in open) stay.EndByMove(open, tolerance);
        if (open.Length == 0) Settle(homes);
        return [.. homes.SelectMany(home => home.Residences())];
    }

    /// <summary>No record states a home that goes on, so the best of the undated ones is taken.</summary>
    static void Settle(Home[] homes)
    {
        // A stated end says that they left; only where nothing else is known does an undated record stand against it.
        Home? best = homes.Where(home => home.Undated.Count > 0)
            .OrderBy(home => home.Stays.Count > 0).ThenByDescending(home => home.Undated.Sources).ThenByDescending(home => home.Undated.Count).ThenByDescending(home => home.Undated.Newest)
            .FirstOrDefault();
        if (best is null) return;
        if (best.Stays.Count > 0) best.Stays[^1].GoOn(best.Undated.Oldest);
        else best.IsSettled = true;
    }

    /// <summary>A property of the person.</summary>
    sealed class Home
    {
        readonly string _person, _property;

        public Home(IGrouping<string, HomeStatement> statements, int tolerance)
        {
            (_person, _property) = (statements.First().Person, statements.Key);
            HomeStatement[] dated = [.. statements.Where(statement => statement.IsDated).OrderBy(Stay.First).ThenBy(Stay.Last).ThenBy(statement => statement.Source, StringComparer.Ordinal)];
            foreach (HomeStatement statement in dated)
            {
                if (Stays.Count > 0 && Stays[^1].Reaches(statement, tolerance)) Stays[^1].Add(statement);
                else Stays.Add(new Stay(statement));
            }

            Undated = new Evidence();
            foreach (HomeStatement statement in statements.Where(statement => !statement.IsDated)) Undated.Add(statement);
        }

        /// <summary>Times that records state, in order; only the last may be open.</summary>
        public List<Stay> Stays { get; } = [];

        public Evidence Undated { get; }

        /// <summary>Whether undated records alone make it the person's home.</summary>
        public bool IsSettled { get; set; }

        public IEnumerable<Residence> Residences()
        {
            foreach (Stay stay in Stays)
            {
                Evidence evidence = stay == Stays[^1] ? stay.Evidence.With(Undated) : stay.Evidence;
                DateOnly? until = stay.Until;
                yield return new Residence(_person, _property, stay.From, until)
                {
                    FromBasis = stay.From is null ? DayBasis.Unknown : stay.IsFromSeen ? DayBasis.Seen : DayBasis.Stated,
                    UntilBasis = until is null ? DayBasis.Open : stay.IsEndedByMove ? DayBasis.Moved : DayBasis.Stated,
                    Sources = evidence.Sources, Records = evidence.Count,
                };
            }

            if (Stays.Count > 0 || Undated.Count == 0) yield break;
            yield return new Residence(_person, _property, IsSettled ? Undated.Oldest : null, null)
            {
                FromBasis = IsSettled ? DayBasis.Seen : DayBasis.Unknown, UntilBasis = IsSettled ? DayBasis.Open : DayBasis.Unknown, Sources = Undated.Sources, Records = Undated.Count,
            };
        }
    }

    /// <summary>A time at one property, of statements that overlap or nearly do.</summary>
    sealed class Stay
    {
        DateOnly? _statedUntil, _movedOn, _lastFrom;

        public Stay(HomeStatement first) => Add(first);

        public DateOnly? From { get; private set; }

        public bool IsOpen { get; private set; }

        public bool IsEndedByMove => IsOpen && _movedOn is { } moved && Until == moved.AddDays(-1);

        /// <summary>Whether the first day is only that on which a record was seen.</summary>
        public bool IsFromSeen { get; private set; }

        public DateOnly? Until => !IsOpen ? _statedUntil : _movedOn?.AddDays(-1) is { } moved ? (moved > _statedUntil ? moved : _statedUntil ?? moved) : null;

        public Evidence Evidence { get; } = new();

        /// <summary>The first day that a statement is known to hold. Days that stand the wrong way round are put right.</summary>
        public static DateOnly First(HomeStatement statement) => statement switch
        {
            { From: { } from, Until: { } until } => from < until ? from : until,
            _ => (statement.From ?? statement.Until)!.Value,
        };

        public static DateOnly Last(HomeStatement statement) => statement switch
        {
            { From: { } from, Until: { } until } => from < until ? until : from,
            { Until: { } until } => until,
            _ => DateOnly.MaxValue,
        };

        public bool Reaches(HomeStatement statement, int tolerance) => IsOpen || First(statement).DayNumber - _statedUntil!.Value.DayNumber <= tolerance + 1;

        public void Add(HomeStatement statement)
        {
            Evidence.Add(statement);
            if (statement.From is not null)
            {
                DateOnly first = First(statement);
                if (From is null || first < From) From = first;
                if (_lastFrom is null || first > _lastFrom) _lastFrom = first;
            }

            if (statement.Until is null) IsOpen = true;
            else if (Last(statement) is var last && (_statedUntil is null || last > _statedUntil)) _statedUntil = last;
        }

        /// <summary>An undated record says that it goes on after its stated end, and nothing says otherwise.</summary>
        /// <param name="seen">When; of a stay of which nothing but the end was stated, the first day that is known.</param>
        public void GoOn(DateOnly seen)
        {
            IsOpen = true;
            if (From is not null) return;
            (From, IsFromSeen) = (seen, true);
        }

        /// <summary>A home that began after everything that is stated of this one ends it, on the day before the first of them.</summary>
        public void EndByMove(IEnumerable<Stay> others, int tolerance)
        {
            // A stay that is open has a statement with a beginning and no end.
            foreach (Stay other in others)
                if (other != this && other.From!.Value.DayNumber > _lastFrom!.Value.DayNumber + tolerance && (_movedOn is null || other.From < _movedOn)) _movedOn = other.From;
        }
    }

    /// <summary>Records that say the same.</summary>
    sealed class Evidence
    {
        readonly HashSet<string> _sources = new(StringComparer.Ordinal);

        public int Count { get; private set; }

        public int Sources => _sources.Count;

        public DateOnly Oldest { get; private set; } = DateOnly.MaxValue;

        public DateOnly Newest { get; private set; }

        public void Add(HomeStatement statement)
        {
            _sources.Add(statement.Source);
            Count++;
            if (statement.Seen < Oldest) Oldest = statement.Seen;
            if (statement.Seen > Newest) Newest = statement.Seen;
        }

        public Evidence With(Evidence other)
        {
            Evidence both = new() { Count = Count + other.Count };
            both._sources.UnionWith(_sources);
            both._sources.UnionWith(other._sources);
            return both;
        }
    }
}
