using Reeve.Linkage.Model;

namespace Reeve.Integration.Tests.Index.Models;

/// <summary>Whether two conditions are the same. Records that hold lists compare by reference, so their members are walked.</summary>
static class SameCondition
{
    public static bool Are(Condition left, Condition right) => (left, right) switch
    {
        (Condition.All a, Condition.All b) => Are(a.Of, b.Of),
        (Condition.Any a, Condition.Any b) => Are(a.Of, b.Of),
        (Condition.Not a, Condition.Not b) => Are(a.Of, b.Of),
        _ => left == right,
    };

    static bool Are(IReadOnlyList<Condition> left, IReadOnlyList<Condition> right) => left.Count == right.Count && left.Zip(right).All(pair => Are(pair.First, pair.Second));
}
