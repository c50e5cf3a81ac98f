using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>E-mail addresses.</summary>
sealed class EmailStandard : PeopleStandard
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> StandIns = WordLists.Words("""
        none, no, noemail, no-email, no.email, no_email, nomail, noreply, no-reply, no.reply, donotreply, do-not-reply, unknown, notknown,
        not.known, nil, null, na, n.a, test, xxx, dummy, refused, declined
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override string Name => "email";

    /// <inheritdoc/>
    public override string Title => "Email address";

    /// <inheritdoc/>
    public override string Definition =>
        "WHATWG HTML living standard, valid e-mail address, no longer than RFC 5321 (2008) lets a path be; in lower case. Whether there is such a mailbox is not known.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["domain"];

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "domain" => canonical.IndexOf('@') is var at and >= 0 && at + 1 < canonical.Length ? canonical[(at + 1)..] : null,
        _ => base.Generalise(canonical, level, context),
    };

    /// <inheritdoc/>
    protected override StandardValue Read(string text)
    {
        if (Email.Canonical(text) is { } canonical)
        {
            int at = canonical.IndexOf('@');
            if (StandIns.Contains(canonical.AsSpan(0, at))) return new StandardValue(ValueState.Suspect, canonical, "likely to stand in for none");
            return canonical.AsSpan(at).Contains('.') ? StandardValue.Valid(canonical) : new StandardValue(ValueState.Suspect, canonical, "the domain has no dot");
        }
        if (Placeholders.IsPlaceholder(text)) return StandardValue.Missing;
        return StandardValue.Invalid(text.Contains('@', StringComparison.Ordinal) ? "not the form of an address" : "has no @");
    }
}
