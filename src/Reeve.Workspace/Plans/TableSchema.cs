using Reeve.Standards;

namespace Reeve.Workspace;

/// <summary>A table that a node publishes: what others may rely on.</summary>
/// <param name="Name">Its name: <c>housing</c>, <c>housing__quarantine</c>.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record TableSchema(string Name, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>The column of this name, or null.</summary>
    public TableColumn? Column(string name) => Columns.FirstOrDefault(column => column.Name == name);
}

/// <summary>A column of a published table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its cells are.</param>
/// <param name="Sensitivity">How sensitive it is.</param>
/// <param name="Description">What it means, or null.</param>
/// <param name="Fields">The fields of the source that it is made of; none for numbers of lines and loads.</param>
/// <param name="How">How it is made of them, in words.</param>
public sealed record TableColumn(string Name, ColumnType Type, Sensitivity Sensitivity, string? Description, IReadOnlyList<string> Fields, string How);

/// <summary>What the cells of a column are.</summary>
public enum ColumnType
{
    /// <summary>Text; dates are ISO 8601.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A double.</summary>
    Real,
}
