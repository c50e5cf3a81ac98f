using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Reeve.Standards;

/// <summary>An e-mail address in lower case.</summary>
/// <remarks>
/// Valid as the HTML living standard defines a valid e-mail address for forms, which is stricter than RFC 5322 where that allows comments,
/// quotes and odd spaces, and no longer than a mail path allows (RFC 5321: 64 octets before the @, 254 in all). Lower case before
/// the @ is not promised by the RFC, but no provider of note tells letters apart.
/// </remarks>
public sealed record Email
{
    const int MostCharacters = 254, MostLocal = 64, MostLabel = 63;

    static readonly SearchValues<char> LocalCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-");

    Email(string value) => Value = value;

    /// <summary>The canonical form. Personal.</summary>
    public string Value { get; }

    /// <summary>What stands before the @. Personal.</summary>
    public string Local => Value[..Value.IndexOf('@')];

    /// <summary>What stands after the @.</summary>
    public string Domain => Value[(Value.IndexOf('@') + 1)..];

    /// <summary>
    /// A key that is equal for addresses that reach one mailbox: what follows a + is left out for any provider, and at Gmail dots
    /// as well, where googlemail.com is gmail.com. For comparison only: other providers may treat + as part of the name. Personal.
    /// </summary>
    public string MailboxKey
    {
        get
        {
            string domain = Domain, local = Local;
            int plus = local.IndexOf('+');
            if (plus > 0) local = local[..plus];
            if (domain is not ("gmail.com" or "googlemail.com")) return $"{local}@{domain}";
            return local.Replace(".", "", StringComparison.Ordinal) + "@gmail.com";
        }
    }

    /// <summary>
    /// Reads an address; letter case, outer spaces, <c>mailto:</c> and a name with angle brackets around the address do not matter.
    /// </summary>
    /// <returns>False when what is left is not a valid address.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out Email? email)
    {
        ReadOnlySpan<char> bare = Bare(text);
        email = IsValid(bare) ? new Email(Lower(bare)) : null;
        return email is not null;
    }

    /// <summary>The address in lower case; null when the text is not a valid address.</summary>
    public static string? Canonical(string? text)
    {
        ReadOnlySpan<char> bare = Bare(text);
        if (text is null || !IsValid(bare)) return null;
        return bare.Length == text.Length && !bare.ContainsAnyInRange('A', 'Z') ? text : Lower(bare);
    }

    /// <summary>
    /// The canonical form, or for a text that is not valid the text in lower case without spaces, so that a misspelt address can still be
    /// compared by its letters. Null when it is missing, a placeholder, or has no letter.
    /// </summary>
    public static string? Comparable(string? text)
    {
        if (Canonical(text) is { } valid) return valid;
        if (text is null || text.Length > MostCharacters || Placeholders.IsPlaceholder(text)) return null;
        string loose = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && !Characters.IsInvisible(c))).ToLowerInvariant();
        return loose.Any(char.IsLetter) && !Placeholders.IsPlaceholder(loose) ? Canonical(loose) ?? loose : null;
    }

    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim(" \t\r\n\u00A0\uFEFF\u200B");
        if (text.EndsWith(">") && text.LastIndexOf('<') is var open and >= 0) text = text[(open + 1)..^1].Trim();
        if (!text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return text;
        text = text["mailto:".Length..];
        int query = text[(text.IndexOf('@') + 1)..].IndexOf('?');
        return query < 0 ? text : text[..(text.IndexOf('@') + 1 + query)];
    }

    static bool IsValid(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        if (at is < 1 or > MostLocal || text.Length > MostCharacters) return false;
        if (text[..at].ContainsAnyExcept(LocalCharacters)) return false;
        ReadOnlySpan<char> domain = text[(at + 1)..];
        foreach (Range label in domain.Split('.'))
            if (!IsLabel(domain[label])) return false;
        return true;
    }

    static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > MostLabel || label[0] == '-' || label[^1] == '-') return false;
        foreach (char c in label)
            if (!char.IsAsciiLetterOrDigit(c) && c != '-') return false;
        return true;
    }

    static string Lower(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (lower, from) => from.ToLowerInvariant(lower));
}
