namespace Reeve.Workspace.Shapes;

/// <summary>A file of <c>linkage/</c> that says what is not to be linked.</summary>
static class DecisionShape
{
    /// <summary>The key by which such a file is told from a linkage.</summary>
    public const string Tells = "do_not_link";

    static readonly Shape.Text Words = new(TextForm.Any);

    public static Shape.Map Of() => new("decision",
    [
        PlaceShapes.Version,
        new(Tells, new Shape.Map("what is not to be linked",
        [
            new("sources", new Shape.List(new Shape.Text(TextForm.Name), Least: 2), "Two sources or more: no linkage may cover two of them.", Required: true),
            new("reason", Words, "Why they are not to be linked.", Required: true),
        ]), "What is not to be linked, and why.", Required: true),
        new("decided_by", Words, "Who decided it, by name or role.", Required: true),
        new("date", new Shape.Text(TextForm.Day), "The day on which it was decided.", Required: true),
    ]);
}
