using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Lists of words written out in the code, as they are easiest to read there: separated by commas, over several lines.</summary>
static class WordLists
{
    /// <summary>A set of words or phrases.</summary>
    internal static FrozenSet<string> Words(string list) => Split(list).ToFrozenSet();

    /// <summary>Words and what they stand for: <c>rd = road, ave = avenue</c>; one without = stands for itself.</summary>
    internal static FrozenDictionary<string, string> Pairs(string list) => Split(list)
        .Select(pair => pair.Split('=', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[^1]);

    static string[] Split(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
