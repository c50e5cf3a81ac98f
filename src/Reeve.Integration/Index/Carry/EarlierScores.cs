using Reeve.Integration.Index.Identity;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Carry;

/// <summary>What an earlier run of a linkage left, which scored by the same model, the same rules of reading and the same program.</summary>
/// <param name="Map">The identity map that it left: what each record was.</param>
/// <param name="Pairs">The pairs that it kept: <see cref="CarryTables.Pairs"/>.</param>
/// <param name="Terms">How common values were when they were counted: <see cref="CarryTables.Terms"/>.</param>
public sealed record EarlierScores(IdentityMap Map, TextTable Pairs, TextTable Terms);
