using System.Globalization;

namespace Reeve.Standards;

/// <summary>An amount of pounds, with two decimal places: <c>1234.50</c>, <c>-12.00</c>.</summary>
/// <remarks>
/// No published standard says how files write money; what is read is in <see cref="MoneyText"/>. <c>CR</c> is a credit to whoever pays,
/// so in a file of payments it is negative; in a ledger of income it may be the other way round. Amounts of other currencies are invalid,
/// as nothing here knows a rate. Levels are bands of 100, 1,000 and 10,000 pounds, each from its lower bound up to a penny below the
/// next, so that each band lies in one of the next level.
/// </remarks>
sealed class MoneyStandard : CodeStandard
{
    static readonly string[] Bands = ["band-100", "band-1000", "band-10000"];
    static readonly decimal[] Widths = [100m, 1_000m, 10_000m];

    public override string Name => "money";

    public override string Title => "Amount of money (GBP)";

    public override string Definition =>
        "Reeve: pounds sterling (GBP of ISO 4217) with two decimal places; brackets, a minus before or behind and CR are negative, p is pence. "
        + "Amounts rounded to thousands, or to the penny by reading, are flagged; other currencies are invalid.";

    public override Sensitivity Sensitivity => Sensitivity.Internal;

    public override IReadOnlyList<string> Levels => Bands;

    public override string? Generalise(string canonical, string level, GeneralisationContext context)
    {
        int at = Array.IndexOf(Bands, level);
        if (at < 0) return base.Generalise(canonical, level, context);
        decimal from = Math.Floor(decimal.Parse(canonical, CultureInfo.InvariantCulture) / Widths[at]) * Widths[at];
        return $"{Write(from)} to {Write(from + Widths[at] - 0.01m)}";
    }

    protected override StandardValue Read(string text)
    {
        if (MoneyText.Read(text, out string? remark) is not { } pence) return StandardValue.Invalid(remark ?? MoneyText.NotAmount);
        string canonical = Write(pence / 100m);
        return remark is null ? StandardValue.Valid(canonical) : new(ValueState.Suspect, canonical, remark);
    }

    /// <summary>There is no minus nought.</summary>
    static string Write(decimal pounds) => (pounds == 0 ? 0m : pounds).ToString("0.00", CultureInfo.InvariantCulture);
}
