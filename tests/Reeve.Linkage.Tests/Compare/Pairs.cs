using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Reeve.Linkage.Tests.Compare;

/// <summary>Generated pairs and triples of texts; the seed is fixed, so that a failure can be run again.</summary>
static class Pairs
{
    static readonly Config Settings = Config.QuickThrowOnFailure
        .WithMaxTest(1500)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(19_900UL, 31UL), null)));

    /// <summary>Few letters make many coincidences; many letters, halves of surrogate pairs and NUL make code that folds characters fail.</summary>
    static readonly string[] Alphabets =
    [
        "ab", "abc", "aeilnrst", "abcdefghijklmnopqrstuvwxyz '-", "0123456789",
        "aAàāа\u0301\uD83D\uDE00\uDE01\uFFFF\0\u0080\u0100\u0161\u4E00",
    ];

    /// <summary>Mostly as long as names, sometimes at and around the limits of 16 and 64 characters, sometimes long.</summary>
    static readonly Gen<int> Lengths = Gen.Frequency(
        (6, Gen.Choose(0, 12)), (2, Gen.Choose(13, 20)), (2, Gen.Choose(60, 70)), (1, Gen.Choose(120, 135)), (1, Gen.Choose(0, 200)));

    static readonly Gen<string> Texts = Gen.Elements(Alphabets).SelectMany(TextOf);

    /// <summary>Two texts of one alphabet, every other time the second made from the first by a few changes.</summary>
    internal static Arbitrary<(string Left, string Right)> Any { get; } = Gen.Elements(Alphabets)
        .SelectMany(alphabet => TextOf(alphabet).SelectMany(left =>
            Gen.OneOf(TextOf(alphabet), Gen.Choose(0, int.MaxValue).Select(seed => Change(left, alphabet, new Random(seed))))
                .Select(right => (left, right))))
        .ToArbitrary();

    /// <summary>Three texts of one small alphabet.</summary>
    internal static Arbitrary<(string First, string Second, string Third)> Triples { get; } = Gen.Elements("ab", "abc", "abcd")
        .SelectMany(alphabet => TextOf(alphabet, Gen.Choose(0, 7)).SelectMany(first => TextOf(alphabet, Gen.Choose(0, 7)).SelectMany(second =>
            TextOf(alphabet, Gen.Choose(0, 7)).Select(third => (first, second, third)))))
        .ToArbitrary();

    /// <summary>Two texts of words, with all kinds of white space between them.</summary>
    internal static Arbitrary<(string Left, string Right)> OfWords { get; } = Words().SelectMany(left => Words().Select(right => (left, right))).ToArbitrary();

    /// <summary>One text.</summary>
    internal static Arbitrary<string> One { get; } = Texts.ToArbitrary();

    /// <summary>Holds for every generated case.</summary>
    internal static void Hold<T>(Arbitrary<T> cases, Func<T, bool> property) => Prop.ForAll(cases, property).Check(Settings);

    /// <summary>Fails for at least one generated case: the proof that a property would notice.</summary>
    internal static void DoNotHold<T>(Arbitrary<T> cases, Func<T, bool> property) => Assert.ThrowsAny<Exception>(() => Hold(cases, property));

    internal static Gen<string> TextOf(string alphabet) => TextOf(alphabet, Lengths);

    internal static Gen<string> TextOf(string alphabet, Gen<int> lengths) =>
        lengths.SelectMany(n => Gen.Elements(alphabet.ToCharArray()).ArrayOf(n)).Select(c => new string(c));

    static Gen<string> Words() => Gen.Choose(0, 12)
        .SelectMany(n => Gen.Elements("mill", "lane", "mill", "a", "ab", "b", "road", "flat", "\u00E9t\u00E9", "\uD83D\uDE00").ArrayOf(n))
        .SelectMany(words => Gen.Elements(" ", "  ", "\t", "\u00A0", "\n ").Select(space => string.Join(space, words)))
        .SelectMany(text => Gen.Elements("", " ").Select(edge => edge + text + edge));

    static string Change(string text, string alphabet, Random random)
    {
        StringBuilder changed = new(text);
        for (int changes = random.Next(1, 6); changes > 0; changes--)
        {
            int at = random.Next(changed.Length + 1);
            int kind = changed.Length < 2 || at > changed.Length - 2 ? 0 : random.Next(4);
            char letter = alphabet[random.Next(alphabet.Length)];
            if (kind == 0) changed.Insert(at, letter);
            else if (kind == 1) changed.Remove(at, 1);
            else if (kind == 2) changed[at] = letter;
            else (changed[at], changed[at + 1]) = (changed[at + 1], changed[at]);
        }

        return changed.ToString();
    }
}
