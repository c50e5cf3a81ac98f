using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

/// <summary>Generated input that every standard's tests share; the seed is fixed, so that a failure can be run again.</summary>
static class Generated
{
    static readonly Config Settings = Config.QuickThrowOnFailure
        .WithMaxTest(500)
        .WithReplay(Microsoft.FSharp.Core.FSharpOption<Replay>.Some(new Replay(new Rnd(20_261UL, 77UL), null)));

    /// <summary>Characters that break careless code: marks, other scripts, halves of pairs, controls, digits of other scripts.</summary>
    static readonly string[] Pieces =
    [
        " ", "  ", "\t", "\n", "\u00A0", "\u2009", "-", "\u2013", "'", "\u2019", ".", ",", "/", "(", ")", "+", "@", "#", "&", ":", "\"", "%",
        "0", "1", "9", "12", "1971", "O", "I", "a", "B", "é", "Ł", "ß", "İ", "ı", "Å", "\u0301", "\u0308", "\u200F", "\u202E", "\uFEFF", "\u00AD",
        "\0", "\u0007", "\uD83D", "\uDE00", "😀", "👩‍👧", "ש", "م", "७", "٣", "王", "Я", "й", "ｓ", "ﬁ", "st", "flat", "jan", "mr", "smith",
        "unknown", "n/a", "xxx", "van", "de", "ext", "mailto:", "SW1A 1AA", "AB123456C",
    ];

    /// <summary>Strings of up to thirty such pieces.</summary>
    internal static Arbitrary<string> AnyText { get; } =
        Gen.Choose(0, 30).SelectMany(n => Gen.Elements(Pieces).ArrayOf(n)).Select(string.Concat).ToArbitrary();

    /// <summary>Digits, as many as asked for.</summary>
    internal static Gen<string> Digits(int count) => Letters("0123456789", count);

    /// <summary>Characters out of an alphabet, as many as asked for.</summary>
    internal static Gen<string> Letters(string alphabet, int count) =>
        Gen.Elements(alphabet.ToCharArray()).ArrayOf(count).Select(c => new string(c));

    /// <summary>Holds for 500 generated cases.</summary>
    internal static void Holds<T>(Arbitrary<T> cases, Func<T, bool> property) => Prop.ForAll(cases, property).Check(Settings);

    /// <summary>
    /// What every <c>Canonical</c> owes: it never throws, its result is its own canonical form, and huge input is no exception.
    /// </summary>
    internal static void IsSafeAndIdempotent(Func<string?, string?> canonical)
    {
        Assert.Null(canonical(null));
        Assert.Null(canonical(""));
        Assert.Null(canonical("   "));
        Holds(AnyText, text => canonical(text) is not { } once || (once.Length > 0 && canonical(once) == once));
        foreach (string piece in Pieces)
        {
            string huge = string.Concat(Enumerable.Repeat(piece, 20_000));
            if (canonical(huge) is { } once) Assert.Equal(once, canonical(once));
        }
    }

    /// <summary>Spells a code in another way: some letters in the other case, spaces or dashes between some characters.</summary>
    internal static string Respell(string code, int seed)
    {
        Random random = new(seed);
        string[] between = ["", "", "", " ", "-", "  ", "\u00A0", "\u2013"];
        return string.Concat(code.Select(c => between[random.Next(between.Length)] + (random.Next(2) == 0 ? char.ToLowerInvariant(c) : c)))
            + between[random.Next(between.Length)];
    }
}
