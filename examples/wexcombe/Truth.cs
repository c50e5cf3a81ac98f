using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe;

/// <summary>Writes what is true of records, for evaluation alone.</summary>
static class Truth
{
    /// <summary>Which record is of which person.</summary>
    public static void WritePeople(string path, MadePlace place, Export[] exports) =>
        Write(path, "person", place, exports, static (export, row) => [$"W{export.PersonIds[row]:D6}"]);

    /// <summary>The UPRN of the address that a record was written with.</summary>
    public static void WriteProperties(string path, MadePlace place, Export[] exports) =>
        Write(path, "uprn", place, exports, static (export, row) => export.Records[row].Record.Address.Uprn is { } uprn ? [uprn] : null);

    /// <summary>The home where a record's person lives now, which names the household, and whether it is an establishment.</summary>
    public static void WriteHouseholds(string path, MadePlace place, Export[] exports, IReadOnlyDictionary<int, Premises> homes) =>
        Write(path, "household,kind", place, exports, (export, row) =>
            homes.TryGetValue(export.PersonIds[row], out Premises? home) ? [home.Uprn, home.Classification.StartsWith("RI", StringComparison.Ordinal) ? "communal" : "private"] : null);

    static void Write(string path, string columns, MadePlace place, Export[] exports, Func<Export, int, string[]?> truth)
    {
        IEnumerable<string[]> Rows()
        {
            yield return ["file", "record", .. columns.Split(',')];
            for (int i = 0; i < exports.Length; i++)
                for (int row = 0; row < exports[i].Rows.Count; row++)
                    if (truth(exports[i], row) is { } known) yield return [place.Systems[i].Source, exports[i].Rows[row][0], .. known];
        }

        CsvText.Write(path, "\n", Rows());
    }
}
