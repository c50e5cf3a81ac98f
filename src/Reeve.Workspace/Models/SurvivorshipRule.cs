namespace Reeve.Workspace;

/// <summary>Which of the values that the records of one person have stands for the person.</summary>
public abstract record SurvivorshipRule
{
    SurvivorshipRule()
    {
    }

    /// <summary>What has a rule: what linking reads of a person. An address is one thing, so that no house of one record stands in a street of another.</summary>
    public static IReadOnlyList<string> Fields { get; } =
        ["forename", "middle_name", "surname", "date_of_birth", "sex", "address", "telephone", "email", "nhs_number", "national_insurance_number"];

    /// <summary>The value of most records.</summary>
    public sealed record MostCommon : SurvivorshipRule;

    /// <summary>The value of the record that was loaded last.</summary>
    public sealed record Newest : SurvivorshipRule;

    /// <summary>The value of the first source that has one.</summary>
    /// <param name="Order">Names of sources; those that are not named come after them, in the order of the linkage.</param>
    public sealed record BySource(IReadOnlyList<string> Order) : SurvivorshipRule
    {
        /// <inheritdoc/>
        public bool Equals(BySource? other) => other is not null && Order.SequenceEqual(other.Order);

        /// <inheritdoc/>
        public override int GetHashCode() => Order.Aggregate(17, HashCode.Combine);
    }
}
