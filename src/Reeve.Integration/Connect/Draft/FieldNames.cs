using System.Globalization;
using System.Text;
using Reeve.Integration.Index.Infer;

namespace Reeve.Integration.Connect.Draft;

/// <summary>Makes names of fields from headers: <c>Date of Birth (dd/mm/yyyy)</c> to <c>date_of_birth_dd_mm_yyyy</c>. Distinct, and safe in files and in SQL.</summary>
sealed class FieldNames
{
    const int Longest = 60;

    readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A name for a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="column">The column's number, from 1, for a header without letters.</param>
    /// <param name="otherwise">The name of such a column.</param>
    /// <param name="parts">What a standard adds to the name for its parts, which must be free too.</param>
    public string Take(string header, int column, string otherwise = "field", IReadOnlyList<string>? parts = null)
    {
        string stem = Safe(header);
        if (stem.Length == 0) stem = column == 0 ? otherwise : string.Create(CultureInfo.InvariantCulture, $"{otherwise}_{column}");
        if (!char.IsAsciiLetterLower(stem[0])) stem = $"{otherwise}_{stem}";
        string name = stem;
        for (int number = 2; !IsFree(name, parts ?? []); number++) name = string.Create(CultureInfo.InvariantCulture, $"{stem}_{number}");
        _taken.Add(name);
        foreach (string part in parts ?? []) _taken.Add($"{name}_{part}");
        return name;
    }

    bool IsFree(string name, IReadOnlyList<string> parts) => !_taken.Contains(name) && !parts.Any(part => _taken.Contains($"{name}_{part}"));

    static string Safe(string header)
    {
        StringBuilder name = new();
        foreach (string word in HeaderLexicon.Words(Unpaired(header)))
        {
            string plain = string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit));
            if (plain.Length == 0 || name.Length + plain.Length > Longest) continue;
            if (name.Length > 0) name.Append('_');
            name.Append(plain.ToLowerInvariant());
        }
        return name.ToString();
    }

    /// <summary>Halves of surrogate pairs cannot be normalised.</summary>
    static string Unpaired(string header) => string.Concat(header.Where(letter => !char.IsSurrogate(letter)));
}
