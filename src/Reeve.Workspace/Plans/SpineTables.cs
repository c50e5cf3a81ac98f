using Reeve.Standards;

namespace Reeve.Workspace.Plans;

/// <summary>The tables of the identity spine: which record belongs to which person, property and household. They hold no attribute of a person.</summary>
static class SpineTables
{
    /// <summary>The tables that a linkage publishes.</summary>
    public static IReadOnlyList<TableSchema> Of(LinkageFile linkage) => linkage.Kind switch
    {
        LinkageKind.People => linkage.Model is null ? People(linkage.Name) : [.. People(linkage.Name), .. Carried(linkage.Name)],
        LinkageKind.Properties => Properties(linkage.Name),
        LinkageKind.Households => Households(linkage.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(linkage)),
    };

    static IReadOnlyList<TableSchema> People(string name) =>
    [
        new(name,
        [
            Text("source", "The source of the record.", Sensitivity.Internal),
            Text("record", "The record.", Sensitivity.Identifier),
            Text("person", "The person, by an identifier that lasts.", Sensitivity.Identifier),
            Day("since", "The day from which the record belongs to the person."),
            Text("how", "What puts it there: `alone` (the person has no other record), `linked` by the model, or `decided` by a reviewer.", Sensitivity.Internal),
            new("probability", ColumnType.Real, Sensitivity.Internal, "The match probability of its strongest pair with a record of the same person, in [0, 1].", [], "weighed by the model"),
        ]),
        new($"{name}__people",
        [
            Text("person", "A person who has a record.", Sensitivity.Identifier),
            Day("since", "The day from which the person has this identifier."),
            Count("records", "Records of the person."),
            Count("sources", "Sources that have records of the person."),
        ]),
        new($"{name}__links",
        [
            Text("left", "A record: its source, a colon, and the record.", Sensitivity.Identifier),
            Text("right", "A record that is taken to be of the same person.", Sensitivity.Identifier),
            new("match_weight", ColumnType.Real, Sensitivity.Internal, "How strongly they agree, in bits.", [], "weighed by the model"),
            new("match_probability", ColumnType.Real, Sensitivity.Internal, "How probable it is that they are of one person, in [0, 1].", [], "weighed by the model"),
            Text("person", "The person of both records; missing where something keeps them apart.", Sensitivity.Identifier),
        ]),
        new($"{name}__identity",
        [
            Text("source", "The source of the record.", Sensitivity.Internal),
            Text("record", "The record; it need not be there any more.", Sensitivity.Identifier),
            Text("person", "The person it belongs to, or belonged to.", Sensitivity.Identifier),
            Day("since", "The day from which."),
            Day("until", "The day until which; missing while it is so."),
            new("fingerprint", ColumnType.Text, Sensitivity.Identifier, "Whether what linking reads of the record has changed: 128 bits, keyed.", [], "keyed hash"),
        ]),
        new($"{name}__changes",
        [
            Day("day", "The day of the build that found the change."),
            Text("change", "`merged`, `split`, `retired` or `revived`.", Sensitivity.Internal),
            Text("old", "The identifier that records had.", Sensitivity.Identifier),
            Text("new", "The identifier that they have from then on; missing when they are gone.", Sensitivity.Identifier),
            Text("why", "Why: the sources that brought something else, or a decision.", Sensitivity.Internal),
        ]),
    ];

    /// <summary>What a linkage with a model of its own hands to its next build.</summary>
    static IReadOnlyList<TableSchema> Carried(string name) =>
    [
        new($"{name}__pairs",
        [
            Text("left", "A record: its source, a colon, and the record.", Sensitivity.Identifier),
            Text("right", "A record that it was compared with.", Sensitivity.Identifier),
            new("match_weight", ColumnType.Real, Sensitivity.Internal, "How strongly they agree, in bits, to the last one.", [], "weighed by the model"),
        ]),
        new($"{name}__terms",
        [
            Text("field", "The field, or the function of one.", Sensitivity.Internal),
            new("term", ColumnType.Text, Sensitivity.Personal, "A value that several records had, as 128 bits, keyed; missing for all records that had one.", [], "keyed hash"),
            Count("records", "Records that had it when values were counted."),
        ]),
    ];

    static IReadOnlyList<TableSchema> Properties(string name) =>
    [
        new(name,
        [
            Text("source", "The source of the record.", Sensitivity.Internal),
            Text("record", "The record.", Sensitivity.Identifier),
            Text("uprn", "The property that its address means; missing when none was found, or several.", Sensitivity.Personal),
            Text("parent_uprn", "The property that this one is a part of; missing when it is none.", Sensitivity.Personal),
            new("score", ColumnType.Real, Sensitivity.Internal, "How far the best property agrees, in [0, 1]; no probability.", [], "matched"),
            Text("kind", "`stated` by the record, `exact`, `matched`, `parent` (the building, but not which part of it), `ambiguous` or `none`.", Sensitivity.Internal),
            Text("reason", "Why, in a sentence, which may quote the address.", Sensitivity.Personal),
        ]),
    ];

    static IReadOnlyList<TableSchema> Households(string name) =>
    [
        new(name,
        [
            Text("household", "The household, by an identifier that lasts.", Sensitivity.Identifier),
            Text("uprn", "Where it is.", Sensitivity.Personal),
            Text("person", "A member of it.", Sensitivity.Identifier),
            Stated("from", "The first day; missing when it is not known."),
            Stated("until", "The last day; missing while it goes on."),
            Text("kind", "`private`, `shared`, `student`, `care-home`, `hostel` or `other-communal`: what the property is.", Sensitivity.Personal),
        ]),
        new($"{name}__residences",
        [
            Text("person", "A person.", Sensitivity.Identifier),
            Text("uprn", "A property where the person lives, lived, or may have lived.", Sensitivity.Personal),
            Stated("from", "The first day; missing when it is not known."),
            Stated("until", "The last day; missing while it goes on, or when it is not known."),
            Text("from_basis", "`stated` by a record, `seen` (the day of the load that first said so) or `unknown`.", Sensitivity.Internal),
            Text("until_basis", "`stated`, `moved` (a later home of the person begins), `open` or `unknown`.", Sensitivity.Internal),
            Count("sources", "How many sources say so."),
            Count("records", "How many records say so."),
            Text("kind", "What the property is, as for a household, or `none` for what is no home.", Sensitivity.Personal),
        ]),
        new($"{name}__changes",
        [
            Text("day", "The day of the build that found the change.", Sensitivity.Internal),
            Text("change", "`merged`, `split`, `retired` or `revived`.", Sensitivity.Internal),
            Text("old", "The identifier that people had.", Sensitivity.Identifier),
            Text("new", "The identifier that they have from then on; missing when nobody has it.", Sensitivity.Identifier),
            Text("why", "Why, in words.", Sensitivity.Internal),
        ]),
    ];

    static TableColumn Stated(string name, string description) => new(name, ColumnType.Text, Sensitivity.Personal, description, [], "stated, or found from what is stated");

    static TableColumn Day(string name, string description) => new(name, ColumnType.Text, Sensitivity.Internal, description, [], "day of a build");

    static TableColumn Count(string name, string description) => new(name, ColumnType.Integer, Sensitivity.Internal, description, [], "counted");

    static TableColumn Text(string name, string description, Sensitivity sensitivity) => new(name, ColumnType.Text, sensitivity, description, [], "linked");
}
