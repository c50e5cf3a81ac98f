using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Index.Property.Explain;

/// <summary>Why an address was matched as it was, in sentences for whoever asked. They quote the address: they are output, never a message.</summary>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="text">The address; null when there is none.</param>
sealed class Sentences(Gazetteer gazetteer, InputText? text)
{
    /// <summary>There was nothing to look for.</summary>
    public const string NoAddress = "There is no address: the text is missing, a placeholder, or says that there is none.";

    readonly Differences differences = new(gazetteer, text);

    /// <summary>For an answer.</summary>
    public string Matched(Comparison chosen, Comparison[] best)
    {
        if (chosen.IsExact) return $"Everything agrees: {Listed(Agreed(chosen))}.";
        Comparison? next = Array.Find(best, other => other.Entry.Property != chosen.Entry.Property);
        string decisive = next is null ? "No other address of the gazetteer comes near." : $"The next nearest is {Name(next)}, {Behind(chosen, next)}.";
        if (!chosen.IsParent) return $"{Capital(Agreement(chosen))}. {decisive}";
        // 14c of a divided 14 has its part in the number.
        string part = chosen.Reading.Unit.IsPresent ? chosen.Reading.Unit.Text : chosen.Reading.Number.Text;
        return $"{Capital(part)} is not in the gazetteer under {Name(chosen)}; the building itself is: {Agreement(chosen)}.";
    }

    /// <summary>For the building of several flats that none of them can be told from.</summary>
    public string Whole(Comparison first, Comparison[] best)
    {
        int parts = best.Count(other => gazetteer.Properties[other.Entry.Property].Parent == gazetteer.Properties[first.Entry.Property].Parent);
        string why = first.Unit == PartLevel.Unsaid
            ? $"The address does not say which {(parts == 1 ? "part of the building is meant" : $"of {parts} parts of the building is meant")}"
            : $"{Capital(first.Reading.Unit.Text)} is not in the gazetteer beside {Name(first)}";
        return $"{why}; the property that they are parts of is taken.";
    }

    /// <summary>For several that are equally near.</summary>
    public string Ambiguous(Comparison first, Comparison[] rivals)
    {
        string others = rivals.Length == 1 ? Name(rivals[0]) : $"{Name(rivals[0])} and {rivals.Length - 1} more";
        string missing = first.LeavesUnsaid ? $"they differ only in what the address does not say ({Unsaid(first)})" : text!.Postcode is null ? "a postcode would tell them apart" : "nothing in the address tells them apart";
        return $"{Name(first)} and {others} are equally near; {missing}, so none is chosen.";
    }

    /// <summary>For a best candidate that is too far away.</summary>
    public string TooFar(Comparison first, Comparison[] best, NearestStreet? nearest)
    {
        if (first.Unit == PartLevel.Unsaid)
        {
            int parts = best.Count(other => other.Unit == PartLevel.Unsaid && other.Entry.Number == first.Entry.Number && other.Entry.Building == first.Entry.Building && other.Street == first.Street);
            return parts == 1 ? $"The address does not say which part of the building it is; the nearest is {Name(first)}." : $"The address does not say which of {parts} flats or rooms it is; the first is {Name(first)}.";
        }
        if (first.StreetFinding == StreetFinding.Differs && nearest is not null) return NothingFound(nearest);
        List<string> what = differences.Of(first);
        return what.Count == 0 ? $"The nearest is {Name(first)}, which is not near enough." : $"The nearest is {Name(first)}, but {string.Join(", ", what)}.";
    }

    /// <summary>For nothing that could be compared.</summary>
    public string NothingFound(NearestStreet? nearest)
    {
        if (nearest is null || nearest.Street.Joined.Length == 0)
            return text!.Postcode is { } postcode && gazetteer.Index.ByPostcode.ContainsKey(postcode)
                ? $"The gazetteer has {postcode}, but no street, building or number there that the address names."
                : "No street, building or postcode of the gazetteer is like one in the address.";
        string street = Spelling.Of(gazetteer.Addresses[nearest.Street.Entries[0].Address].Parts.Street!);
        string taken = nearest.Window.Slips > 0 ? $" (“{Said(nearest.Window.From, nearest.Window.To)}” is taken for it)" : "";
        if (nearest.Reading.Number.IsPresent)
        {
            (int lowest, int highest) = nearest.Street.Numbers;
            string has = lowest == 0 ? "which has no numbers" : lowest == highest ? $"which has {lowest} only" : $"whose numbers go from {lowest} to {highest}";
            return $"Number {nearest.Reading.Number.Text} is not in the gazetteer on {street}{taken}, {has}.";
        }
        return nearest.Reading.Name.Length > 0
            ? $"“{Spelling.Of(string.Join(' ', nearest.Reading.Name))}” is not the name of a building in the gazetteer on {street}{taken}, and no number is given."
            : $"The address names {street}{taken}, but no number and no building on it.";
    }

    /// <summary>What agrees, then what differs.</summary>
    public string Agreement(Comparison comparison)
    {
        List<string> agreed = Agreed(comparison), what = differences.Of(comparison);
        string first = agreed.Count switch { 0 => "", 1 => $"{agreed[0]} agrees", _ => $"{Listed(agreed)} agree" };
        return what.Count == 0 ? first : first.Length == 0 ? string.Join(", ", what) : $"{first}; {string.Join(", ", what)}";
    }

    List<string> Agreed(Comparison comparison)
    {
        AddressParts parts = Parts(comparison);
        List<string> agreed = [];
        if (comparison.WholeSlips is not null) return [comparison.WholeSlips == 0 ? "all the words" : "nearly all the words", .. comparison.Postcode == PostcodeFinding.Same ? [text!.Postcode!] : Array.Empty<string>()];
        if (comparison.Unit == PartLevel.Agrees) agreed.Add(comparison.Reading.Unit.Text);
        if (comparison.Building == PartLevel.Agrees) agreed.Add(Spelling.Of(parts.Building ?? parts.Organisation ?? ""));
        bool number = comparison.Number == PartLevel.Agrees, street = comparison.StreetFinding == StreetFinding.Same && parts.Street is not null;
        if (number && street) agreed.Add($"{comparison.Entry.Number.Text} {Spelling.Of(parts.Street!)}");
        else if (number) agreed.Add($"number {comparison.Entry.Number.Text}");
        else if (street) agreed.Add(Spelling.Of(parts.Street!));
        if (comparison.Postcode == PostcodeFinding.Same) agreed.Add(text!.Postcode!);
        else if (comparison.SamePlace && !comparison.OtherPlace) agreed.Add(Spelling.Of(parts.Town ?? parts.Locality ?? "the place"));
        return agreed;
    }

    static string Unsaid(Comparison comparison)
    {
        List<string> what = [];
        if (comparison.Unit == PartLevel.Unsaid) what.Add("the flat");
        if (comparison.Building == PartLevel.Unsaid) what.Add("the name of the building");
        if (comparison.Number == PartLevel.Unsaid) what.Add("the number");
        return string.Join(", ", what);
    }

    /// <summary>In what the next candidate is behind.</summary>
    string Behind(Comparison chosen, Comparison next)
    {
        if (next.Unit > chosen.Unit && next.Unit == PartLevel.Unsaid) return "a part of a building that the address does not name";
        if (next.Entry.StatusFactor < chosen.Entry.StatusFactor && next.Said >= chosen.Said) return $"but that is {Differences.Status(gazetteer, next)}";
        return differences.Of(next).Except(differences.Of(chosen), StringComparer.Ordinal).FirstOrDefault() is { } what ? $"but {what}" : "which agrees less";
    }

    string Said(int from, int to) => Spelling.Of(string.Join(' ', text!.Words[from..to]));

    string Name(Comparison comparison) => Spelling.Line(Parts(comparison));

    AddressParts Parts(Comparison comparison) => gazetteer.Addresses[comparison.Entry.Address].Parts;

    static string Listed(List<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";

    static string Capital(string sentence) => sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
