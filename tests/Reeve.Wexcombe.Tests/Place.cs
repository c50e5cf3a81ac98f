namespace Reeve.Wexcombe.Tests;

/// <summary>One written place with its files read back, removed when the tests are done.</summary>
public sealed class Place : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("reeve-wexcombe-").FullName;

    public Place()
        : this(4000, 1)
    {
    }

    internal Place(int residents, int seed)
    {
        Files = SmallPlace.Write(folder, residents, seed);
        Housing = Read(Files.Housing);
        CouncilTax = Read(Files.CouncilTax);
        SocialCare = Read(Files.SocialCare);
        Truth = Read(Files.Truth);
    }

    public SmallPlaceFiles Files { get; }

    /// <summary>Rows by column name; values as they stand in the file.</summary>
    internal IReadOnlyList<Dictionary<string, string>> Housing { get; }

    internal IReadOnlyList<Dictionary<string, string>> CouncilTax { get; }

    internal IReadOnlyList<Dictionary<string, string>> SocialCare { get; }

    internal IReadOnlyList<Dictionary<string, string>> Truth { get; }

    internal IEnumerable<Dictionary<string, string>> All => Housing.Concat(CouncilTax).Concat(SocialCare);

    internal byte[][] Bytes => [.. ((string[])[Files.Housing, Files.CouncilTax, Files.SocialCare, Files.Truth]).Select(File.ReadAllBytes)];

    /// <summary>The records of one person in one file, in its order.</summary>
    internal IReadOnlyList<Dictionary<string, string>> Of(string person, string file)
    {
        (IReadOnlyList<Dictionary<string, string>> rows, string key) = file switch
        {
            "housing.csv" => (Housing, "Person Ref"),
            "council-tax.csv" => (CouncilTax, "LIABLE_REF"),
            _ => (SocialCare, "client_id"),
        };
        HashSet<string> ids = [.. Truth.Where(row => row["file"] == file && row["person_id"] == person).Select(row => row["record_id"])];
        return [.. rows.Where(row => ids.Contains(row[key]))];
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    static List<Dictionary<string, string>> Read(string path) => Reading.DelimitedText.Read(path);
}
