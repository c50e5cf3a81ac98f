using Microsoft.Data.Sqlite;
using Reeve.Store.Internals;

namespace Reeve.Store.Registers.Internals;

/// <summary>The sentences for SQLite's result codes (sqlite.org/rescode.html).</summary>
static class SqliteFaults
{
    const int Permission = 3, Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;
    const int Moved = 1032; // SQLITE_READONLY_DBMOVED

    /// <summary>What the index of the log grows by.</summary>
    const int LogIndexBytes = 1 << 15;

    public static StoreException Of(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Full => FileFaults.DiskFull(path, e),
        Busy or Locked => Surroundings($"{path} is held by another program: try again when it has finished.", e),
        ReadOnly when e.SqliteExtendedErrorCode == Moved => Gone(path, e),
        ReadOnly or Permission => Surroundings($"{path} cannot be written: give this user the right to write it and its folder.", e),
        CannotOpen => File.Exists(path) ? Surroundings($"{path} cannot be opened: check its permissions and those of its folder.", e) : Gone(path, e),
        Corrupt or NotADatabase => Surroundings($"{path} is damaged, or not a register: restore the last backup.", e),
        InputOutput when HasNoRoom(path) => FileFaults.DiskFull(path, e),
        InputOutput => Surroundings($"{path} could not be read or written: the disk or the system refused.", e),
        _ => new StoreException(StoreFault.Ours, $"The register refused what the program asked of it (SQLite code {e.SqliteExtendedErrorCode}).", e),
    };

    /// <summary>Of a disk that is too full for the index of the log, SQLite says no more than that it could not be written.</summary>
    static bool HasNoRoom(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < LogIndexBytes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static StoreException Gone(string path, SqliteException e) => Surroundings($"{path} is gone: put it back, or restore the last backup.", e);

    static StoreException Surroundings(string message, SqliteException e) => new(StoreFault.Surroundings, message, e);
}
