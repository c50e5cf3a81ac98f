using System.Globalization;
using Reeve.Standards;

namespace Reeve.Integration.Contracts.Types;

/// <summary>Whole numbers of 64 bits: <c>7</c>, <c>-1,234</c>, and <c>5.00</c>, which spreadsheets make of 5.</summary>
sealed class IntegerReader : StandardReader
{
    const int Most = 20;

    /// <inheritdoc/>
    public override StandardValue Read(string text)
    {
        Span<char> room = stackalloc char[NumberText.Room];
        ReadOnlySpan<char> plain = room[..NumberText.Plain(text, room)];
        int point = plain.IndexOf('.');
        bool hasFraction = point >= 0 && plain[(point + 1)..].ContainsAnyExcept('0');
        if (point > 0 && !hasFraction) plain = plain[..point];
        if (!long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            bool isLarge = plain.TrimStart('-').Length > 0 && !plain.TrimStart('-').ContainsAnyExceptInRange('0', '9');
            return PlainTypes.NotOfType(text, isLarge ? "is too large" : "is not a whole number");
        }

        Span<char> canonical = stackalloc char[Most];
        number.TryFormat(canonical, out int length, default, CultureInfo.InvariantCulture);
        return StandardValue.Valid(PlainTypes.Reuse(text, canonical[..length]));
    }
}
