namespace Reeve.Store.Disposals;

/// <summary>Why records are disposed of.</summary>
public enum DisposalKind
{
    /// <summary>They have been kept as long as their sources say.</summary>
    Retention,

    /// <summary>The records of one person.</summary>
    Erasure,
}

/// <summary>What is about to be disposed of: recorded before anything is removed, so that whoever comes after a crash can end it.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Day">The day as of which it was decided.</param>
/// <param name="Reason">A word of a fixed list, since free text might name the person.</param>
/// <param name="Officer">Who asked for it, or null for nobody: retention needs no order.</param>
/// <param name="Program">The program's version.</param>
/// <param name="KeyCheck">By what the key of the tokens is known: <see cref="DisposalTokens.Check"/>.</param>
/// <param name="Counts">What will be removed: JSON, counts only.</param>
/// <param name="Tokens">What is recognised by its token.</param>
public sealed record DisposalIntent(
    DisposalKind Kind, DateOnly Day, string Reason, string? Officer, string Program, string KeyCheck, string Counts, IReadOnlyList<Tombstone> Tokens);

/// <summary>A disposal as the register has it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Intent">What was decided; without its tokens.</param>
/// <param name="Started">When.</param>
/// <param name="Finished">When nothing was left; null while it is under way.</param>
/// <param name="Certificate">The signed certificate, JSON; null while it is under way.</param>
public sealed record Disposal(long Number, DisposalIntent Intent, DateTimeOffset Started, DateTimeOffset? Finished, string? Certificate);

/// <summary>What a token stands for.</summary>
public enum TombstoneKind
{
    /// <summary>A record of a source, by its key.</summary>
    Record,

    /// <summary>A row of a source without a key, by its content.</summary>
    Row,

    /// <summary>A person's identifier.</summary>
    Person,

    /// <summary>A person in any source: an NHS number, a name with a date of birth.</summary>
    Identity,
}

/// <summary>A token of something that is disposed of.</summary>
/// <param name="Source">The source; empty for a person and an identity.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Token">See <see cref="DisposalTokens"/>.</param>
/// <param name="Lasts">Whether later loads have to obey it; else it goes when the disposal is finished.</param>
public sealed record Tombstone(string Source, TombstoneKind Kind, string Token, bool Lasts);
