namespace Reeve.Workspace.Shapes;

/// <summary>Shapes in words, for messages and pages.</summary>
static class ShapeWords
{
    /// <summary>What is expected: <c>a whole number from 1 to 1048576</c>.</summary>
    public static string Expected(Shape shape) => shape switch
    {
        Shape.Text text => text.Form.What,
        Shape.Word word => $"one of {string.Join(", ", word.Words.Select(each => $"`{each}`"))}",
        Shape.Value => "one value",
        Shape.Whole whole when whole.Least == whole.Most => $"`{whole.Least}`",
        Shape.Whole whole => $"a whole number from {whole.Least} to {whole.Most}",
        Shape.Probability => "a number from 0 to 1",
        Shape.Flag => "`true` or `false`",
        Shape.List list => $"a list of {(list.Item is Shape.Map or Shape.Choice ? $"{Noun(list.Item)}s" : "values")}",
        Shape.Map or Shape.Choice => "lines of `key: value`",
        Shape.Named named => $"{named.What}s as lines of `name: ...`",
        Shape.Either either => string.Join(", or ", either.Shapes.Select(Expected)),
        Shape.OrNothing nothing => $"{Expected(nothing.Inner)}, or nothing",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>A value as it may be written on the key's line; empty for what takes several lines.</summary>
    public static string Example(Shape shape) => shape switch
    {
        Shape.Text text => text.Form == TextForm.Any ? "..." : text.Form.Examples[0],
        Shape.Word word => word.Words[0],
        Shape.Whole whole => $"{Math.Max(whole.Least, Math.Min(1, whole.Most))}",
        Shape.Probability => "0.5",
        Shape.Flag => "true",
        Shape.List list => $"[{Example(list.Item)}]",
        Shape.Either either => Example(either.Shapes[0]),
        Shape.OrNothing nothing => Example(nothing.Inner),
        Shape.Value => "...",
        _ => "",
    };

    /// <summary>What a map describes: <c>rule</c>.</summary>
    public static string Noun(Shape shape) => shape switch
    {
        Shape.Map map => map.What,
        Shape.Choice choice => choice.What,
        _ => "value",
    };
}
