namespace Reeve.Linkage.Compare;

/// <summary>How much a token tells, for instance its inverse document frequency: log(number of records / records with the token).</summary>
/// <param name="token">One token, without white space; valid only during the call.</param>
/// <returns>A finite number of at least 0; the same for the same token.</returns>
public delegate double TokenWeight(ReadOnlySpan<char> token);
