namespace Reeve.Workspace;

/// <summary>What git must not carry, because it can hold people or secrets.</summary>
static class GitIgnore
{
    // Git tells upper from lower case where the file system does, and extracts are called EXPORT.CSV as often as not.
    static readonly string[] Records =
    [
        "csv", "tsv", "tab", "txt", "dat", "json", "ndjson", "jsonl", "xml", "xls", "xlsx", "xlsm", "xlsb", "ods", "parquet", "arrow", "feather", "avro",
        "db", "sqlite", "sqlite3", "duckdb", "mdb", "accdb", "sav", "dta", "rds", "sql", "dump", "bak",
        "zip", "gz", "bz2", "xz", "zst", "7z", "tar", "tgz", "rar", "log",
    ];

    static readonly string[] Documents = ["html", "htm", "pdf", "doc", "docx", "odt", "rtf", "eml", "msg"];

    static readonly string[] Secrets = ["key", "pem", "p12", "pfx", "kdbx"];

    /// <summary>The text of <c>.gitignore</c>.</summary>
    public static string Text { get; } = string.Join('\n',
    [
        "# Everything that can hold people stays out of git. `reeve init` wrote this file: add to it, and take nothing away.",
        "",
        "# Extracts, and what Reeve keeps: tables, originals, the register, keys.",
        "/data/", "/.reeve/", "/drop/", "/exports/", "/releases/", "/backups/", "/reports/", "/secrets/",
        "",
        "# People who are not linked or shown.",
        Any("never-link.") + "*",
        "",
        "# Records, wherever somebody puts them.",
        .. Records.Select(ending => "*." + Any(ending)),
        "*.db-*", "*.sqlite-*", "*~", "~$*", ".~lock.*",
        "",
        "# Reports and letters.",
        .. Documents.Select(ending => "*." + Any(ending)),
        "",
        "# Secrets.",
        ".env", ".env.*",
        .. Secrets.Select(ending => "*." + Any(ending)),
        "",
        "# How the files of a place are written, for editors: no records.",
        "!/schemas/*.schema.json",
        "",
    ]);

    static string Any(string word) => string.Concat(word.Select(letter => char.IsAsciiLetter(letter) ? $"[{letter}{char.ToUpperInvariant(letter)}]" : $"{letter}"));
}
