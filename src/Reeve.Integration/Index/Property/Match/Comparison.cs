namespace Reeve.Integration.Index.Property.Match;

/// <summary>An address beside one of the gazetteer: what was found about each part, and the score that follows.</summary>
sealed record Comparison
{
    /// <summary>The gazetteer's.</summary>
    public required Entry Entry { get; init; }

    /// <summary>Its street.</summary>
    public required Thoroughfare Street { get; init; }

    /// <summary>How the address was read.</summary>
    public required AddressReading Reading { get; init; }

    /// <summary>Where its street was found.</summary>
    public required StreetWindow Window { get; init; }

    /// <summary>The part of the building.</summary>
    public required PartLevel Unit { get; init; }

    /// <summary>Whether the part is called otherwise: a room for a flat.</summary>
    public bool IsOtherKind { get; init; }

    /// <summary>The building's name.</summary>
    public required PartLevel Building { get; init; }

    /// <summary>The building's number.</summary>
    public required PartLevel Number { get; init; }

    /// <summary>The street.</summary>
    public required StreetFinding StreetFinding { get; init; }

    /// <summary>The postcode.</summary>
    public required PostcodeFinding Postcode { get; init; }

    /// <summary>Whether the address names a place that is another of the gazetteer's.</summary>
    public bool OtherPlace { get; init; }

    /// <summary>Whether the address says more behind the street, and none of it is the gazetteer's place.</summary>
    public bool NoPlace { get; init; }

    /// <summary>By how many letters all the words differ, where they were compared as a whole because the parts could not be; null otherwise.</summary>
    public int? WholeSlips { get; init; }

    /// <summary>Whether it names one that is.</summary>
    public bool SamePlace { get; init; }

    /// <summary>The product of all factors.</summary>
    public double Score { get; init; }

    /// <summary>The product without what the address leaves unsaid and without the status: how far what it says agrees.</summary>
    public double Said { get; init; }

    /// <summary>Whether the gazetteer's address has a part that tells it from its neighbours and that the address does not say.</summary>
    public bool LeavesUnsaid => Unit == PartLevel.Unsaid || Number == PartLevel.Unsaid || Building == PartLevel.Unsaid;

    /// <summary>Whether the address names a part of the building that this entry has not.</summary>
    public bool IsParent => Unit == PartLevel.Extra;

    /// <summary>Whether everything agrees and nothing is left out.</summary>
    public bool IsExact => Unit <= PartLevel.Agrees && !IsOtherKind && Number <= PartLevel.Agrees && Building <= PartLevel.Agrees && StreetFinding == StreetFinding.Same
        && Postcode == PostcodeFinding.Same && !OtherPlace && (WholeSlips ?? 0) == 0 && Entry.StatusFactor == 1;

    /// <summary>Whether the address says something else than the gazetteer about what tells one property of a street from another.</summary>
    public bool Contradicts => Unit == PartLevel.Differs || Number == PartLevel.Differs || StreetFinding == StreetFinding.Differs || Building == PartLevel.Differs && Number != PartLevel.Agrees;

    /// <summary>A comparison of all the words at once.</summary>
    public static Comparison OfWhole(Entry entry, Thoroughfare street, PostcodeFinding postcode, int slips)
    {
        double said = Math.Max(Factors.LeastOfLetters, 1 - (slips * Factors.Letter)) * (postcode == PostcodeFinding.Unsaid ? 1 : Factors.OfPostcode(postcode));
        return new Comparison
        {
            Entry = entry, Street = street, Reading = AddressReading.Nothing, Window = default, Unit = PartLevel.Silent, Building = PartLevel.Silent, Number = PartLevel.Silent,
            StreetFinding = StreetFinding.Same, Postcode = postcode, WholeSlips = slips, Said = said,
            Score = said * (postcode == PostcodeFinding.Unsaid ? Factors.OfPostcode(postcode) : 1) * entry.StatusFactor,
        };
    }

    /// <summary>The same with its score.</summary>
    public Comparison Scored()
    {
        double street = Factors.OfStreet(StreetFinding, Window.Slips);
        if (StreetFinding is StreetFinding.Slips or StreetFinding.OtherKind or StreetFinding.NoKind && Postcode is not (PostcodeFinding.Same or PostcodeFinding.Slip))
        {
            street *= Factors.Unvouched;
            if (Window.Slips > 1 || StreetFinding == StreetFinding.NoKind || Window.IsFirstLetter || StreetFinding == StreetFinding.OtherKind || Postcode != PostcodeFinding.Unsaid) street *= Factors.Doubtful;
        }
        // Where no street is named, a postcode has to stand for it, or a building whose name is the gazetteer's.
        if (StreetFinding == StreetFinding.Unsaid && Postcode is not (PostcodeFinding.Same or PostcodeFinding.Slip)) street *= Building == PartLevel.Agrees ? Factors.Unvouched : Factors.Doubtful * Factors.Doubtful;
        bool vouched = Postcode is PostcodeFinding.Same or PostcodeFinding.Slip;
        double places = (OtherPlace ? Factors.OtherPlace : 1) * (NoPlace && !vouched ? Factors.NoPlace : 1), kind = IsOtherKind ? Factors.OtherKind : 1;
        double said = street * places * kind * Of(Unit, Factors.OfUnit) * Of(Building, Factors.OfBuilding) * Of(Number, Factors.OfNumber) * (Postcode == PostcodeFinding.Unsaid ? 1 : Factors.OfPostcode(Postcode));
        double unsaid = Unsaid(Unit, Factors.OfUnit) * Unsaid(Building, Factors.OfBuilding) * Unsaid(Number, Factors.OfNumber) * (Postcode == PostcodeFinding.Unsaid ? Factors.OfPostcode(Postcode) : 1);
        return this with { Said = said, Score = said * unsaid * Entry.StatusFactor };
    }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => "[withheld]";

    static double Of(PartLevel level, Func<PartLevel, double> factor) => level == PartLevel.Unsaid ? 1 : factor(level);

    static double Unsaid(PartLevel level, Func<PartLevel, double> factor) => level == PartLevel.Unsaid ? factor(level) : 1;
}
