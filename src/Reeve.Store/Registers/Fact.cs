namespace Reeve.Store.Registers;

/// <summary>Something measured by a node, as counts: never a value of a record.</summary>
/// <param name="Kind">What it is, as <c>contract</c> or <c>quality</c>.</param>
/// <param name="Body">JSON.</param>
/// <param name="Load">The load of the source that it is about, or null: then it is about the run.</param>
public sealed record Fact(string Kind, string Body, long? Load = null);

/// <summary>A fact with where it belongs.</summary>
/// <param name="Node">The node that measured it.</param>
/// <param name="Run">The run in which it did.</param>
/// <param name="Fact">What it measured.</param>
public sealed record RecordedFact(string Node, long Run, Fact Fact);
