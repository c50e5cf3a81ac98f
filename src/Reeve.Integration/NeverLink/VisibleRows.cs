using Reeve.Integration.Connect;
using Reeve.Integration.NeverLink.Internals;

namespace Reeve.Integration.NeverLink;

/// <summary>The rows of a source without those of people on the list, and which records these were.</summary>
public sealed class VisibleRows
{
    readonly IReadOnlySet<string> hidden;

    internal VisibleRows(SourceRows rows, IReadOnlySet<string> hidden) => (Rows, this.hidden) = (rows, hidden);

    /// <summary>The rows that may be seen.</summary>
    public SourceRows Rows { get; }

    /// <summary>
    /// Whether one of some records is hidden now: then it was seen before. So it is when a correction makes a record fit an entry that was there all along.
    /// Records of a source without a key are named by their lines, and are not told from one load to the next.
    /// </summary>
    /// <param name="records">Records of this source, as its table names them.</param>
    public bool Hides(IEnumerable<string> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return hidden.Count > 0 && records.Any(record => hidden.Contains(PersonForms.Key(record)));
    }

    /// <summary>Nothing of it.</summary>
    public override string ToString() => "[withheld]";

    internal static VisibleRows All(SourceRows rows) => new(rows, new HashSet<string>());
}
