using Reeve.Store.Snapshots;
using Reeve.Store.Snapshots.Internals;

namespace Reeve.Store.Backups.Internals;

/// <summary>What members of an archive may be called. Anything else is refused: an archive may come from anywhere.</summary>
static class MemberName
{
    public const string Register = "register/", Tables = "tables/", Originals = "originals/", Place = "place/";

    /// <summary>The list of people who are not linked, encrypted as it stands in the state folder: losing it would show them.</summary>
    public const string NeverLink = "never-link";

    const int MostParts = 20, MostLetters = 200;

    /// <summary>Whether a member may have this name.</summary>
    public static bool IsAllowed(string name)
    {
        string[] parts = name.Split('/');
        return parts switch
        {
            ["register", var file] => RegisterDump.Tables.Any(table => file == table.Name + ".ndjson"),
            [NeverLink] => true,
            // Backups of earlier programs have the list as it lay in the place's folder: restored there, it stops builds until it is imported.
            ["place", NeverLink + ".csv"] => true,
            ["tables", var table, var content, SnapshotFile.Name or SnapshotFile.RowsName] => TableName.IsTable(table) && TableName.IsHash(content),
            ["originals", var first, var hash] => TableName.IsHash(hash) && first == hash[..2],
            ["place", .. var path] => path.Length is > 0 and <= MostParts && path.All(IsPlain) && IsPlaceFile(path),
            _ => false,
        };
    }

    /// <summary>Whether a file of the place is state that people wrote.</summary>
    /// <param name="path">The parts of its path below the place's folder.</param>
    public static bool IsPlaceFile(string[] path) =>
        path[^1].EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path[^1].EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part of a path is a plain name: neither hidden nor a way out, on any system.</summary>
    public static bool IsPlain(string part) =>
        part.Length is > 0 and <= MostLetters && part[0] != '.' && part[^1] is not ('.' or ' ') && !part.Any(letter => char.IsControl(letter) || letter is '\\' or ':' or '/');
}
