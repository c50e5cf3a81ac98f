using System.Globalization;
using Reeve.Store.DuckDb.Internals;
using Reeve.Store.Tables;

namespace Reeve.Store.DuckDb;

/// <summary>An in-memory DuckDB of its own, locked to the files and settings it was opened with.</summary>
/// <remarks>
/// Used by one thread at a time, with one result open at a time. Sessions run in UTC; extensions are neither installed nor
/// loaded; no secret is kept on disk.
/// </remarks>
public sealed class DuckDbConnection : IDisposable
{
    readonly ConnectionHandle _handle;
    DuckDbResult? _open;

    DuckDbConnection(ConnectionHandle handle) => _handle = handle;

    /// <summary>Opens an empty database.</summary>
    /// <exception cref="StoreException">
    /// Surroundings: the native library is missing or of another series. Request: an option that DuckDB does not take.
    /// </exception>
    public static DuckDbConnection Open(DuckDbOptions? options = null)
    {
        options ??= new DuckDbOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Threads, 1, nameof(options));
        DuckDbLibrary.Require();
        using ConfigHandle config = Configure(options);
        int state = Native.duckdb_open_ext(null, out nint database, config, out nint error);
        if (state != 0)
        {
            DuckDbException fault = Fault(error);
            Native.duckdb_free(error);
            throw fault;
        }

        // The connection keeps its database alive: nothing else needs it.
        using var owner = new DatabaseHandle(database);
        if (Native.duckdb_connect(owner, out nint raw) != 0) throw DuckDbException.From(DuckDbErrorClass.Connection, "");
        var connection = new DuckDbConnection(new ConnectionHandle(raw, owner));
        try
        {
            foreach (string setting in Settings(options)) connection.Execute(setting);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement; its rows come in chunks, while it runs, in a stated order only if the statement states one
    /// or reads one file.</summary>
    /// <param name="sql">One statement. Values are written <c>$1</c>, <c>$2</c>... and given in <paramref name="parameters"/>.</param>
    /// <param name="parameters">One for each number: null, text, bool, any integer, double, float, decimal, DateOnly or DateTime.</param>
    /// <param name="progress">Told the share of the work that is done, in [0, 1], never falling, from any thread; 1 once at the end.</param>
    /// <param name="cancel">Stops the statement, until the result is disposed.</param>
    /// <exception cref="DuckDbException">DuckDB refused or failed: see its class.</exception>
    /// <exception cref="InvalidOperationException">An earlier result is still open.</exception>
    /// <exception cref="ArgumentException">The number of values is not that of the parameters, or one has another type.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    /// <exception cref="ObjectDisposedException">The connection is closed.</exception>
    public DuckDbResult Query(
        string sql, ReadOnlySpan<object?> parameters = default, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
        if (_open is { IsDisposed: false }) throw new InvalidOperationException("An earlier result is still open: dispose it first.");
        cancel.ThrowIfCancellationRequested();
        var watch = new QueryWatch(_handle, progress, cancel);
        try
        {
            using StatementHandle statement = Prepare(sql, cancel);
            ParameterBinder.Bind(statement, parameters);
            return _open = new DuckDbResult(Run(statement, cancel), watch);
        }
        catch
        {
            watch.Dispose();
            throw;
        }
    }

    /// <summary>Runs one statement to its end and lets its rows go. The rest is as for <see cref="Query"/>.</summary>
    public void Execute(
        string sql, ReadOnlySpan<object?> parameters = default, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        using DuckDbResult result = Query(sql, parameters, progress, cancel);
        while (result.Next() is { } chunk) chunk.Dispose();
    }

    /// <summary>Makes a table and fills it, without SQL for the values.</summary>
    /// <param name="name">The table's name; not yet taken.</param>
    /// <param name="table">Its columns: VARCHAR, BIGINT and DOUBLE for text, integers and reals.</param>
    /// <param name="cancel">Stops the work between chunks of rows.</param>
    /// <exception cref="DuckDbException">DuckDB refused or failed: the name is taken, or memory ran out.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public void Load(string name, OutputTable table, CancellationToken cancel = default)
    {
        string columns = string.Join(", ", table.Columns.Select(column => $"{SqlText.Identifier(column.Name)} {TableLoader.TypeName(column)}"));
        Execute($"CREATE TABLE {SqlText.Identifier(name)} ({columns})", cancel: cancel);
        TableLoader.Fill(_handle, name, table, cancel);
    }

    /// <summary>Closes the connection; an open result may still be read to its end, and then the database goes.</summary>
    public void Dispose() => _handle.Dispose();

    static ConfigHandle Configure(DuckDbOptions options)
    {
        _ = Native.duckdb_create_config(out nint raw);
        var config = new ConfigHandle(raw);
        (string Name, string? Value)[] settings =
        [
            ("threads", options.Threads.ToString(CultureInfo.InvariantCulture)),
            ("memory_limit", options.MemoryLimit is { } bytes ? $"{bytes}B" : null),
            ("autoinstall_known_extensions", "false"), ("autoload_known_extensions", "false"),
            ("allow_community_extensions", "false"), ("allow_unsigned_extensions", "false"),
            ("allow_persistent_secrets", "false"),
        ];
        foreach ((string name, string? value) in settings)
        {
            if (value is null || Native.duckdb_set_config(config, name, value) == 0) continue;
            config.Dispose();
            throw DuckDbException.From(DuckDbErrorClass.InvalidConfiguration, name);
        }

        return config;
    }

    /// <summary>Statements in the order they need: what may be reached is named while it can be, then all is locked.</summary>
    static IEnumerable<string> Settings(DuckDbOptions options)
    {
        yield return "SET GLOBAL TimeZone = 'UTC'";
        yield return "SET enable_progress_bar = true";
        yield return "SET enable_progress_bar_print = false";
        yield return $"SET temp_directory = {SqlText.Literal(options.TemporaryFolder is { } folder ? Path.GetFullPath(folder) : "")}";
        if (options.Files.Count > 0) yield return $"SET allowed_paths = [{List(options.Files)}]";
        if (options.Folders.Count > 0) yield return $"SET allowed_directories = [{List(options.Folders)}]";
        yield return "SET enable_external_access = false";
        yield return "SET lock_configuration = true";
    }

    static string List(IEnumerable<string> paths) => string.Join(", ", paths.Select(path => SqlText.Literal(Path.GetFullPath(path))));

    StatementHandle Prepare(string sql, CancellationToken cancel)
    {
        if (sql.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("A NUL cannot stand in SQL.", nameof(sql));
        int state = Native.duckdb_prepare(_handle, sql, out nint raw);
        var statement = new StatementHandle(raw, _handle);
        if (state == 0) return statement;
        using (statement)
        {
            cancel.ThrowIfCancellationRequested();
            throw Fault(Native.duckdb_prepare_error(statement));
        }
    }

    static DuckDbException Fault(nint error)
    {
        string text = Native.Text(error) ?? "";
        return DuckDbException.From(ErrorSentences.ClassOf(text), text);
    }

    static ResultHandle Run(StatementHandle statement, CancellationToken cancel)
    {
        int state = Native.duckdb_pending_prepared_streaming(statement, out nint raw);
        using var pending = new PendingHandle(raw, statement);

        // An interrupt that came before this point was forgotten when the query was made ready; one that comes after it is kept.
        cancel.ThrowIfCancellationRequested();
        if (state != 0) throw Fault(Native.duckdb_pending_error(pending));
        var result = new ResultHandle(statement);
        if (result.Execute(pending) == 0) return result;
        using (result) throw result.Fault(cancel);
    }
}
