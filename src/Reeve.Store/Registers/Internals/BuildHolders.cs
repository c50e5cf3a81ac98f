namespace Reeve.Store.Registers.Internals;

/// <summary>Who builds, in the register: for builders on other machines.</summary>
static class BuildHolders
{
    public static void Write(Database database, BuildHolder holder) => database.Write(session =>
    {
        session.Execute("DELETE FROM build_holder");
        session.Execute(
            "INSERT INTO build_holder (id, host, process, since) VALUES (1, @Host, @Process, @since)",
            new { holder.Host, holder.Process, since = Times.Text(holder.Since) });
    });

    public static BuildHolder? Read(Database database) => database.Read(session =>
        session.First<Row>("SELECT host, process, since FROM build_holder") is { } row ? new BuildHolder(row.Host, row.Process, Times.Of(row.Since)) : null);

    /// <summary>Says that nobody builds. Where the register cannot be reached, the next builder overwrites it.</summary>
    public static void Clear(Database database)
    {
        try
        {
            database.Write(session => { session.Execute("DELETE FROM build_holder"); });
        }
        catch (StoreException)
        {
            // The lock itself goes with the session.
        }
    }

    sealed class Row
    {
        public string Host { get; init; } = "";

        public long Process { get; init; }

        public string Since { get; init; } = "";
    }
}
