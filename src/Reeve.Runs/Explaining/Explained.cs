using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Identity.Survivorship;
using Reeve.Integration.Index.Link;

namespace Reeve.Runs.Explaining;

/// <summary>What there is to say when somebody asks about records or a person. Values of records are in it only where they were asked for.</summary>
public abstract record Explained
{
    Explained()
    {
    }

    /// <summary>The linkage.</summary>
    public required string Linkage { get; init; }

    /// <summary>Whether the files or sources have changed since the index was built.</summary>
    public required bool IsOutdated { get; init; }

    /// <summary>One record.</summary>
    /// <param name="Row">Where it is in the spine.</param>
    /// <param name="Others">The other records of its person.</param>
    /// <param name="Rows">The persons it belonged to, in the order of time.</param>
    /// <param name="Changes">What became of their identifiers.</param>
    /// <param name="Values">What linking reads of it, or null.</param>
    public sealed record OfRecord(SpineRow Row, IReadOnlyList<SpineRow> Others, IReadOnlyList<Membership> Rows, IReadOnlyList<IdentityChange> Changes, PersonRecord? Values) : Explained;

    /// <summary>One person.</summary>
    /// <param name="Person">The identifier.</param>
    /// <param name="Since">The day from which the person has it.</param>
    /// <param name="Records">The records; none when nobody has the identifier now.</param>
    /// <param name="Changes">What became of the identifier.</param>
    /// <param name="Values">The values that stand, or null.</param>
    public sealed record OfPerson(string Person, DateOnly Since, IReadOnlyList<SpineRow> Records, IReadOnlyList<IdentityChange> Changes, IReadOnlyList<SurvivingValue>? Values) : Explained;

    /// <summary>Two records.</summary>
    /// <param name="Left">Where the first is in the spine.</param>
    /// <param name="Right">Where the other is.</param>
    /// <param name="Pair">What speaks for and against their being one person's.</param>
    /// <param name="LinkThreshold">The least match probability of a link.</param>
    /// <param name="ClusterThreshold">The least match probability of a link that joins persons.</param>
    /// <param name="Values">What linking reads of both, or null.</param>
    public sealed record OfPair(SpineRow Left, SpineRow Right, InspectedPair Pair, double LinkThreshold, double ClusterThreshold, (PersonRecord Left, PersonRecord Right)? Values) : Explained
    {
        /// <summary>Whether they are taken to be one person's.</summary>
        public bool IsSame => Left.Person == Right.Person;

        /// <summary>Why, in a sentence.</summary>
        public string Why
        {
            get
            {
                string odds = $"a match probability of {Pair.Probability:0.####}";
                if (IsSame)
                {
                    return Left.How == "decided" && Right.How == "decided" && (Pair.Vetoed || Pair.Probability < ClusterThreshold) ? "They are one person's by a decision of a reviewer."
                        : Pair is { ComparedBy: not null, Vetoed: false } && Pair.Probability >= ClusterThreshold ? $"They are one person's: {odds}, where {ClusterThreshold:0.####} is enough."
                        : "They are one person's because other records join them.";
                }

                if (Pair.ComparedBy is null) return "They were not compared, because they agree on nothing that would bring them together.";
                if (Pair.Vetoed) return "They are two people's, whatever else agrees: an identifier of which a person has one is different.";
                if (Pair.Probability < LinkThreshold) return $"They are two people's: {odds}, and a link needs {LinkThreshold:0.####}.";
                return Pair.Probability < ClusterThreshold
                    ? $"They are linked ({odds}), but joining persons needs {ClusterThreshold:0.####}."
                    : $"They are linked ({odds}), but something else keeps their persons apart: an identifier that differs, or a decision.";
            }
        }
    }
}
