using Reeve.Integration.Contracts;
using Reeve.Store.Disposals;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Recognises what is disposed of: by tokens, and by the time for which sources keep their records.</summary>
/// <param name="tokens">Makes tokens.</param>
/// <param name="asOf">The day as of which retention is counted; null when none is.</param>
sealed class Forgotten(DisposalTokens tokens, DateOnly? asOf)
{
    readonly HashSet<string> known = new(StringComparer.Ordinal);
    readonly HashSet<string> sources = new(StringComparer.Ordinal);
    bool anyIdentity;

    public DisposalTokens Tokens => tokens;

    /// <summary>What the register says is in force.</summary>
    public static Forgotten Of(Register register, DisposalTokens tokens)
    {
        Forgotten forgotten = new(tokens, register.Disposals.RetainedAsOf());
        forgotten.Add(register.Disposals.Tombstones(tokens.Check));
        return forgotten;
    }

    public void Add(IEnumerable<Tombstone> tombstones)
    {
        foreach (Tombstone tombstone in tombstones)
        {
            known.Add(tombstone.Token);
            if (tombstone.Kind == TombstoneKind.Identity) anyIdentity = true;
            else if (tombstone.Kind != TombstoneKind.Person) sources.Add(tombstone.Source);
        }
    }

    /// <summary>Whether a source may hold anything that is disposed of, so that its rows have to be looked at.</summary>
    public bool Concerns(SourceFile source) => anyIdentity || sources.Contains(source.Name) || Cutoff(source) is not null;

    /// <summary>The last day of which records of a source are not kept any more; null when there is none.</summary>
    public DateOnly? Cutoff(SourceFile source) => asOf is { } day ? source.Retention?.Before(day) : null;

    /// <summary>Whether a row is disposed of.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="subjects">Whose rows are.</param>
    /// <param name="row">The row.</param>
    /// <param name="loaded">The day of its load.</param>
    public bool Has(SourceFile source, RowSubjects subjects, int row, DateOnly loaded) =>
        IsDue(source, subjects, row, loaded) || (sources.Contains(source.Name) && known.Contains(OfRow(source, subjects, row))) || (anyIdentity && OfPerson(subjects, row).Any(known.Contains));

    /// <summary>Whether a record of a source is, by its name in tables.</summary>
    public bool HasRecord(string source, string record) => known.Contains(tokens.Record(source, record));

    /// <summary>Whether an identifier is that of a person without any record left.</summary>
    public bool HasPerson(string person) => known.Contains(tokens.Person(person));

    /// <summary>By what a row is known in every load: its record's key, or all that is in it.</summary>
    public string OfRow(SourceFile source, RowSubjects subjects, int row) => subjects.HasKey
        ? subjects.Record(row) is { } record ? tokens.Record(source.Name, record) : ""
        : tokens.Row(source.Name, subjects.Cells(row));

    /// <summary>By what a row's person is known in every source.</summary>
    public IEnumerable<string> OfPerson(RowSubjects subjects, int row)
    {
        if (subjects.NhsNumber(row) is { } number) yield return tokens.NhsNumber(number);
        if (subjects.NameAndBirth(row) is var (forename, surname, born)) yield return tokens.NameAndBirth(forename, surname, born);
    }

    /// <summary>With a date of its own a row's time counts from there; without, from its load. What replaces its loads is current so long as it says so.</summary>
    bool IsDue(SourceFile source, RowSubjects subjects, int row, DateOnly loaded) => Cutoff(source) is { } cutoff
        && (source.RetainFrom is null ? source.Load != LoadMode.Replace && loaded <= cutoff : subjects.RetainFrom(row) is { } from && from <= cutoff);
}
