using Reeve.Integration.Index.Property.Match;

namespace Reeve.Cli.Output;

/// <summary>The words in which `reeve address` answers.</summary>
static class AddressWords
{
    /// <summary>All kinds of answers, the surest first.</summary>
    public static IReadOnlyList<PropertyAnswer> Kinds { get; } = [PropertyAnswer.Exact, PropertyAnswer.Matched, PropertyAnswer.Stated, PropertyAnswer.Parent, PropertyAnswer.Ambiguous, PropertyAnswer.None];

    /// <summary>The word for a kind of answer, in files and JSON.</summary>
    public static string Kind(PropertyAnswer answer) => answer switch
    {
        PropertyAnswer.Exact => "exact",
        PropertyAnswer.Matched => "matched",
        PropertyAnswer.Stated => "stated",
        PropertyAnswer.Parent => "parent",
        PropertyAnswer.Ambiguous => "ambiguous",
        _ => "none",
    };

    /// <summary>What a kind of answer is, for people.</summary>
    public static string Meaning(PropertyAnswer answer) => answer switch
    {
        PropertyAnswer.Exact => "everything agrees",
        PropertyAnswer.Matched => "one property, something differs or is not said",
        PropertyAnswer.Stated => "the UPRN that the file states",
        PropertyAnswer.Parent => "the building; the flat is not in the gazetteer or not said",
        PropertyAnswer.Ambiguous => "several are equally near, none is chosen",
        _ => "nothing is near enough",
    };
}
