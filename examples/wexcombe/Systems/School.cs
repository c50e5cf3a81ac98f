namespace Reeve.Wexcombe.Systems;

/// <summary>A school of the borough.</summary>
/// <param name="Laestab">Local authority 999, which is none (DfE's codes end at 938), and establishment.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsSecondary">From the age of 11 on.</param>
sealed record School(string Laestab, string Name, bool IsSecondary);
