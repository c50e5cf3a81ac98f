namespace Reeve.Integration.Index.Households;

/// <summary>Makes residences of what records say of one person: the rules are in docs/decisions/households-over-time.md.</summary>
static class PersonHomes
{
    /// <summary>The residences of a person.</summary>
    /// <param name="statements">All of one person, in any order; properties are places that people live in together. They are put in order.</param>
    /// <param name="tolerance">Days within which beginnings are taken for one, and gaps for none.</param>
    /// <param name="found">Where they are added.</param>
    public static void Add(List<HomeStatement> statements, int tolerance, List<Residence> found)
    {
        if (statements.Count > 1) statements.Sort(InOrder);
        List<Home> homes = new(statements.Count);
        for (int first = 0, end; first < statements.Count; first = end)
        {
            for (end = first + 1; end < statements.Count && statements[end].Property == statements[first].Property;) end++;
            homes.Add(new Home(statements, first, end, tolerance));
        }

        bool isOpen = false;
        foreach (Home home in homes)
        {
            foreach (Stay stay in home.Stays)
            {
                if (!stay.IsOpen) continue;
                isOpen = true;
                foreach (Home other in homes) stay.EndByMove(other.Stays, tolerance);
            }
        }

        if (!isOpen) Settle(homes);
        foreach (Home home in homes) home.AddTo(found);
    }

    /// <summary>By property; there the undated ones first, then by first day, last day and source.</summary>
    static int InOrder(HomeStatement left, HomeStatement right)
    {
        int order = ReferenceEquals(left.Property, right.Property) ? 0 : string.CompareOrdinal(left.Property, right.Property);
        if (order != 0) return order;
        if (!left.IsDated || !right.IsDated) return left.IsDated.CompareTo(right.IsDated);
        order = Stay.First(left).CompareTo(Stay.First(right));
        if (order == 0) order = Stay.Last(left).CompareTo(Stay.Last(right));
        return order != 0 ? order : string.CompareOrdinal(left.Source, right.Source);
    }

    /// <summary>No record states a home that goes on, so the best of the undated ones is taken.</summary>
    static void Settle(List<Home> homes)
    {
        // A stated end says that they left; only where nothing else is known does an undated record stand against it.
        Home? best = null;
        foreach (Home home in homes)
            if (home.Undated.Count > 0 && (best is null || IsBetter(home, best))) best = home;
        if (best is null) return;
        if (best.Stays.Count > 0) best.Stays[^1].GoOn(best.Undated.Oldest);
        else best.IsSettled = true;
    }

    static bool IsBetter(Home home, Home best)
    {
        int order = (home.Stays.Count == 0).CompareTo(best.Stays.Count == 0);
        if (order == 0) order = home.Undated.Sources.CompareTo(best.Undated.Sources);
        if (order == 0) order = home.Undated.Count.CompareTo(best.Undated.Count);
        return (order == 0 ? home.Undated.Newest.CompareTo(best.Undated.Newest) : order) > 0;
    }

    /// <summary>A property of the person.</summary>
    sealed class Home
    {
        readonly string _person, _property;

        public Home(List<HomeStatement> statements, int first, int end, int tolerance)
        {
            (_person, _property) = (statements[first].Person, statements[first].Property);
            for (int at = first; at < end; at++)
            {
                HomeStatement statement = statements[at];
                if (!statement.IsDated) Undated.Add(statement);
                else if (Stays.Count > 0 && Stays[^1].Reaches(statement, tolerance)) Stays[^1].Add(statement);
                else Stays.Add(new Stay(statement));
            }
        }

        /// <summary>Times that records state, in order; only the last may be open.</summary>
        public List<Stay> Stays { get; } = [];

        public Evidence Undated { get; } = new();

        /// <summary>Whether undated records alone make it the person's home.</summary>
        public bool IsSettled { get; set; }

        public void AddTo(List<Residence> found)
        {
            for (int at = 0; at < Stays.Count; at++)
            {
                Stay stay = Stays[at];
                // Undated records are taken for the newest stay.
                bool isLast = at == Stays.Count - 1;
                DateOnly? until = stay.Until;
                found.Add(new Residence(_person, _property, stay.From, until)
                {
                    FromBasis = stay.From is null ? DayBasis.Unknown : stay.IsFromSeen ? DayBasis.Seen : DayBasis.Stated,
                    UntilBasis = until is null ? DayBasis.Open : stay.IsEndedByMove ? DayBasis.Moved : DayBasis.Stated,
                    Sources = isLast ? stay.Evidence.SourcesWith(Undated) : stay.Evidence.Sources,
                    Records = stay.Evidence.Count + (isLast ? Undated.Count : 0),
                });
            }

            if (Stays.Count > 0 || Undated.Count == 0) return;
            found.Add(new Residence(_person, _property, IsSettled ? Undated.Oldest : null, null)
            {
                FromBasis = IsSettled ? DayBasis.Seen : DayBasis.Unknown, UntilBasis = IsSettled ? DayBasis.Open : DayBasis.Unknown, Sources = Undated.Sources, Records = Undated.Count,
            });
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
        public void EndByMove(List<Stay> others, int tolerance)
        {
            // A stay that is open has a statement with a beginning and no end.
            foreach (Stay other in others)
                if (other != this && other.IsOpen && other.From!.Value.DayNumber > _lastFrom!.Value.DayNumber + tolerance && (_movedOn is null || other.From < _movedOn)) _movedOn = other.From;
        }
    }

    /// <summary>Records that say the same.</summary>
    sealed class Evidence
    {
        /// <summary>Few: a list is shorter than a set.</summary>
        readonly List<string> _sources = [];

        public int Count { get; private set; }

        public int Sources => _sources.Count;

        public DateOnly Oldest { get; private set; } = DateOnly.MaxValue;

        public DateOnly Newest { get; private set; }

        public void Add(HomeStatement statement)
        {
            if (!_sources.Contains(statement.Source)) _sources.Add(statement.Source);
            Count++;
            if (statement.Seen < Oldest) Oldest = statement.Seen;
            if (statement.Seen > Newest) Newest = statement.Seen;
        }

        /// <summary>How many sources say so, here or there.</summary>
        public int SourcesWith(Evidence other)
        {
            int both = _sources.Count;
            foreach (string source in other._sources)
                if (!_sources.Contains(source)) both++;
            return both;
        }
    }
}
