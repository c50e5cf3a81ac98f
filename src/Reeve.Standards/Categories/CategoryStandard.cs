using System.Buffers;
using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>A standard with a closed list of categories, and a table of the codes and words that are read as them.</summary>
abstract class CategoryStandard : Standard
{
    internal const string Refusal = "prefer-not-to-say";
    internal const string Believed = "believed, not stated";
    internal const string BareNumber = "a number says nothing without its list of codes";
    internal const string NoCategory = "is none of the categories";

    static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.+-");

    readonly FrozenDictionary<string, StandardValue>.AlternateLookup<ReadOnlySpan<char>> bySpelling;
    readonly string? onlyPart;

    /// <param name="table">The name of the embedded table.</param>
    /// <param name="onlyPart">
    /// Why a category that is not in the first list of the table is partial: <c>only the group is known</c>. Null when all are in it.
    /// </param>
    protected CategoryStandard(string table, string? onlyPart = null)
    {
        Table = CategoryTable.Load(table);
        this.onlyPart = onlyPart;
        bySpelling = Index().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public sealed override IReadOnlyList<string> Values => Table.Values;

    internal CategoryTable Table { get; }

    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => new CategoryReader(this);

    /// <summary>What a spelling means; false when the table does not have it.</summary>
    internal bool TryRead(ReadOnlySpan<char> text, out StandardValue value)
    {
        Span<char> phrase = stackalloc char[Phrases.Longest];
        int length = Phrases.Fold(text, phrase);
        value = default;
        return length > 0 && bySpelling.TryGetValue(phrase[..length], out value);
    }

    /// <summary>Reads by the table first: <c>refused</c> is a placeholder elsewhere and an answer here.</summary>
    internal StandardValue Read(ReadOnlySpan<char> text)
    {
        if (TryRead(text, out StandardValue value)) return value;
        if (Placeholders.IsPlaceholder(text)) return StandardValue.Missing;
        return StandardValue.Invalid(IsNumber(text) ? BareNumber : NoCategory);
    }

    static bool IsNumber(ReadOnlySpan<char> text) => !text.Trim().ContainsAnyExcept(OfNumbers);

    FrozenDictionary<string, StandardValue> Index()
    {
        Dictionary<string, StandardValue> index = [];
        Dictionary<string, string> meanings = [];
        foreach ((_, string category, string spelling) in Table.Spellings)
        {
            StandardValue value = Meaning(category);
            Add(spelling, value);
            if (value.Canonical is { } canonical) Add(canonical, Meaning(canonical));
        }
        return index.ToFrozenDictionary();

        void Add(string spelling, StandardValue value)
        {
            string phrase = Phrases.Fold(spelling) ?? throw new InvalidOperationException($"A spelling in the table of {Name} is too long.");
            string meaning = $"{value.Canonical} {value.State}";
            if (meanings.TryAdd(phrase, meaning)) index.Add(phrase, value);
            else if (meanings[phrase] != meaning) throw new InvalidOperationException($"The table of {Name} gives one spelling two meanings: {spelling}.");
        }
    }

    StandardValue Meaning(string category)
    {
        if (category == CategoryTable.Missing) return StandardValue.Missing;
        if (category[^1] == CategoryTable.Believed) return new(ValueState.Suspect, category[..^1], Believed);
        if (Values.Contains(category)) return StandardValue.Valid(category);
        return new(ValueState.Partial, category, onlyPart ?? throw new InvalidOperationException($"The table of {Name} has {category}, which is not in its first list."));
    }

    sealed class CategoryReader(CategoryStandard standard) : StandardReader
    {
        public override StandardValue Read(string text) => standard.Read(text);
    }
}
