namespace Reeve.Integration.Review;

/// <summary>Whether two records agree in a field, as it is standardised.</summary>
public enum FieldAgreement
{
    /// <summary>Both say the same.</summary>
    Same,

    /// <summary>They say different things; how different, the evidence tells.</summary>
    Different,

    /// <summary>Only the first record says something.</summary>
    OnlyLeft,

    /// <summary>Only the second does.</summary>
    OnlyRight,
}

/// <summary>A field of two records side by side. It holds people's values, and prints none.</summary>
/// <param name="Name">The field in words: <c>Date of birth</c>.</param>
/// <param name="Left">What the first record says, standardised; null for nothing.</param>
/// <param name="Right">What the second says.</param>
public sealed record ReviewField(string Name, string? Left, string? Right)
{
    /// <summary>Whether they agree; at least one of them says something.</summary>
    public FieldAgreement Agreement => Left is null ? FieldAgreement.OnlyRight : Right is null ? FieldAgreement.OnlyLeft : Left == Right ? FieldAgreement.Same : FieldAgreement.Different;

    /// <summary>The name alone.</summary>
    public override string ToString() => $"{Name} [withheld]";
}
