namespace Reeve.Workspace.Plans;

/// <summary>What decides which bytes a source acquires. How they are read is for the next node; a time limit changes no byte.</summary>
static class RecipeOfSource
{
    public static void Write(CanonicalJson json, SourceRead read)
    {
        json.Text("read", Kind(read));
        switch (read)
        {
            case SourceRead.File file:
                json.Text("path", file.Path);
                break;
            case SourceRead.Folder folder:
                json.Text("path", folder.Path);
                json.Text("pattern", folder.Pattern);
                json.Flag("latest_only", folder.LatestOnly);
                break;
            case SourceRead.Sqlite sqlite:
                json.Text("path", sqlite.Path);
                json.Text("query", sqlite.Query);
                break;
            case SourceRead.Postgres postgres:
                json.Text("connection", postgres.Connection);
                json.Text("query", postgres.Query);
                break;
            case SourceRead.OpenReferral feed:
                json.Text("address", feed.Address);
                break;
            case SourceRead.Command command:
                json.Texts("program", command.Program);
                json.Texts("environment", command.Environment);
                break;
        }
    }

    /// <summary>The kind of a read, as files name it.</summary>
    public static string Kind(SourceRead read) => read switch
    {
        SourceRead.File => "file",
        SourceRead.Folder => "folder",
        SourceRead.Sqlite => "sqlite",
        SourceRead.Postgres => "postgres",
        SourceRead.OpenReferral => "open_referral",
        SourceRead.Command => "command",
        _ => throw new ArgumentOutOfRangeException(nameof(read)),
    };
}
