using Reeve.Report.Documents;

namespace Reeve.Integration.Quality;

/// <summary>Pieces of sentences about quality.</summary>
static class Words
{
    /// <summary>Names as code, in a row: <c>`a`, `b` and `c`</c>.</summary>
    public static string Names(IReadOnlyList<string> names) => Plain.Join([.. names.Select(name => $"`{name}`")]);

    /// <summary>A dimension in lower case.</summary>
    public static string Of(Workspace.QualityDimension dimension) => dimension.ToString().ToLowerInvariant();
}
