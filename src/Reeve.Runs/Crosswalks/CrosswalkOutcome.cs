using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Crosswalks;

/// <summary>What became of a request for a crosswalk.</summary>
public abstract record CrosswalkOutcome
{
    CrosswalkOutcome()
    {
    }

    /// <summary>It is made.</summary>
    /// <param name="Crosswalk">It.</param>
    public sealed record Made(Crosswalk Crosswalk) : CrosswalkOutcome;

    /// <summary>It may not be made.</summary>
    /// <param name="Why">A sentence that says why, and what to do.</param>
    public sealed record Refused(string Why) : CrosswalkOutcome;
}

/// <summary>What a source gets back: its own rows, by its own identifiers, with those of the index. It prints <c>[withheld]</c>.</summary>
/// <param name="Source">The source.</param>
/// <param name="Linkages">The linkages it is made of, each with its purpose; that of people first.</param>
/// <param name="Rows">The fields of the source's key (or <c>record</c>, where it has none), then person, and household and uprn where there are such linkages; in the source's order.</param>
/// <param name="Notes">What is left out and why.</param>
public sealed record Crosswalk(string Source, IReadOnlyList<LinkageFile> Linkages, OutputTable Rows, IReadOnlyList<string> Notes)
{
    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
