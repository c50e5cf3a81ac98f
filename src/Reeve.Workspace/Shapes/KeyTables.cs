using System.Text;

namespace Reeve.Workspace.Shapes;

/// <summary>Writes the keys of a shape as tables of Markdown, for the reference page: one for each map.</summary>
static class KeyTables
{
    /// <summary>The tables of a file, the file's own keys first.</summary>
    public static string Write(Shape.Map file)
    {
        StringBuilder text = new();
        Table(text, null, file.Keys);
        foreach (Key key in file.Keys) Inner(text, key.Name, key.Shape);
        return text.ToString();
    }

    static void Inner(StringBuilder text, string path, Shape shape)
    {
        switch (shape)
        {
            case Shape.Map map:
                Table(text, path, map.Keys);
                foreach (Key key in map.Keys) Inner(text, $"{path}.{key.Name}", key.Shape);
                break;
            case Shape.Named named:
                Inner(text, $"{path}.NAME", named.Each);
                break;
            case Shape.List list:
                Inner(text, $"{path}[]", list.Item);
                break;
            case Shape.OrNothing nothing:
                Inner(text, path, nothing.Inner);
                break;
            case Shape.Either either:
                foreach (Shape each in either.Shapes) Inner(text, path, each);
                break;
            case Shape.Choice choice:
                if (choice.Common.Count > 0) Table(text, $"{path}, every {choice.What}", choice.Common);
                foreach (Shape.Map kind in choice.Kinds)
                {
                    Table(text, $"{path}, {kind.What}", kind.Keys);
                    foreach (Key key in kind.Keys) Inner(text, $"{path}.{key.Name}", key.Shape);
                }
                break;
        }
    }

    static void Table(StringBuilder text, string? path, IReadOnlyList<Key> keys)
    {
        if (path is not null) text.Append("\n#### `").Append(path.Replace(", ", "`, ", StringComparison.Ordinal)).Append(path.Contains(", ", StringComparison.Ordinal) ? "" : "`").Append("\n\n");
        text.Append("| key | value | meaning |\n|---|---|---|\n");
        foreach (Key key in keys)
            text.Append($"| `{key.Name}`{(key.Required ? " (has to be there)" : "")} | {Cell(ShapeWords.Expected(key.Shape))} | {Cell(key.Doc)} |\n");
    }

    static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
