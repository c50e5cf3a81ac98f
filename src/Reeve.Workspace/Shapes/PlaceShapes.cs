using Reeve.Standards;

namespace Reeve.Workspace.Shapes;

/// <summary>The files of a place.</summary>
/// <param name="Settings"><c>reeve.yaml</c>.</param>
/// <param name="Source">A file of <c>sources/</c>.</param>
/// <param name="Linkage">A file of <c>linkage/</c>.</param>
/// <param name="Decision">A file of <c>linkage/</c> that says what is not to be linked.</param>
sealed record PlaceShapes(Shape.Map Settings, Shape.Map Source, Shape.Map Linkage, Shape.Map Decision)
{
    static readonly Shape.Text Words = new(TextForm.Any);

    /// <summary>With some standards.</summary>
    public static PlaceShapes Of(IReadOnlyCollection<Standard> standards) => new(Place(), SourceShape.Of(standards), Linked(), DecisionShape.Of());

    /// <summary>The key that every file starts with.</summary>
    internal static Key Version { get; } =
        new("version", new Shape.Whole(1, PlaceSettings.CurrentVersion), "The version of the file's format. `reeve upgrade` brings older files up to the newest.", Required: true);

    internal static Shape.Word LawfulBases { get; } = new(
        ["public-task", "legal-obligation", "vital-interests", "consent", "contract", "legitimate-interests", "recognised-legitimate-interest"]);

    /// <summary>With the standards of the catalogue. Stands last: what it is made of has to be there.</summary>
    public static PlaceShapes Current { get; } = Of(StandardCatalogue.All);

    static Shape.Map Place() => new("place",
    [
        Version,
        new("place", Words, "The place's name, as people write it.", Required: true),
        new("organisations", new Shape.Named("organisation", TextForm.HyphenName, new Shape.Map("organisation",
        [
            new("name", Words, "The organisation's name.", Required: true),
            new("contact", Words, "How to reach whoever answers for its data: an address of an office, not of a person."),
        ])), "The organisations that work together in the place, each under a short identifier that other files use."),
        new("register", new Shape.Map("register",
        [
            new("postgres", new Shape.Text(TextForm.Secret), "A reference to a secret that holds a connection string of PostgreSQL 15 or newer: `env:NAME` for an environment variable, `file:PATH` for a file.", Required: true),
        ]), "Where the register is kept: what people decide, and which tables are current. Without it, in SQLite in `.reeve/register.db`. With PostgreSQL, `tables` has to be given."),
        new("tables", Words, "The folder of tables; `.reeve/tables` when it is not given. With a register on PostgreSQL it has to be one that all machines share, and may be absolute."),
    ]);

    static Shape.Map Linked() => new("linkage",
    [
        Version,
        new("kind", new Shape.Word(["people", "properties", "households"]), "What records are linked to: `people` to one another, `properties` of a gazetteer, or people to the `households` they live in. `people` when it is not given."),
        new("author", Words, "Who wrote this file, by name or role: somebody else approves it."),
        new("dpia", Words, "The data protection impact assessment: its reference or address."),
        new("purpose", Words, "Why records are linked. Linking is processing: without a purpose there is none.", Required: true),
        new("lawful_basis", LawfulBases, "The lawful basis of UK GDPR Article 6(1).", Required: true),
        new("power", Words, "The power or duty that the linking rests on: the act and the section.", Required: true),
        new("sources", new Shape.Either(
        [
            new Shape.Named("source", TextForm.Name, new Shape.OrNothing(new Shape.Map("linked source",
            [
                new("fields", new Shape.List(new Shape.Text(TextForm.Name)), "The fields that linking may read; without it, all whose standard linkage knows."),
                new("from", new Shape.Text(TextForm.Name), "Of households: the date field from which a record says that its person lives at its address."),
                new("until", new Shape.Text(TextForm.Name), "Of households: the date field until which it says so."),
            ]))),
            new Shape.List(new Shape.Text(TextForm.Name)),
        ]), "The sources whose records are linked: a list of their names, or each name with the fields that linking may read.", Required: true),
        new("gazetteer", new Shape.Text(TextForm.Name), "Of properties: the source that is the gazetteer."),
        new("people", new Shape.Text(TextForm.Name), "Of households: the linkage of people that they are made of."),
        new("properties", new Shape.Text(TextForm.Name), "Of households: the linkage to properties that they are made of."),
        new("model", Words, "A [model file](model-file.md); without it a model is inferred and trained."),
        new("survivorship", new Shape.Map("survivorship",
        [
            .. SurvivorshipRule.Fields.Select(field => new Key(field, new Shape.Either(
            [
                new Shape.Word(["most-common", "newest"]),
                new Shape.List(new Shape.Text(TextForm.Name)),
            ]), $"Which {field.Replace('_', ' ').Replace("nhs", "NHS", StringComparison.Ordinal)} stands: `most-common`, `newest`, or that of the first source of a list that has one.")),
        ]), "Of people: which of the values of a person's records stands for the person. Without a rule, the most common one."),
        new("truth", Words, "A CSV file of who is who, with the columns `file`, `record` and `person`. It is used to evaluate and for nothing else."),
        new("review", new Shape.Map("review",
        [
            new("from", new Shape.Probability(), "The least match probability of a link that is put to reviewers as uncertain; 0.2 when it is not given."),
            new("to", new Shape.Probability(), "The greatest; 0.98 when it is not given."),
            new("at_most", new Shape.Whole(0, 100_000), "How many tasks wait at one time, beside the random sample; 500 when it is not given."),
            new("sample", new Shape.Whole(0, 100_000), "How many pairs are drawn at random, to measure how often links are right; 100 when it is not given."),
            new("reviewers", new Shape.Whole(1, 2), "How many reviewers have to agree on a task. With 2, two who disagree go to a third. 1 when it is not given."),
            new("large_cluster", new Shape.Whole(3, 100_000), "From how many records on a cluster is put to reviewers for its size; 20 when it is not given."),
        ]), "Of people: which links and clusters are put to [reviewers](../guide/review.md). What they decide holds in every build after."),
    ]);
}
