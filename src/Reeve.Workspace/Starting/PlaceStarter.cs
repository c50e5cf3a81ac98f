using System.Text.Json;
using Reeve.Workspace.Reading;

namespace Reeve.Workspace;

/// <summary>What <c>reeve init</c> writes into an empty folder: a place that is sound and has no source yet.</summary>
public static class PlaceStarter
{
    /// <summary>The files, in the order of their paths.</summary>
    /// <param name="place">The place's name, as people write it.</param>
    /// <exception cref="ArgumentException">The name is empty or has a line break or another control.</exception>
    public static IReadOnlyList<StarterFile> Files(string place)
    {
        if (string.IsNullOrWhiteSpace(place) || Shown.Clean(place) != place) throw new ArgumentException("A place's name is one short line of text.", nameof(place));
        return
        [
            new(".gitignore", GitIgnore.Text),
            new("README.md", Lines(Readme.Replace("PLACE", place, StringComparison.Ordinal))),
            new("linkage/README.md", Lines(LinkageReadme)),
            new("reeve.yaml", Lines(Settings.Replace("PLACE", JsonSerializer.Serialize(place), StringComparison.Ordinal))),
            .. PlaceSchemas.All.Select(schema => new StarterFile($"schemas/{schema.Key}", schema.Value)),
            new("sources/README.md", Lines(SourcesReadme)),
        ];
    }

    static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";

    // A JSON string is a YAML string too, whatever the name holds.
    const string Settings = """
        # yaml-language-server: $schema=schemas/reeve.schema.json
        version: 1
        place: PLACE

        # The organisations that work together here. Sources say by the short name whose data they are.
        # organisations:
        #   our-council:
        #     name: Our Borough Council
        #     contact: information.governance@example.org

        # Where the register is kept. Without this, in SQLite in `.reeve/`.
        # register: {postgres: env:REEVE_REGISTER}
        # tables: /mnt/shared/reeve
        """;

    const string Readme = """
        # PLACE

        This folder describes a place for Reeve: which records there are, under which contract, and for which purpose they are linked.

        * `reeve.yaml`: the place and its organisations.
        * `sources/`: one file for each source of records. `reeve source add FILE` writes a first one.
        * `linkage/`: one file for each purpose for which records of people are linked.
        * `schemas/`: by these, editors complete and check the files above.
        * `data/`: extracts. Git does not carry them, nor anything else that can hold people: see `.gitignore`.

        `reeve check` says what is wrong in these files. `reeve build` builds the tables.
        """;

    const string SourcesReadme = """
        # Sources

        One file for each source: `housing.yaml` describes the source `housing`. For example:

        ```yaml
        # yaml-language-server: $schema=../schemas/source.schema.json
        version: 1
        title: Housing register
        steward: Head of housing records
        purpose: To let and repair council homes
        lawful_basis: public-task
        retention: 7 years
        read: {file: data/housing.csv}
        key: [tenancy_ref]
        fields:
          tenancy_ref: {from: Tenancy Ref, type: text, required: true, sensitivity: identifier, on_fail: reject-row}
          rent: {from: Weekly rent, type: number, range: [0, 1000], sensitivity: personal}
        ```
        """;

    const string LinkageReadme = """
        # Linkage

        One file for each purpose for which records of people are linked: `person.yaml` describes the linkage `person`. For example:

        ```yaml
        # yaml-language-server: $schema=../schemas/linkage.schema.json
        version: 1
        author: Data engineer
        dpia: DPIA 2026/04
        purpose: To offer help with heating to people who are entitled to it
        lawful_basis: public-task
        power: Localism Act 2011, section 1
        sources: [council_tax, housing]
        ```

        Linking people is processing. Without a purpose, a basis and a power there is none. Somebody other than the author
        approves it: `reeve approve linkage:person --as NAME`.
        """;
}
