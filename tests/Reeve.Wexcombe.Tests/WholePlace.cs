using System.Text;
using Reeve.Wexcombe.Tests.Reading;

namespace Reeve.Wexcombe.Tests;

using Rows = IReadOnlyList<Dictionary<string, string>>;

/// <summary>The whole place, of 2,100 residents, written and read back, with the month after it.</summary>
public sealed class WholePlace : IDisposable
{
    public const int Residents = 2100;

    static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    readonly string folder = Directory.CreateTempSubdirectory("reeve-wexcombe-").FullName;

    public WholePlace()
    {
        Now = Read(WexcombePlace.Write(System.IO.Path.Combine(folder, "now"), Residents));
        Later = Read(WexcombePlace.WriteNextMonth(System.IO.Path.Combine(folder, "later"), Residents));
    }

    internal Reading Now { get; }

    internal Reading Later { get; }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static Reading Read(WexcombePlaceFiles files)
    {
        string Path(string file) => System.IO.Path.Combine(files.Folder, file);
        var rows = new Dictionary<string, Rows>(StringComparer.Ordinal)
        {
            ["council_tax"] = DelimitedText.Read(Path("data/council-tax.csv")),
            ["housing"] = OtherFormats.Xlsx(Path("data/housing.xlsx"), headerRow: 4),
            ["adult_social_care"] = DelimitedText.Read(Path("data/adult-social-care.csv"), ',', Windows),
            ["benefits"] = DelimitedText.Read(Path("data/benefits.tsv"), '\t'),
            ["school_census"] = OtherFormats.Json(Path("data/school-census.json"), "data", "pupils"),
            ["gp_registrations"] = OtherFormats.Parquet(Path("data/gp-registrations.parquet")),
            ["library"] = OtherFormats.Sqlite(Path("data/library.db"), "SELECT * FROM members ORDER BY member_no"),
        };
        return new Reading(files, rows, DelimitedText.Read(Path("data/gazetteer.csv")), DelimitedText.Read(Path("truth/people.csv")));
    }

    /// <summary>A place as its files say it is.</summary>
    internal sealed record Reading(WexcombePlaceFiles Files, IReadOnlyDictionary<string, Rows> Sources, Rows Gazetteer, Rows Truth)
    {
        /// <summary>The column of each source that is its key.</summary>
        public static IReadOnlyDictionary<string, string> Keys { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["council_tax"] = "LIABLE_REF",
            ["housing"] = "Person Ref",
            ["adult_social_care"] = "client_id",
            ["benefits"] = "PERSON_REF",
            ["school_census"] = "pupilId",
            ["gp_registrations"] = "patient_id",
            ["library"] = "member_no",
        };

        public IEnumerable<Dictionary<string, string>> People => Sources.Values.SelectMany(static rows => rows);

        public string Path(string file) => System.IO.Path.Combine(Files.Folder, file);

        /// <summary>The records of one person in one source, in its order.</summary>
        public Rows Of(string person, string source)
        {
            HashSet<string> records = [.. Truth.Where(row => row["file"] == source && row["person"] == person).Select(static row => row["record"])];
            return [.. Sources[source].Where(row => records.Contains(row[Keys[source]]))];
        }

        /// <summary>Whom a source knows.</summary>
        public HashSet<string> In(string source) => [.. Truth.Where(row => row["file"] == source).Select(static row => row["person"])];

        /// <summary>Values of the columns that have one of these names in any source, and are not empty.</summary>
        public string[] Values(params string[] columns) =>
            [.. People.SelectMany(row => columns.Select(column => row.GetValueOrDefault(column, ""))).Where(static value => value.Length > 0)];
    }
}
