namespace Reeve.Workspace.Shapes;

/// <summary>A rule of quality.</summary>
static class RuleShape
{
    /// <summary>How two fields are compared.</summary>
    public static IReadOnlyList<string> Operators { get; } = ["=", "!=", "<", "<=", ">", ">="];

    static readonly Shape.Text Name = new(TextForm.Name);

    public static Shape.Choice Rule { get; } = new("rule",
    [
        new("name", new Shape.Text(TextForm.HyphenName), "The rule's name; no other rule of the source has it.", Required: true),
        new("at_least", new Shape.Text(TextForm.Share), "The share of rows that has to pass; 100% when nothing is said."),
    ],
    [
        new("rule of completeness",
        [
            new("complete", new Shape.Either(
            [
                Name,
                new Shape.Map("complete",
                [
                    Field("field", "The field that has to have a value."),
                    new("when", new Shape.Named("field", TextForm.Name, new Shape.List(new Shape.Value()), 1, 1), "Only in rows in which another field has one of these values: `{status: [open]}`."),
                ]),
            ]), "Completeness: the field has a value.", Required: true),
        ]),
        new("rule of uniqueness", [new("distinct", new Shape.List(Name), "Uniqueness: no two rows agree in all of these fields.", Required: true)]),
        new("rule of comparison",
        [
            new("compare", new Shape.List(new Shape.Text(TextForm.Any), 3, 3), "Consistency: two fields stand in an order: `[tenancy_end, \">=\", tenancy_start]`. Rows that lack either pass.", Required: true),
        ]),
        new("rule of references",
        [
            new("references", new Shape.Map("references",
            [
                Field("field", "A field of this source."),
                Field("source", "The other source, or this one."),
                Field("source_field", "The field of it that has to have the value."),
            ]), "Consistency: the value is one of another source's field.", Required: true),
        ]),
        new("rule of timeliness",
        [
            new("fresh", new Shape.Map("fresh",
            [
                Field("field", "A field with a date."),
                new("within", new Shape.Text(TextForm.Duration), "How old its newest date may be on the day of the load.", Required: true),
            ]), "Timeliness: the newest date of the field is no older than this when it is loaded.", Required: true),
        ]),
        new("rule of validity",
        [
            new("valid", new Shape.Map("valid",
            [
                Field("field", "A field."),
                new("pattern", new Shape.Text(TextForm.Any), "A regular expression that the whole standardised value matches. No look-around and no back-references."),
                new("allowed", new Shape.List(new Shape.Value()), "The values allowed, once standardised."),
            ]) { AnyOf = [["pattern", "allowed"]] }, "Validity: the value matches a pattern or is one of a list, once standardised.", Required: true),
        ]),
        new("rule of agreement",
        [
            new("agrees", new Shape.Map("agrees",
            [
                Field("field", "The field that is held against the reference."),
                Field("key", "The field by which a row is found in the reference."),
                Field("source", "The reference: another source."),
                Field("source_key", "The field of it that has the key."),
                Field("source_field", "The field of it that says what is right."),
            ]), "Accuracy: where the reference has a row with the same key, its field says the same.", Required: true),
        ]),
    ]);

    static Key Field(string name, string doc) => new(name, Name, doc, Required: true);
}
