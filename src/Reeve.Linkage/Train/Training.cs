using Reeve.Linkage.Model;

namespace Reeve.Linkage.Train;

/// <summary>A pass of expectation maximisation over the pairs of one rule.</summary>
/// <param name="Rule">The rule that brought the pairs together.</param>
/// <param name="Pairs">How many pairs it brought.</param>
/// <param name="Proportion">The share of them that are matches, as estimated.</param>
/// <param name="Trained">Names of the comparisons it estimated: those that read none of the rule's columns.</param>
/// <param name="Iterations">Iterations made.</param>
/// <param name="Converged">Whether they settled.</param>
public sealed record TrainingPass(BlockingRule Rule, long Pairs, double Proportion, IReadOnlyList<string> Trained, int Iterations, bool Converged);

/// <summary>A trained model and how it came to be.</summary>
/// <param name="Model">The model with every m, u and the prior.</param>
/// <param name="RandomPairs">Random pairs that estimated u.</param>
/// <param name="Passes">The passes that estimated m.</param>
/// <param name="Notes">Sentences on what could not be estimated and what was taken instead.</param>
public sealed record Training(LinkageModel Model, long RandomPairs, IReadOnlyList<TrainingPass> Passes, IReadOnlyList<string> Notes);
