namespace Reeve.Wexcombe;

/// <summary>What was written of the place, and how much.</summary>
/// <param name="Folder">The place's folder, as it was given.</param>
/// <param name="Files">The generated files, in the order of their paths; not the files that a person edits.</param>
/// <param name="Residents">How many people live there, children and those whom no system knows among them.</param>
/// <param name="Households">How many households they are.</param>
/// <param name="Properties">Properties of the gazetteer, shells and what is gone among them.</param>
/// <param name="People">How many different people have at least one record.</param>
/// <param name="Records">Records of people in the seven sources together; truth/people.csv has as many rows.</param>
public sealed record WexcombePlaceFiles(string Folder, IReadOnlyList<WexcombeFile> Files, int Residents, int Households, int Properties, int People, int Records)
{
    /// <summary>The file that a source reads.</summary>
    /// <exception cref="InvalidOperationException">There is no such source.</exception>
    public WexcombeFile Of(string source) => Files.Single(file => file.Source == source);
}
