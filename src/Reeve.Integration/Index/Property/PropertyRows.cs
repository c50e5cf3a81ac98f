using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property;

/// <summary>The properties of records. It prints <c>[withheld]</c>.</summary>
/// <param name="Records">The records.</param>
/// <param name="Matches">What became of the address of each.</param>
/// <param name="Parents">The UPRN of the property that each property is a part of; null when it is none.</param>
public sealed record PropertyRows(IReadOnlyList<RecordKey> Records, PropertyMatches Matches, IReadOnlyList<string?> Parents)
{
    /// <summary>As a linkage to properties publishes them.</summary>
    public OutputTable Table()
    {
        IReadOnlyList<PropertyMatch> rows = Matches.Rows;
        return new OutputTable(
        [
            Texts.Shared("source", [.. Records.Select(record => record.Source)]),
            OutputColumn.Text.Of("record", [.. Records.Select(record => record.Record)]),
            Texts.Shared("uprn", [.. rows.Select(row => row.Uprn)]),
            Texts.Shared("parent_uprn", Parents),
            new OutputColumn.Real("score", [.. rows.Select(row => Math.Round(row.Score, 6))]),
            Texts.Shared("kind", [.. rows.Select(row => Word(row.Answer))]),
            Texts.Shared("reason", [.. rows.Select(row => row.Reason)]),
        ]);
    }

    /// <summary>In a few words.</summary>
    public string Summary => $"{Records.Count:N0} addresses: {Matches.Rows.Count(row => row.Answer > PropertyAnswer.Parent):N0} found, {Matches.Count(PropertyAnswer.Parent):N0} in a building, "
        + $"{Matches.Count(PropertyAnswer.Ambiguous):N0} ambiguous, {Matches.Count(PropertyAnswer.None):N0} not found";

    /// <summary>Holds the properties against the truth, which finding them never read.</summary>
    /// <param name="truth">The UPRN of the address that a record was written with; null when it is not known.</param>
    public PropertyEvaluation Evaluate(Func<RecordKey, string?> truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        int known = 0, answered = 0, right = 0;
        for (int at = 0; at < Records.Count; at++)
        {
            if (truth(Records[at]) is not { } uprn) continue;
            known++;
            if (Matches.Rows[at].Answer <= PropertyAnswer.Parent) continue;
            answered++;
            if (Matches.Rows[at].Uprn == uprn) right++;
        }

        return new PropertyEvaluation(known, answered, right);
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";

    static string Word(PropertyAnswer answer) => answer switch
    {
        PropertyAnswer.None => "none",
        PropertyAnswer.Ambiguous => "ambiguous",
        PropertyAnswer.Parent => "parent",
        PropertyAnswer.Matched => "matched",
        PropertyAnswer.Stated => "stated",
        PropertyAnswer.Exact => "exact",
        _ => throw new ArgumentOutOfRangeException(nameof(answer)),
    };
}

/// <summary>How right properties are.</summary>
/// <param name="Known">Records whose property is known in truth.</param>
/// <param name="Answered">Of them, those for which one property was found.</param>
/// <param name="Right">Of them, those for which it is the right one.</param>
public sealed record PropertyEvaluation(int Known, int Answered, int Right)
{
    /// <summary>The share of answers that are right, in [0, 1]; NaN without an answer.</summary>
    public double Precision => (double)Right / Answered;

    /// <summary>The share of known records that are answered rightly, in [0, 1]; NaN without one.</summary>
    public double Recall => (double)Right / Known;
}
