using System.Text.RegularExpressions;

namespace Reeve.Workspace.Reading;

/// <summary>Finds secrets that somebody wrote out. No message shows what is found.</summary>
static partial class Secrets
{
    /// <summary>Whether a text holds a password, as a connection string or a URL would.</summary>
    public static bool LooksLikeOne(string text) => Assigned().IsMatch(text) || InUrl().IsMatch(text);

    /// <summary>Whether the name of an environment variable says that its value is a secret.</summary>
    public static bool NamesOne(string name) => SecretName().IsMatch(name);

    /// <summary>Whether a text refers to a secret and does not hold it.</summary>
    public static bool IsReference(string text) => Shapes.TextForm.Secret.Fits(text);

    /// <summary>Notes every secret in a file. SQL is left alone: a column may be called <c>pwd</c>.</summary>
    public static void Find(string file, Node node, FaultList faults, string key = "")
    {
        switch (node)
        {
            case Node.Scalar scalar when key is not ("query" or "postgres") && LooksLikeOne(scalar.Text):
                Add(scalar.Line, "this looks like a password written out");
                break;
            case Node.Sequence sequence:
                foreach (Node item in sequence.Items) Find(file, item, faults, key);
                break;
            case Node.Mapping mapping:
                foreach (Entry entry in mapping.Entries)
                {
                    if (key == "environment" && NamesOne(entry.Key) && entry.Value is Node.Scalar value && !IsReference(value.Text))
                        Add(entry.Line, $"the environment variable {Shown.Quote(entry.Key)} looks like a secret written out");
                    else Find(file, entry.Value, faults, entry.Key);
                }
                break;
        }

        void Add(int line, string what) =>
            faults.Add(file, line, what, "write `env:NAME` or `file:PATH` in its place, and change the secret if this file was shared");
    }

    [GeneratedRegex(@"\b(?:password|passwd|pwd)\s*=\s*[^\s;=]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^/\s@:]*:[^/\s@]+@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InUrl();

    [GeneratedRegex(@"(?:password|passwd|pwd|secret|token|api_?key)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SecretName();
}
