using System.Globalization;

namespace Reeve.Integration.Connect.Read;

/// <summary>Counts in words of a sentence.</summary>
static class Words
{
    /// <summary><c>1 column</c>, <c>1,200 columns</c>.</summary>
    public static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    public static string Lines(long count) => Count(count, "line");

    public static string Rows(long count) => Count(count, "row");

    public static string Were(long count) => count == 1 ? "was" : "were";
}
