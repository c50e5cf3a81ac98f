namespace Reeve.Workspace;

/// <summary>A rule of quality of a source, one of the six dimensions of the Government Data Quality Framework (2020).</summary>
public abstract record QualityRule
{
    QualityRule()
    {
    }

    /// <summary>Where it stands.</summary>
    public required Location At { get; init; }

    /// <summary>Its name: lower case words with hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>The share of rows, in [0, 1], that has to pass; 1 unless told.</summary>
    public double AtLeast { get; init; } = 1;

    /// <summary>The dimension it measures.</summary>
    public abstract QualityDimension Dimension { get; }

    /// <summary>Completeness: the field has a value, for the rows in which another field has one of some values if that is given.</summary>
    public sealed record Complete(string Field, string? WhenField = null, IReadOnlyList<string>? WhenValues = null) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Completeness;
    }

    /// <summary>Uniqueness: no two rows agree in all of these fields.</summary>
    public sealed record Distinct(IReadOnlyList<string> Fields) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Uniqueness;
    }

    /// <summary>Consistency: two fields stand in an order: <c>tenancy_end &gt;= tenancy_start</c>. Rows that lack either are not counted; a date that is known in part passes when the order could hold.</summary>
    /// <param name="Left">A field.</param>
    /// <param name="Operator">One of <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>, <c>&gt;=</c>.</param>
    /// <param name="Right">A field.</param>
    public sealed record Compare(string Left, string Operator, string Right) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Consistency;
    }

    /// <summary>Consistency: the value is one of another source's field.</summary>
    public sealed record References(string Field, string Source, string SourceField) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Consistency;
    }

    /// <summary>Timeliness: the newest date of a field is no older than this when it is loaded.</summary>
    public sealed record Fresh(string Field, Duration Within) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Timeliness;
    }

    /// <summary>Validity: the value matches a pattern or is one of a list, once standardised.</summary>
    public sealed record Valid(string Field, string? Pattern, IReadOnlyList<string> Allowed) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Validity;
    }

    /// <summary>Accuracy: where a reference source has a row with the same key, its field says the same.</summary>
    public sealed record Agrees(string Field, string Key, string Source, string SourceKey, string SourceField) : QualityRule
    {
        /// <inheritdoc/>
        public override QualityDimension Dimension => QualityDimension.Accuracy;
    }
}

/// <summary>The six dimensions of the Government Data Quality Framework (Government Data Quality Hub, 2020).</summary>
public enum QualityDimension
{
    /// <summary>What should be there is there.</summary>
    Completeness,

    /// <summary>One thing is recorded once.</summary>
    Uniqueness,

    /// <summary>Values do not contradict each other.</summary>
    Consistency,

    /// <summary>Values are recent enough.</summary>
    Timeliness,

    /// <summary>Values have the form and range they should.</summary>
    Validity,

    /// <summary>Values are as reality, or a better source, has them.</summary>
    Accuracy,
}
