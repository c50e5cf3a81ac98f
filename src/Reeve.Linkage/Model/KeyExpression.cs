using Reeve.Linkage.Block.Phonetics;

namespace Reeve.Linkage.Model;

/// <summary>What a record is keyed or compared by: a column, or a function of one. A closed family.</summary>
public abstract record KeyExpression
{
    KeyExpression() { }

    /// <summary>The column it starts from.</summary>
    public abstract string Column { get; }

    /// <summary>A column as it is.</summary>
    public sealed record Field(string Name) : KeyExpression
    {
        /// <inheritdoc/>
        public override string Column => Name;
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>A function of another expression's text; null or empty is missing.</summary>
    public abstract record Function(KeyExpression Of) : KeyExpression
    {
        /// <inheritdoc/>
        public sealed override string Column => Of.Column;

        /// <summary>The function itself.</summary>
        internal abstract string? Apply(string text);
    }

    /// <summary>The first <paramref name="Length"/> characters (all of a shorter text).</summary>
    public sealed record Prefix(KeyExpression Of, int Length) : Function(Of)
    {
        internal override string? Apply(string text) => text.Length <= Length ? text : text[..Length];
        /// <inheritdoc/>
        public override string ToString() => $"prefix({Of}, {Length})";
    }

    /// <summary>The last <paramref name="Length"/> characters (all of a shorter text).</summary>
    public sealed record Suffix(KeyExpression Of, int Length) : Function(Of)
    {
        internal override string? Apply(string text) => text.Length <= Length ? text : text[^Length..];
        /// <inheritdoc/>
        public override string ToString() => $"suffix({Of}, {Length})";
    }

    /// <summary>The text before the first occurrence of a separator, or all of it.</summary>
    public sealed record Before(KeyExpression Of, string Separator) : Function(Of)
    {
        internal override string? Apply(string text) => text.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and int at ? text[..at] : text;
        /// <inheritdoc/>
        public override string ToString() => $"before({Of}, \"{Separator}\")";
    }

    /// <summary>American Soundex (NARA).</summary>
    public sealed record SoundexOf(KeyExpression Of) : Function(Of)
    {
        internal override string? Apply(string text) => Soundex.Encode(text);
        /// <inheritdoc/>
        public override string ToString() => $"soundex({Of})";
    }

    /// <summary>Metaphone (Philips 1990).</summary>
    public sealed record MetaphoneOf(KeyExpression Of) : Function(Of)
    {
        internal override string? Apply(string text) => Metaphone.Encode(text);
        /// <inheritdoc/>
        public override string ToString() => $"metaphone({Of})";
    }

    /// <summary>The year of an ISO date, "yyyy"; missing when the text does not start with four digits.</summary>
    public sealed record Year(KeyExpression Of) : Function(Of)
    {
        internal override string? Apply(string text) => text.Length >= 4 && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..4] : null;
        /// <inheritdoc/>
        public override string ToString() => $"year({Of})";
    }

    /// <summary>The month of an ISO date, "MM"; missing when the date has none.</summary>
    public sealed record Month(KeyExpression Of) : Function(Of)
    {
        internal override string? Apply(string text) => text.Length >= 7 && text[4] == '-' ? text[5..7] : null;
        /// <inheritdoc/>
        public override string ToString() => $"month({Of})";
    }

    /// <summary>Each word of the text is a key of its own; only for blocking, and once in a rule.</summary>
    public sealed record Token(KeyExpression Of) : KeyExpression
    {
        /// <inheritdoc/>
        public override string Column => Of.Column;
        /// <inheritdoc/>
        public override string ToString() => $"token({Of})";
    }
}
