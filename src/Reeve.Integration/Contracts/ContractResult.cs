using Reeve.Store.Tables;

namespace Reeve.Integration.Contracts;

/// <summary>A source's rows under its contract.</summary>
/// <param name="Table">
/// The rows kept, in the order they came: <c>_record</c>, <c>_load</c>, <c>_line</c>, then for each field its canonical text (numbers as
/// numbers) and the parts its standard gives, and <c>_flags</c>. As personal as the source.
/// </param>
/// <param name="Quarantine">
/// One row for each rule that a row broke: <c>line</c>, <c>load</c>, <c>file</c>, <c>record</c>, <c>field</c>, <c>rule</c>, <c>reason</c>,
/// <c>action</c>, <c>value</c>. As personal as the source.
/// </param>
/// <param name="Summary">Counts and rules; no value of a record.</param>
/// <param name="Outcome">What the source's limits say to the share of rejected rows.</param>
public sealed record ContractResult(OutputTable Table, OutputTable Quarantine, ContractSummary Summary, LimitOutcome Outcome);
