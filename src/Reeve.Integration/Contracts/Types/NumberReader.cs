using System.Globalization;
using Reeve.Standards;

namespace Reeve.Integration.Contracts.Types;

/// <summary>Decimal numbers, kept as doubles: <c>1,234.50</c>, <c>-0.5</c>, <c>1.2E+05</c>. The canonical form is the shortest that reads back.</summary>
sealed class NumberReader : StandardReader
{
    const int Most = 32;

    /// <inheritdoc/>
    public override StandardValue Read(string text)
    {
        Span<char> room = stackalloc char[NumberText.Room];
        ReadOnlySpan<char> plain = room[..NumberText.Plain(text, room)];
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(plain, style, CultureInfo.InvariantCulture, out double number)) return PlainTypes.NotOfType(text, "is not a number");
        if (double.IsInfinity(number)) return StandardValue.Invalid("is too large");
        if (number == 0) number = 0; // a negative nought is nought
        Span<char> canonical = stackalloc char[Most];
        number.TryFormat(canonical, out int length, "R", CultureInfo.InvariantCulture);
        return StandardValue.Valid(PlainTypes.Reuse(text, canonical[..length]));
    }
}
