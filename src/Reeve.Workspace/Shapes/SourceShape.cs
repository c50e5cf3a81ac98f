using Reeve.Standards;

namespace Reeve.Workspace.Shapes;

/// <summary>A file of <c>sources/</c>.</summary>
static class SourceShape
{
    static readonly Shape.Text Words = new(TextForm.Any);
    static readonly Shape.Text Name = new(TextForm.Name);
    static readonly Shape.Value Value = new();

    public static Shape.Map Of(IReadOnlyCollection<Standard> standards) => new("source",
    [
        PlaceShapes.Version,
        new("title", Words, "What people call the source.", Required: true),
        new("description", Words, "What it holds."),
        new("organisation", new Shape.Text(TextForm.HyphenName), "The organisation whose data it is: an identifier of `reeve.yaml`."),
        new("steward", Words, "Who answers for it: a role, not a person.", Required: true),
        new("purpose", Words, "Why its records are held here.", Required: true),
        new("lawful_basis", PlaceShapes.LawfulBases, "The lawful basis of UK GDPR Article 6(1). Has to be there when a field is personal."),
        new("licence", Words, "The licence under which its data may be used and passed on, in the owner's words. It goes with every answer that a gazetteer gives."),
        new("retention", new Shape.Text(TextForm.Duration), "How long records are kept. `reeve dispose` removes those whose time is over."),
        new("retain_from", Name, "The field with the date from which `retention` counts, as the end of a tenancy. A row without that date is kept: it is still current. When nothing is said, time counts from the load that brought the row last, and of a source that replaces its loads only the loads that were replaced are removed."),
        new("refresh", new Shape.Text(TextForm.Duration), "How often a new load is expected."),
        new("read", ReadShape.Read, "Where its records are read. Paths start at the place's folder.", Required: true),
        new("load", new Shape.Word(["replace", "append", "upsert"]),
            "How a load changes what was there. `replace`: the new load is all there is (when nothing is said). `append`: its rows come after those that were there. `upsert`: a row takes the place of the one with the same key."),
        new("key", new Shape.List(Name), "The fields that tell one record from another. `upsert` needs one."),
        new("quarantine", new Shape.Map("quarantine",
        [
            new("warn", new Shape.Text(TextForm.Share), "Above this share of rejected rows the build warns; 0% when nothing is said."),
            new("fail", new Shape.Text(TextForm.Share), "Above this share the source fails, and its last good table stays; 5% when nothing is said."),
        ]), "From which share of rejected rows on the build warns, and from which it fails."),
        new("expect", new Shape.Either(
        [
            new Shape.Map("expect",
            [
                new("least", new Shape.Text(TextForm.Share), "The fewest rows of a load, as a share of the rows of the last good one; 50% when nothing is said."),
                new("most", new Shape.Text(TextForm.Percent), "The most rows of a load, as such a share; 200% when nothing is said."),
                new("same_keys", new Shape.Text(TextForm.Share), "The least share of keys that a load and the last good one have in common; 50% when nothing is said."),
            ]),
            new Shape.Word(["off"]),
        ]), "How much a load that replaces another may differ from it before the build stops and asks; `off` for as much as it likes."),
        new("fields", new Shape.Named("field", TextForm.Name, Field(standards)), "The fields, each under its name in Reeve's tables. Columns that no field is read from are left out.", Required: true),
        new("quality", new Shape.List(RuleShape.Rule), "Rules of quality beyond the contract, of the six dimensions of the Government Data Quality Framework (2020)."),
    ]);

    static Shape.Map Field(IReadOnlyCollection<Standard> standards) => new("field",
    [
        new("from", new Shape.Either([Value, new Shape.List(Value)]),
            "The column it is read from; the field's name when nothing is said. A list where the standard joins columns (lines of an address, parts of a name). For JSON a path: `address.postcode`."),
        new("type", new Shape.Word(["text", "integer", "number", "date", "timestamp", "boolean"]), "A plain type. A field has either a type or a standard."),
        new("standard", standards.Count == 0 ? new Shape.Text(TextForm.HyphenName) : new Shape.Word([.. standards.Select(standard => standard.Name)]), "A standard of the catalogue. A field has either a type or a standard."),
        new("required", new Shape.Flag(), "Whether it has to have a value; `false` when nothing is said."),
        new("unique", new Shape.Flag(), "Whether no two rows may have the same value; `false` when nothing is said."),
        new("allowed", new Shape.List(Value), "The values allowed, once standardised."),
        new("range", new Shape.List(new Shape.OrNothing(Value), 2, 2), "The least and the most, both allowed, written as the type is; for text, of its length. `null` for no bound; `today` for the day of the load."),
        new("pattern", Words, "A regular expression that the whole value matches. No look-around and no back-references."),
        new("sensitivity", new Shape.Word(["open", "internal", "personal", "identifier", "special-category", "criminal-offence"]), "How sensitive it is; the standard's when nothing is said. A field with a plain type has to say it."),
        new("on_fail", new Shape.Word(["null-field", "reject-row", "keep"]),
            "What happens to a value that breaks the contract. `null-field`: it is left out and quarantined (when nothing is said). `reject-row`: its row is; only for keys and required fields. `keep`: it stays as it came, and is reported."),
        new("codes", new Shape.Named("code", null, Value), "Local codes, and what each means in the standard. A code that is a number or `true` stands in quotes."),
        new("description", Words, "What it means."),
    ])
    {
        OneOf = [["type", "standard"]],
        AnyOf = [["standard", "sensitivity"]],
    };
}
