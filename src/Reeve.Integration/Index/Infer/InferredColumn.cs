using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Infer;

/// <summary>A column of a file and what it was taken to be.</summary>
/// <param name="Column">The column.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Why">A few words that give the reason.</param>
/// <param name="Filled">The share of records with a value, in [0, 1].</param>
/// <param name="Valid">The share of distinct values that are of the kind, in [0, 1].</param>
public sealed record InferredColumn(TextColumn Column, ColumnKind Kind, string Why, double Filled, double Valid);
