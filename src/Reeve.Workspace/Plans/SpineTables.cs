using Reeve.Standards;

namespace Reeve.Workspace.Plans;

/// <summary>The tables of the identity spine: which record belongs to which person, property and household. They hold no attribute of a person.</summary>
static class SpineTables
{
    /// <summary>The tables that a linkage publishes.</summary>
    public static IReadOnlyList<TableSchema> Of(LinkageFile linkage) => linkage.Kind switch
    {
        LinkageKind.People => People(linkage.Name),
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
        ]),
        new($"{name}__links",
        [
            Text("left", "A record: its source, a colon, and the record.", Sensitivity.Identifier),
            Text("right", "A record of the same person.", Sensitivity.Identifier),
            new("match_weight", ColumnType.Real, Sensitivity.Internal, "How strongly they agree, in bits.", [], "weighed by the model"),
            new("match_probability", ColumnType.Real, Sensitivity.Internal, "How probable it is that they are of one person, in [0, 1].", [], "weighed by the model"),
        ]),
    ];

    static IReadOnlyList<TableSchema> Properties(string name) => [];

    static IReadOnlyList<TableSchema> Households(string name) => [];

    static TableColumn Text(string name, string description, Sensitivity sensitivity) => new(name, ColumnType.Text, sensitivity, description, [], "linked");
}
