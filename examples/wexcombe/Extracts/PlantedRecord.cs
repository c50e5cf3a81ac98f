namespace Reeve.Wexcombe.Extracts;

/// <summary>A record that is written as it stands, in every place of any size and seed.</summary>
/// <param name="Case">What it is an example of.</param>
/// <param name="File">The extract it is in.</param>
/// <param name="Record">What is written there.</param>
sealed record PlantedRecord(string Case, string File, Sighting Record);
