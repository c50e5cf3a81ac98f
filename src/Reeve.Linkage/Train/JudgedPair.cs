namespace Reeve.Linkage.Train;

/// <summary>A pair of records of which somebody said whether they are one person's.</summary>
/// <param name="Weight">Its match weight in bits, by the model that is to be taught.</param>
/// <param name="IsMatch">Whether they are one person's.</param>
/// <param name="Pairs">The pairs that it stands for: one over the probability with which it was drawn. Above 0.</param>
public readonly record struct JudgedPair(double Weight, bool IsMatch, double Pairs);
