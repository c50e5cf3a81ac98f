namespace Reeve.Workspace.Shapes;

/// <summary>Where a source's records are read.</summary>
static class ReadShape
{
    static readonly Shape.Text Words = new(TextForm.Any);

    static readonly Key[] Form =
    [
        new("format", new Shape.Word(["csv", "tsv", "xlsx", "json", "ndjson", "parquet"]), "What the bytes are; told by the ending when nothing is said."),
        new("delimiter", new Shape.Text(TextForm.Delimiter), "CSV: the character between cells, or `tab`; detected when nothing is said."),
        new("encoding", new Shape.Word(["utf-8", "windows-1252", "utf-16"]), "CSV: the encoding of its characters; detected when nothing is said."),
        new("header_line", new Shape.Whole(1, 1_000_000), "CSV: the line of the header, from 1; detected when nothing is said. Lines before it are passed over."),
        new("sheet", new Shape.Value(), "Workbooks: the sheet's name; the first that is visible and not empty when nothing is said."),
        new("header_row", new Shape.Whole(1, 1_048_576), "Workbooks: the row of the header, from 1; detected when nothing is said."),
        new("records", Words, "JSON: the path to the list of records, as `data.pupils`; when nothing is said, the file itself is the list."),
    ];

    public static Shape.Choice Read { get; } = new("read", [],
    [
        new("read of a file", [Path("file", "One file. It may be absolute, because other systems write where they can."), .. Form]),
        new("read of a folder",
        [
            Path("folder", "Files of one form in one folder. It may be absolute, because other systems write where they can."),
            new("pattern", Words, "Which files, with `*` for any letters and `?` for one: `housing-*.csv`.", Required: true),
            new("which", new Shape.Word(["latest", "all"]), "`latest`: the last file in the order of names (when nothing is said). `all`: all of them, in that order."),
            .. Form,
        ]),
        new("read of SQLite",
        [
            Path("sqlite", "A file of SQLite, opened read-only."),
            Query,
        ]),
        new("read of PostgreSQL",
        [
            new("postgres", new Shape.Text(TextForm.Secret), "A reference to a secret that holds a connection string: `env:NAME` or `file:PATH`. The query runs in a read-only transaction.", Required: true),
            Query,
        ]),
        new("read of Open Referral",
        [
            Path("open_referral", "A feed of services by Open Referral UK 3: a file, a folder of pages, or a URL (http or https) whose pages are followed."),
        ]),
        new("read of a command",
        [
            new("command", new Shape.List(new Shape.Value()), "A program and its arguments, whose output is read. It is started without a shell; an argument may be a reference to a secret.", Required: true),
            new("environment", new Shape.Named("environment variable", new TextForm("a name of an environment variable", "[A-Za-z_][A-Za-z0-9_]*", "PGPASSFILE", "x"), new Shape.Value()),
                "Environment variables of the program; a value may be a reference to a secret."),
            new("time_limit", new Shape.Text(TextForm.TimeLimit), "How long it may take; 10 minutes when nothing is said."),
            .. Form,
        ]),
    ]);

    static Key Query => new("query", Words, "One SELECT.", Required: true);

    static Key Path(string name, string doc) => new(name, Words, doc, Required: true);
}
