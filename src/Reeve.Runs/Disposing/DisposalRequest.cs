using Reeve.Store.Disposals;

namespace Reeve.Runs.Disposing;

/// <summary>What is to be disposed of.</summary>
public abstract record DisposalRequest
{
    DisposalRequest()
    {
    }

    /// <summary>The day as of which things are due.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The program's version.</summary>
    public string Program { get; init; } = "";

    /// <summary>Threads; at least 1.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Everything whose time is over.</summary>
    public sealed record Retention : DisposalRequest;

    /// <summary>All records of one person.</summary>
    public sealed record Erasure : DisposalRequest
    {
        /// <summary>The person's identifier in a linkage, or null.</summary>
        public string? Person { get; init; }

        /// <summary>Records of the person: every record that a linkage has joined to one of them goes too.</summary>
        public IReadOnlyList<SourceRecord> Records { get; init; } = [];

        /// <summary>Why: one of <see cref="ErasureReasons"/>.</summary>
        public required string Reason { get; init; }

        /// <summary>Who asked for it.</summary>
        public required string Officer { get; init; }

        /// <summary>Whether later loads have to obey under other keys too: by NHS number, and by name with date of birth.</summary>
        public bool ByIdentity { get; init; }

        /// <summary>Says nothing of whom.</summary>
        public override string ToString() => "[withheld]";
    }

    /// <summary>Which of the two.</summary>
    public DisposalKind Kind => this is Retention ? DisposalKind.Retention : DisposalKind.Erasure;
}

/// <summary>A record of a source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Record">The name its key gives it.</param>
public sealed record SourceRecord(string Source, string Record)
{
    /// <summary>Says nothing of whom.</summary>
    public override string ToString() => "[withheld]";
}

/// <summary>The grounds of UK GDPR Article 17(1). A fixed list: free text might name the person.</summary>
public static class ErasureReasons
{
    /// <summary>The words, with what each means.</summary>
    public static IReadOnlyList<(string Word, string Meaning)> All { get; } =
    [
        ("not-needed", "no longer needed for the purpose, Article 17(1)(a)"), ("consent-withdrawn", "consent was withdrawn, (b)"), ("objection", "the person objected, (c)"),
        ("unlawful", "held without a lawful basis, (d)"), ("legal-obligation", "the law demands it, (e)"),
    ];
}
