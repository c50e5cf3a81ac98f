using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Tests.Compare;

namespace Reeve.Linkage.Tests.Phonetics;

/// <summary>Generated texts that reach the rules of phonetic codes: made of the letter groups that rules speak of.</summary>
static class Names
{
    static readonly string[] Groups =
    [
        "a", "e", "i", "o", "u", "y", "h", "w", "b", "mb", "c", "cc", "ch", "sch", "cia", "ck", "d", "dge", "dgi", "f", "g", "gg", "gh", "gn", "gned",
        "j", "k", "kn", "l", "m", "n", "p", "ph", "pn", "q", "r", "s", "sh", "sio", "sia", "sce", "t", "th", "tth", "tch", "tia", "tio", "v", "wr",
        "wh", "x", "z", "ae", "'", " ", "-", "é", "1", "\uD83D\uDE00", "K", "SH", "GH",
    ];

    internal static Arbitrary<string> Any { get; } = Gen.Frequency(
        (5, Gen.Choose(0, 7).SelectMany(n => Gen.Elements(Groups).ArrayOf(n)).Select(string.Concat)),
        (1, Gen.Choose(100, 200).SelectMany(n => Gen.Elements("h", "w", "'", "a", "t").ArrayOf(n)).Select(string.Concat)),
        (2, Pairs.TextOf("abcdefghijklmnopqrstuvwxyz"))).ToArbitrary();
}
