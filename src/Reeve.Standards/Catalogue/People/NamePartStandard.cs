namespace Reeve.Standards;

/// <summary>A column of forenames, or one of surnames.</summary>
abstract class NamePartStandard : PeopleStandard
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["initial"];

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "initial" => canonical.Length == 0 ? null : PersonNameStandard.First(canonical),
        _ => base.Generalise(canonical, level, context),
    };

    /// <inheritdoc/>
    protected sealed override StandardValue Read(string text)
    {
        if (text.Length > NameReading.MostCharacters) return StandardValue.Invalid("longer than any name");
        if (NameText.Canonical(text) is not { } folded) return NameReading.Nobody(text);
        NameSpelling spelling = new();
        spelling.Add(text);
        string canonical = spelling.Show(folded);
        if (NameWriting.IsInitial(folded)) return new StandardValue(ValueState.Partial, canonical, "only an initial");
        if (canonical.AsSpan().ContainsAnyInRange('0', '9')) return new StandardValue(ValueState.Suspect, canonical, "has a digit");
        if (text.Contains(',', StringComparison.Ordinal)) return new StandardValue(ValueState.Suspect, canonical, "has a comma");
        return StrangerIn(folded.Split(' ')) is { } reason ? new StandardValue(ValueState.Suspect, canonical, reason) : StandardValue.Valid(canonical);
    }

    /// <summary>What does not belong among the folded words of this part; null when nothing does not.</summary>
    protected abstract string? StrangerIn(string[] words);
}

/// <summary>Forenames: one, or several in one column.</summary>
sealed class ForenameStandard : NamePartStandard
{
    /// <inheritdoc/>
    public override string Name => "forename";

    /// <inheritdoc/>
    public override string Title => "Forename";

    /// <inheritdoc/>
    public override string Definition =>
        "NHS Data Model and Dictionary, PERSON GIVEN NAME; as spelt, with capitals where there were none or nothing else. "
        + "A title in the column stays and is flagged.";

    /// <inheritdoc/>
    protected override string? StrangerIn(string[] words) => words.Length > 1 && NameWords.Titles.ContainsKey(words[0]) ? "has a title in it" : null;
}

/// <summary>Surnames.</summary>
sealed class SurnameStandard : NamePartStandard
{
    /// <inheritdoc/>
    public override string Name => "surname";

    /// <inheritdoc/>
    public override string Title => "Surname";

    /// <inheritdoc/>
    public override string Definition =>
        "NHS Data Model and Dictionary, PERSON FAMILY NAME; as spelt, with capitals where there were none or nothing else. "
        + "A title or suffix in the column stays and is flagged.";

    /// <inheritdoc/>
    protected override string? StrangerIn(string[] words)
    {
        if (words.Length < 2) return null;
        if (NameWords.Titles.ContainsKey(words[0])) return "has a title in it";
        return NameWords.Suffixes.ContainsKey(words[^1]) ? "has a suffix in it" : null;
    }
}
