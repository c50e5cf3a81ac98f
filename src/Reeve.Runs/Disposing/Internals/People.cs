using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>All records of a person, as the linkages of the place have them now.</summary>
sealed class People(OpenPlace open, CancellationToken cancel)
{
    /// <summary>The records that a request names, and those that a linkage of people has joined to one of them.</summary>
    /// <exception cref="StoreException">Request: nobody has this identifier.</exception>
    public IReadOnlyList<SourceRecord> All(DisposalRequest.Erasure erasure)
    {
        HashSet<SourceRecord> all = [.. erasure.Records];
        bool found = false;
        foreach (LinkageFile linkage in open.Place.Linkages.Where(linkage => linkage.Kind == LinkageKind.People))
        {
            if (Table(open, linkage.Name, ["source", "record", "person"], cancel) is not { } table) continue;
            SourceRecord[] records = [.. Enumerable.Range(0, table.Rows).Select(row => new SourceRecord(table.Columns[0][row] ?? "", table.Columns[1][row] ?? ""))];
            HashSet<string> people = [.. Enumerable.Range(0, table.Rows).Where(row => table.Columns[2][row] == erasure.Person || all.Contains(records[row])).Select(row => table.Columns[2][row] ?? "")];
            found |= erasure.Person is { } asked && people.Contains(asked);
            all.UnionWith(Enumerable.Range(0, table.Rows).Where(row => people.Contains(table.Columns[2][row] ?? "")).Select(row => records[row]));
        }

        if (erasure.Person is not null && !found)
            throw new StoreException(StoreFault.Request, "No linkage has a person of this identifier: check it, or name records with --record. Nothing was removed.");
        return [.. all.OrderBy(record => record.Source, StringComparer.Ordinal).ThenBy(record => record.Record, StringComparer.Ordinal)];
    }

    /// <summary>Some columns of a table as it is now; null when it was never built or has not all of them.</summary>
    /// <remarks>No lease is taken, which would write to the register: a dry run changes no byte.</remarks>
    public static TextTable? Table(OpenPlace open, string name, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        if (open.State.Register.Published.FindTable(name) is not { } snapshot) return null;
        HashSet<string> there = [.. open.State.Tables.Columns(snapshot.Id).Select(column => column.Name)];
        return columns.All(there.Contains) ? open.State.Tables.ReadText(snapshot.Id, columns, cancel) : null;
    }
}
