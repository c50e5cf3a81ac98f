namespace Reeve.Integration.Index.Property;

/// <summary>How right properties are.</summary>
/// <param name="Known">Records whose property is known in truth.</param>
/// <param name="Answered">Of them, those for which one property was found.</param>
/// <param name="Right">Of them, those for which it is the right one.</param>
public sealed record PropertyEvaluation(int Known, int Answered, int Right)
{
    /// <summary>The share of answers that are right, in [0, 1]; 1 without an answer.</summary>
    public double Precision => Answered == 0 ? 1 : (double)Right / Answered;

    /// <summary>The share of known records that are answered rightly, in [0, 1]; 1 without one.</summary>
    public double Recall => Known == 0 ? 1 : (double)Right / Known;
}
