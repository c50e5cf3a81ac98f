using Reeve.Integration.Index.Property.Explain;
using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>Chooses among what was compared, or not, and says why.</summary>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="options">Where lines are drawn.</param>
/// <param name="text">The address; null when there is none.</param>
/// <param name="stated">The property that the source states, or -1.</param>
/// <param name="found">All comparisons.</param>
/// <param name="nearest">The street that the address names, or null.</param>
sealed class Decision(Gazetteer gazetteer, PropertyOptions options, InputText? text, int stated, List<Comparison> found, NearestStreet? nearest)
{
    const int MostCandidates = 3;

    /// <summary>Below this a property is not worth showing.</summary>
    const double LeastShown = 0.3;

    /// <summary>How much less than the best the stated property may score.</summary>
    const double StatedMayTrail = 0.1;

    const double Same = 1e-9;

    readonly Sentences sentences = new(gazetteer, text);

    /// <summary>The answer.</summary>
    public PropertyMatch Make()
    {
        if (text is null)
            return stated >= 0
                ? Answer(PropertyAnswer.Stated, stated, 0, [Candidate(stated, 0)], "There is no address; the source states this UPRN, and the gazetteer has it.")
                : Answer(PropertyAnswer.None, -1, 0, [], Sentences.NoAddress);
        Comparison[] best = [.. found.GroupBy(comparison => comparison.Entry.Property)
            .Select(group => group.OrderByDescending(comparison => comparison.Score).ThenBy(comparison => comparison.Entry.Address).First())
            .OrderByDescending(comparison => comparison.Score).ThenByDescending(comparison => comparison.Said).ThenBy(comparison => comparison.Entry.Property)];
        PropertyCandidate[] shown = [.. best.Where(comparison => comparison.Score >= LeastShown).Take(MostCandidates).Select(Candidate)];
        PropertyMatch own = Own(best, shown);
        return stated < 0 ? own : WithStated(own, best, shown);
    }

    PropertyMatch Own(Comparison[] best, PropertyCandidate[] shown)
    {
        if (best.Length == 0) return Answer(PropertyAnswer.None, -1, 0, shown, sentences.NothingFound(nearest));
        Comparison first = best[0];
        if (Whole(best) is { } whole) return whole with { Candidates = shown };
        if (first.Score < options.LeastScore) return Answer(PropertyAnswer.None, -1, first.Score, shown, sentences.TooFar(first, best, nearest));
        Comparison[] rivals = [.. best.Skip(1).Where(other => IsRival(first, other))];
        Comparison? chosen = rivals.Length == 0 ? first : Related(first, rivals);
        if (chosen is null) return Answer(PropertyAnswer.Ambiguous, -1, first.Score, shown, sentences.Ambiguous(first, rivals));
        PropertyAnswer answer = chosen.IsExact ? PropertyAnswer.Exact : chosen.IsParent ? PropertyAnswer.Parent : PropertyAnswer.Matched;
        return Answer(answer, chosen.Entry.Property, chosen.Score, shown, sentences.Matched(chosen, best));
    }

    /// <summary>Whether another property is so near that choosing would be guessing.</summary>
    bool IsRival(Comparison first, Comparison other)
    {
        if (first.Score - other.Score < options.LeastLead - Same) return true;
        // They differ only in what the address does not say. What is no longer in use does not stand against what is.
        return first.LeavesUnsaid && other.Said >= first.Said - Same && other.Score >= options.LeastScore && other.Entry.StatusFactor >= first.Entry.StatusFactor;
    }

    /// <summary>Where the rivals are one building and its only parts or shells, the one that is meant: what people live in before its shell, the whole before a part.</summary>
    Comparison? Related(Comparison first, Comparison[] rivals)
    {
        Comparison chosen = first;
        foreach (Comparison rival in rivals)
        {
            bool isPart = gazetteer.Index.IsPart(rival.Entry.Property, chosen.Entry.Property), isWhole = gazetteer.Index.IsPart(chosen.Entry.Property, rival.Entry.Property);
            if (!isPart && !isWhole) return null;
            Comparison whole = isWhole ? rival : chosen, part = isWhole ? chosen : rival;
            chosen = gazetteer.Properties[whole.Entry.Property].IsShell && !part.LeavesUnsaid ? part : whole;
        }
        return chosen;
    }

    /// <summary>
    /// The building of several parts that agree in all but the part, where the address does not say which or names one that is not there, and
    /// the building itself is in the gazetteer under some other address.
    /// </summary>
    PropertyMatch? Whole(Comparison[] best)
    {
        Comparison first = best[0];
        if (first.Score >= options.LeastScore || first.Unit is not (PartLevel.Unsaid or PartLevel.Differs)) return null;
        double rest = first.Score / Factors.OfUnit(first.Unit);
        if (rest * Factors.OfUnit(PartLevel.Extra) < options.LeastScore) return null;
        int parent = gazetteer.Properties[first.Entry.Property].Parent;
        if (parent < 0 || best.Any(other => other.Entry.Property != parent && gazetteer.Properties[other.Entry.Property].Parent != parent && first.Score - other.Score < options.LeastLead)) return null;
        double score = rest * Factors.OfUnit(PartLevel.Extra);
        return Answer(PropertyAnswer.Parent, parent, score, [], sentences.Whole(first, best));
    }

    PropertyMatch WithStated(PropertyMatch own, Comparison[] best, PropertyCandidate[] shown)
    {
        Comparison? compared = Array.Find(best, comparison => comparison.Entry.Property == stated);
        string uprn = gazetteer.Properties[stated].Uprn;
        if (own.Uprn == uprn) return own with { Reason = $"{own.Reason} The source states the same UPRN." };
        bool unknown = best.Length == 0 && nearest is null;
        bool agrees = compared is { Contradicts: false } && own.Answer != PropertyAnswer.Exact && compared.Score >= best[0].Score - StatedMayTrail;
        if (!unknown && !agrees) return own with { Reason = $"{own.Reason} The source states UPRN {uprn}, which the address contradicts." };
        PropertyCandidate chosen = compared is null ? Candidate(stated, 0) : Candidate(compared);
        PropertyCandidate[] first = [chosen, .. shown.Where(candidate => candidate.Property != stated).Take(MostCandidates - 1)];
        string why = unknown ? "The source states this UPRN; nothing in the address can be compared with the gazetteer." : $"The source states this UPRN, and the address does not contradict it: {sentences.Agreement(compared!)}.";
        return Answer(PropertyAnswer.Stated, stated, compared?.Score ?? 0, first, why);
    }

    PropertyCandidate Candidate(Comparison comparison) =>
        new(comparison.Entry.Property, gazetteer.Properties[comparison.Entry.Property].Uprn, gazetteer.Addresses[comparison.Entry.Address].Parts, Math.Round(comparison.Score, 4));

    PropertyCandidate Candidate(int property, double score) => new(property, gazetteer.Properties[property].Uprn, gazetteer.Addresses[gazetteer.Index.FirstAddress[property]].Parts, score);

    PropertyMatch Answer(PropertyAnswer answer, int property, double score, IReadOnlyList<PropertyCandidate> candidates, string reason) =>
        new(answer, property < 0 ? null : gazetteer.Properties[property].Uprn, Math.Round(score, 4), reason, candidates);
}
