namespace Reeve.Linkage.Model;

/// <summary>One equality of a blocking rule: the left record's key equals the right record's.</summary>
/// <param name="Left">The key of one record.</param>
/// <param name="Right">The key of the other; the same expression, or another one (names transposed).</param>
public sealed record KeyEquality(KeyExpression Left, KeyExpression Right)
{
    /// <summary>Whether both records are keyed alike.</summary>
    public bool IsSymmetric => Left == Right;

    /// <inheritdoc/>
    public override string ToString() => IsSymmetric ? Left.ToString()! : $"{Left} = {Right}";
}

/// <summary>A conjunction of equalities: records are compared when all hold. Missing keys equal nothing.</summary>
/// <param name="Equalities">At least one.</param>
public sealed record BlockingRule(IReadOnlyList<KeyEquality> Equalities)
{
    /// <summary>A rule in which both records are keyed alike.</summary>
    public static BlockingRule On(params KeyExpression[] keys) => new([.. keys.Select(key => new KeyEquality(key, key))]);

    /// <summary>Forename and surname the other way round in one of the records.</summary>
    public static BlockingRule Transposed(KeyExpression forename, KeyExpression surname) =>
        new([new KeyEquality(forename, surname), new KeyEquality(surname, forename)]);

    /// <summary>The columns it reads.</summary>
    public IEnumerable<string> Columns => Equalities.SelectMany(e => new[] { e.Left.Column, e.Right.Column }).Distinct(StringComparer.Ordinal);

    /// <summary>Whether both records are keyed alike in every equality.</summary>
    public bool IsSymmetric => Equalities.All(e => e.IsSymmetric);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" and ", Equalities);

    /// <inheritdoc/>
    public bool Equals(BlockingRule? other) => other is not null && Equalities.SequenceEqual(other.Equalities);

    /// <inheritdoc/>
    public override int GetHashCode() => Equalities.Aggregate(17, (hash, e) => HashCode.Combine(hash, e));
}
