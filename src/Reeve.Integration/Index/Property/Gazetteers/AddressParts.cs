namespace Reeve.Integration.Index.Property.Gazetteers;

/// <summary>An address of a gazetteer in the parts of BS 7666, as the gazetteer spells them. A part that is null is not there.</summary>
public sealed record AddressParts
{
    /// <summary>The organisation that is there.</summary>
    public string? Organisation { get; init; }

    /// <summary>The part of the building: <c>Flat 2</c>, <c>Ground floor flat</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>The building's name.</summary>
    public string? Building { get; init; }

    /// <summary>The building's number with letter or range: <c>14</c>, <c>14a</c>, <c>14-16</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The street.</summary>
    public string? Street { get; init; }

    /// <summary>The locality: a village, a suburb.</summary>
    public string? Locality { get; init; }

    /// <summary>The town.</summary>
    public string? Town { get; init; }

    /// <summary>The postcode, in whatever spelling.</summary>
    public string? Postcode { get; init; }

    /// <summary>The whole address but the postcode as the gazetteer has it, where it has it in one text; the parts are then what was read out of it.</summary>
    public string? Text { get; init; }

    /// <summary>The address on one line, as on an envelope; the organisation first where it is not the building's name.</summary>
    public override string ToString()
    {
        if (Text is not null) return Postcode is null || Text.EndsWith(Postcode, StringComparison.OrdinalIgnoreCase) ? Text : $"{Text}, {Postcode}";
        string? organisation = string.Equals(Organisation, Building, StringComparison.OrdinalIgnoreCase) ? null : Organisation;
        string? thoroughfare = Number is not null && Street is not null ? $"{Number} {Street}" : Number ?? Street;
        string? locality = string.Equals(Locality, Town, StringComparison.OrdinalIgnoreCase) ? null : Locality;
        return string.Join(", ", new[] { organisation, Unit, Building, thoroughfare, locality, Town, Postcode }.Where(part => !string.IsNullOrWhiteSpace(part)));
    }
}
