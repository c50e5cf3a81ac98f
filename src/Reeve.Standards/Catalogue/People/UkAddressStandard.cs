namespace Reeve.Standards;

/// <summary>Addresses of the United Kingdom, in one text or in columns.</summary>
sealed class UkAddressStandard : Standard
{
    const int MostRounds = 4;

    /// <inheritdoc/>
    public override string Name => "uk-address";

    /// <inheritdoc/>
    public override string Title => "UK address";

    /// <inheritdoc/>
    public override string Definition =>
        "The parts of BS 7666:2006, told from the words of the address; canonical form: its lines in lower case, letters folded to a to z, abbreviations written out, "
        + "the postcode last. Columns in the order of an envelope. Made for comparison, not for delivery: a gazetteer says which address it is.";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Personal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts { get; } =
        ["sub_building", "building_name", "number", "number_suffix", "number_to", "street", "locality", "town", "postcode"];

    /// <inheritdoc/>
    public override bool JoinsColumns => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["postcode", "postcode-sector", "town"];

    /// <inheritdoc/>
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => new ColumnReader();

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "postcode" => UkAddress.Parse(canonical)?.Postcode,
        "postcode-sector" => UkAddress.Parse(canonical)?.Postcode is { } postcode ? PostcodeStandard.SectorOf(postcode) : null,
        "town" => UkAddress.Parse(canonical)?.Town,
        _ => base.Generalise(canonical, level, context),
    };

    sealed class ColumnReader : StandardReader
    {
        readonly WordPool pool = new();

        public override StandardValue Read(string text)
        {
            if (text.Length > UkAddress.MostCharacters) return StandardValue.Invalid("longer than any address");
            if (UkAddress.Parse(text, pool) is not { } address) return Nowhere(text);
            // Once "O 1a a" is written together its end may be a postcode: what is given reads as itself.
            for (int i = 0; i < MostRounds && address is { Postcode: null, IsSettled: false } && UkAddress.Parse(address.Value, pool) is { } again && again.Value != address.Value; i++)
                address = again;
            return Judge(address);
        }

        public override StandardValue Read(ReadOnlySpan<string?> columns) => Read(string.Join(',', columns));

        static StandardValue Judge(UkAddress address)
        {
            string?[] parts =
            [
                address.Flat, address.BuildingName, address.NumberStart, address.NumberSuffix, address.NumberEnd,
                address.Street, address.Locality, address.Town, address.Postcode,
            ];
            string? lacks = address switch
            {
                { Flat: null, BuildingName: null, Number: null } => "no number or name of a building",
                { Street: null, Postcode: null } => "no street and no postcode",
                { Town: null, Postcode: null } => "no town and no postcode",
                _ => null,
            };
            return new StandardValue(lacks is null ? ValueState.Valid : ValueState.Partial, address.Value, lacks, parts);
        }

        static StandardValue Nowhere(string text) => AddressTokens.Lines(text).Count == 0
            ? StandardValue.Missing
            : new StandardValue(ValueState.Missing, null, "says that there is none");
    }
}
