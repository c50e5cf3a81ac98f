using System.Text;

namespace Reeve.Integration.Contracts.Exchange;

/// <summary>Names made from what others call things, and paths that stay inside.</summary>
static class DraftNames
{
    /// <summary>The longest name, in characters; a number may still come after it.</summary>
    const int Longest = 58;

    /// <summary>Lower-case letters and digits of a text, with one separator for everything between them; starts with a letter.</summary>
    public static string Slug(string text, char separator)
    {
        var slug = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != separator) slug.Append(separator);
        }

        string name = slug.ToString(0, Math.Min(slug.Length, Longest)).TrimEnd(separator);
        return name.Length == 0 ? "unnamed" : char.IsAsciiDigit(name[0]) ? $"n{separator}{name}" : name;
    }

    /// <summary>A name that is not yet taken: <c>name</c>, <c>name_2</c>...; it is then.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++) unique = $"{name}_{number}";
        return unique;
    }

    /// <summary>Whether a path stays below where it starts: no drive, no root, no address, no <c>..</c>.</summary>
    public static bool IsRelative(string path) =>
        path.Length > 0 && !path.StartsWith('/') && !path.AsSpan().ContainsAny('\\', ':', '\0') && !path.Split('/').Contains("..");
}
