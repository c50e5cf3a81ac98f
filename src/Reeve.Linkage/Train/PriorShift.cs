using Reeve.Linkage.Model;
using Reeve.Linkage.Score;

namespace Reeve.Linkage.Train;

/// <summary>
/// Fits the prior of a trained model to pairs that were drawn with known probabilities and judged: the intercept of a logistic regression on the match weight, whose slope is 1
/// (Cox 1958), each pair counted for those it stands for (Horvitz and Thompson 1952), drawn towards no change by a normal prior. m, u and h stay as they are, so the order of pairs does.
/// </summary>
public static class PriorShift
{
    /// <summary>How far, in bits, a model trained without truth is thought to be out before anybody has looked: the standard deviation of the shift. Few judgements therefore move little.</summary>
    public const double Doubt = 1.5;

    const double Exact = 1e-12;

    const int MaxIterations = 200;

    static readonly double Ln2 = Math.Log(2);

    /// <summary>The shift of greatest posterior density, in bits: what is added to every match weight. 0 without a pair.</summary>
    /// <remarks>
    /// By Newton's method within a bracket: the log density is concave, so its slope falls through 0 once, and a step that leaves what the slope's sign has fenced in is halved to its middle.
    /// </remarks>
    /// <param name="pairs">The pairs; the same in the same order give the same bits.</param>
    public static double Of(IReadOnlyList<JudgedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (pairs.Count == 0) return 0;
        double each = Information(pairs);
        // |slope of the likelihood| <= ln 2 * the pairs it counts for, and the normal prior's slope is -shift / Doubt^2.
        double high = Doubt * Doubt * Ln2 * each * pairs.Sum(pair => pair.Pairs), low = -high, shift = 0;
        for (int iteration = 0; iteration < MaxIterations && high - low > Exact; iteration++)
        {
            double slope = -shift / (Doubt * Doubt), bend = 1 / (Doubt * Doubt);
            foreach (JudgedPair pair in pairs)
            {
                double probability = MatchWeight.Probability(pair.Weight + shift), counts = each * pair.Pairs;
                slope += counts * Ln2 * ((pair.IsMatch ? 1 : 0) - probability);
                bend += counts * Ln2 * Ln2 * probability * (1 - probability);
            }

            if (slope > 0) low = shift; else high = shift;
            double next = shift + slope / bend;
            if (Math.Abs(next - shift) < Exact) break;
            shift = next > low && next < high ? next : (low + high) / 2;
        }

        return shift;
    }

    /// <summary>The log of the posterior density of a shift, but for a constant, in nats: what <see cref="Of"/> makes greatest.</summary>
    /// <param name="pairs">The pairs; at least one.</param>
    /// <param name="shift">The shift, in bits.</param>
    internal static double LogDensity(IReadOnlyList<JudgedPair> pairs, double shift)
    {
        double each = Information(pairs), sum = -shift * shift / (2 * Doubt * Doubt);
        foreach (JudgedPair pair in pairs)
        {
            double weight = pair.IsMatch ? pair.Weight + shift : -(pair.Weight + shift);
            // log of 1 / (1 + 2^-w), without overflow.
            sum += each * pair.Pairs * (weight >= 0 ? -Math.Log(1 + double.Exp2(-weight)) : weight * Ln2 - Math.Log(1 + double.Exp2(weight)));
        }

        return sum;
    }

    /// <summary>A model whose match weights are all greater by a shift: the odds of a match against a stranger are; those of a household against a stranger stay.</summary>
    /// <param name="model">A trained model.</param>
    /// <param name="shift">Bits.</param>
    /// <exception cref="ModelException">The model has no prior.</exception>
    public static LinkageModel Applied(LinkageModel model, double shift)
    {
        ArgumentNullException.ThrowIfNull(model);
        double prior = model.Prior ?? throw new ModelException("the model has no prior; train it first");
        double household = model.Households ? model.HouseholdPrior ?? 0 : 0, strangers = 1 - prior - household;
        double match = prior / strangers * double.Exp2(shift), family = household / strangers, rest = 1 / (1 + match + family);
        return model with { Prior = match * rest, HouseholdPrior = household > 0 ? family * rest : model.HouseholdPrior };
    }

    /// <summary>What each pair drawn counts for, by pair stood for: all together for as many as a simple random sample would need to say as much (Kish 1965), and not for more than were judged.</summary>
    static double Information(IReadOnlyList<JudgedPair> pairs) => pairs.Sum(pair => pair.Pairs) / pairs.Sum(pair => pair.Pairs * pair.Pairs);
}
