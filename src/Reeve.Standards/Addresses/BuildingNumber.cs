namespace Reeve.Standards;

/// <summary>The number of a building in the parts of BS 7666: start number, suffix, end number.</summary>
/// <param name="Start">Digits, or the whole number where it has another form: <c>2/1</c>.</param>
/// <param name="Suffix">The letter after the first number, or null.</param>
/// <param name="End">The last number of a range with its letter, or null.</param>
readonly record struct BuildingNumber(string Start, string? Suffix, string? End)
{
    /// <summary>Withheld: the value is personal.</summary>
    public override string ToString() => Withheld.Text;

    /// <summary>Splits a number such as <c>12</c>, <c>12a</c>, <c>12-14</c> or <c>12a-14b</c>.</summary>
    internal static BuildingNumber Of(string number)
    {
        if (number.Contains('/', StringComparison.Ordinal)) return new BuildingNumber(number, null, null);
        int dash = number.IndexOf('-');
        ReadOnlySpan<char> first = dash < 0 ? number : number.AsSpan(0, dash);
        int letter = first.IndexOfAnyExceptInRange('0', '9');
        string? end = dash < 0 ? null : number[(dash + 1)..];
        return letter < 0
            ? new BuildingNumber(dash < 0 ? number : new string(first), null, end)
            : new BuildingNumber(new string(first[..letter]), new string(first[letter..]), end);
    }
}
