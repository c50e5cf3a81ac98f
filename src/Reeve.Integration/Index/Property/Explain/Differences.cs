using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Index.Property.Explain;

/// <summary>What differs between an address and one of the gazetteer, a clause for each part.</summary>
/// <param name="gazetteer">The gazetteer.</param>
/// <param name="text">The address; null when there is none.</param>
sealed class Differences(Gazetteer gazetteer, InputText? text)
{
    /// <summary>The clauses, the weightiest first.</summary>
    public List<string> Of(Comparison comparison)
    {
        List<string?> clauses = [Number(comparison), Unit(comparison), Street(comparison), Building(comparison), Postcode(comparison)];
        if (comparison.WholeSlips is > 0 and int slips) clauses.Add($"{slips} {(slips == 1 ? "letter is" : "letters are")} otherwise");
        if (comparison.OtherPlace) clauses.Add("it names a place where the gazetteer has another");
        else if (comparison.NoPlace && comparison.Postcode is not (PostcodeFinding.Same or PostcodeFinding.Slip)) clauses.Add("none of the places that it names is the gazetteer's");
        if (comparison.Entry.StatusFactor < 1) clauses.Add($"it is {Status(gazetteer, comparison)}");
        return [.. clauses.OfType<string>()];
    }

    /// <summary>What an address is that is not the one in use.</summary>
    public static string Status(Gazetteer gazetteer, Comparison comparison) =>
        gazetteer.Properties[comparison.Entry.Property].Status == AddressStatus.Historical ? "of a property that is no longer there"
        : gazetteer.Addresses[comparison.Entry.Address].Status switch
        {
            AddressStatus.Historical => "a former address",
            AddressStatus.Provisional => "a planned address",
            _ => "another address of the same property",
        };

    static string? Number(Comparison comparison)
    {
        string said = comparison.Reading.Number.Text, known = comparison.Entry.Number.Text;
        return comparison.Number switch
        {
            PartLevel.Close => $"{said} is a part of {known} or the other way round",
            PartLevel.Unsaid => $"the gazetteer also has the number {known}",
            PartLevel.Extra => $"the gazetteer has no number {said} there",
            PartLevel.Differs => $"the number is {known} in the gazetteer, not {said}",
            _ => null,
        };
    }

    static string? Unit(Comparison comparison) => comparison.Unit switch
    {
        PartLevel.Close => comparison.Reading.Unit.IsPresent ? $"{comparison.Reading.Unit.Text} of {comparison.Reading.Number.Text} is taken for {comparison.Entry.Number.Text}" : $"{comparison.Reading.Number.Text} is taken for {comparison.Entry.Unit.Text} of {comparison.Entry.Number.Text}",
        PartLevel.Unsaid => $"the address does not say {comparison.Entry.Unit.Text}",
        PartLevel.Differs => $"it is {comparison.Entry.Unit.Text}, not {comparison.Reading.Unit.Text}",
        PartLevel.Agrees when comparison.IsOtherKind => $"the gazetteer calls it {comparison.Entry.Unit.Text}",
        _ => null,
    };

    string? Street(Comparison comparison)
    {
        string known = Spelling.Of(gazetteer.Addresses[comparison.Entry.Address].Parts.Street ?? "");
        string said = comparison.Window.IsFound ? Spelling.Of(string.Join(' ', text!.Words[comparison.Window.From..comparison.Window.To])) : "";
        return comparison.StreetFinding switch
        {
            StreetFinding.Slips or StreetFinding.NoKind => $"“{said}” is taken for {known}",
            StreetFinding.OtherKind => $"“{said}” is {known} in the gazetteer",
            StreetFinding.Unsaid => $"no street is named where the gazetteer has {known}",
            StreetFinding.Differs => $"the street is {known} in the gazetteer",
            _ => null,
        };
    }

    string? Building(Comparison comparison)
    {
        AddressParts parts = gazetteer.Addresses[comparison.Entry.Address].Parts;
        string known = Spelling.Of(parts.Building ?? parts.Organisation ?? ""), said = Spelling.Of(string.Join(' ', comparison.Reading.Name));
        return comparison.Building switch
        {
            PartLevel.Close => $"“{said}” is taken for {known}",
            PartLevel.Unsaid => $"the gazetteer also has the name {known}",
            PartLevel.Extra => $"the gazetteer does not have “{said}”",
            PartLevel.Differs when known.Length == 0 => $"“{said}” is the name of another property there",
            PartLevel.Differs => $"the gazetteer has {known} where the address has “{said}”",
            _ => null,
        };
    }

    string? Postcode(Comparison comparison) => comparison.Postcode switch
    {
        PostcodeFinding.Same => null,
        PostcodeFinding.Unsaid => text!.Postcode is null ? "no postcode is given" : "the gazetteer has no postcode there",
        PostcodeFinding.Slip => $"the postcode {text!.Postcode} is one slip from {comparison.Entry.Postcode}",
        _ => $"the postcode is {comparison.Entry.Postcode} in the gazetteer, not {text!.Postcode}",
    };
}
