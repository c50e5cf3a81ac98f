namespace Reeve.Linkage.Model;

/// <summary>Two different valid values mean two different people, whatever else agrees.</summary>
/// <param name="Column">A column of an identifier that a person has one of (NHS number).</param>
public sealed record Veto(string Column);

/// <summary>A Fellegi-Sunter model of linkage (Fellegi and Sunter 1969): what is compared, how, and what the outcomes mean.</summary>
public sealed record LinkageModel
{
    /// <summary>The comparisons, in the order of explanation; at least one.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    /// <summary>Which pairs are compared: those that any rule brings together.</summary>
    public required IReadOnlyList<BlockingRule> Blocking { get; init; }

    /// <summary>P(two random records are of one person), in (0, 1); null until trained.</summary>
    public double? Prior { get; init; }

    /// <summary>
    /// Whether pairs of two people of one household are a class of their own, beside matches and strangers. They agree on surname, address and
    /// telephone far more often than independence allows, so that without this class a family looks like one person.
    /// </summary>
    public bool Households { get; init; }

    /// <summary>P(two random records are of two people of one household), in (0, 1); null until trained or without that class.</summary>
    public double? HouseholdPrior { get; init; }

    /// <summary>Rules that (nearly) only people with themselves satisfy, for a first idea of the prior; may be empty.</summary>
    public IReadOnlyList<BlockingRule> DeterministicRules { get; init; } = [];

    /// <summary>The share of true pairs that the deterministic rules are thought to find, in (0, 1].</summary>
    public double DeterministicRecall { get; init; } = 0.7;

    /// <summary>The blocked passes of expectation maximisation; empty for the blocking rules themselves.</summary>
    public IReadOnlyList<BlockingRule> TrainingRules { get; init; } = [];

    /// <summary>Identifiers that veto a match when they differ.</summary>
    public IReadOnlyList<Veto> Vetoes { get; init; } = [];

    /// <summary>Whether nothing is left to train.</summary>
    public bool IsTrained => Prior is not null && Comparisons.All(comparison => comparison.IsTrained) &&
        (!Households || HouseholdPrior is not null && Comparisons.All(comparison => comparison.Levels.All(level => level.IsNull || level.H is not null)));

    /// <summary>Throws when the model cannot be used.</summary>
    /// <exception cref="ModelException">A part is missing, out of range or stands twice.</exception>
    public void Validate()
    {
        if (Comparisons.Count == 0) throw new ModelException("the model has no comparison; give at least one");
        if (Blocking.Count == 0) throw new ModelException("the model has no blocking rule; give at least one");
        if (Prior is { } prior && !(prior is > 0 and < 1)) throw new ModelException($"the prior is {prior}; it must lie between 0 and 1");
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Comparison comparison in Comparisons)
        {
            if (!names.Add(comparison.Name)) throw new ModelException($"comparison `{comparison.Name}` stands twice; give each its own name");
            if (comparison.Levels.Count is < 2 or > 64) throw new ModelException($"comparison `{comparison.Name}` has {comparison.Levels.Count} levels; give between 2 and 64");
            if (comparison.Levels[^1].When is not Condition.Otherwise) throw new ModelException($"the last level of comparison `{comparison.Name}` must be `else`");
            foreach (ComparisonLevel level in comparison.Levels)
            {
                if (level.M is { } m && !(m is > 0 and <= 1) || level.U is { } u && !(u is > 0 and <= 1))
                    throw new ModelException($"level `{level.Label}` of comparison `{comparison.Name}` has an m or u that is not between 0 and 1 (0 itself is not allowed: nothing is impossible)");
                if (level.TermFrequency is { } tf && (tf.Floor is { } floor && !(floor is > 0 and <= 1) || !(tf.Damping is >= 0 and <= 1)))
                    throw new ModelException($"level `{level.Label}` of comparison `{comparison.Name}` has a term-frequency floor or damping out of range");
            }
        }
        foreach (BlockingRule rule in Blocking.Concat(TrainingRules).Concat(DeterministicRules))
        {
            if (rule.Equalities.Count == 0) throw new ModelException("a blocking rule has no key");
            int tokens = rule.Equalities.Count(e => e.Left is KeyExpression.Token || e.Right is KeyExpression.Token);
            if (tokens > 1 || tokens == 1 && !rule.IsSymmetric) throw new ModelException($"blocking rule `{rule}` has more than one `token` key, or one beside transposed names; use one");
        }
    }
}
