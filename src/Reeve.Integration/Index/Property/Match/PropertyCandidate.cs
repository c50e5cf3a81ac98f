using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>A property that an address may mean.</summary>
/// <param name="Property">Its index in the gazetteer.</param>
/// <param name="Uprn">Its number.</param>
/// <param name="Address">The address of it that is nearest, as the gazetteer has it.</param>
/// <param name="Score">As for <see cref="PropertyMatch.Score"/>.</param>
public sealed record PropertyCandidate(int Property, string Uprn, AddressParts Address, double Score);
