using System.Data;
using Dapper;

namespace Reeve.Store.Registers.Internals;

/// <summary>One transaction of the register. The SQL is that which both databases know; values are parameters (<c>@name</c>).</summary>
sealed class Session(IDbConnection connection, IDbTransaction transaction)
{
    public IReadOnlyList<T> Query<T>(string sql, object? values = null) => connection.Query<T>(sql, values, transaction).AsList();

    public T? First<T>(string sql, object? values = null) => connection.QueryFirstOrDefault<T>(sql, values, transaction);

    /// <returns>The number of rows that were changed.</returns>
    public int Execute(string sql, object? values = null) => connection.Execute(sql, values, transaction);

    /// <summary>The rows of a query as they come, for tables of any shape.</summary>
    public IDataReader Reader(string sql) => connection.ExecuteReader(sql, transaction: transaction);

    /// <summary>The next number of a column that counts from 1: no gaps, because changes follow one another.</summary>
    /// <param name="table">A table of ours.</param>
    public long Next(string table) => First<long>($"SELECT COALESCE(MAX(id), 0) + 1 FROM {table}");
}
