using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reeve.Wexcombe.Tests.Reading;

namespace Reeve.Wexcombe.Tests;

[Collection(WholePlaceCollection.Name)]
public sealed class WexcombePlaceTests(WholePlace place)
{
    [Fact]
    public void The_same_residents_and_seed_give_the_same_bytes_in_any_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        byte[] first = Digest(static folder => WexcombePlace.Write(folder, 400, 7));
        try
        {
            // Decimal commas, another sign for less than nothing, months of other names; on other threads too.
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
            (other.DateTimeFormat.DateSeparator, other.DateTimeFormat.AbbreviatedMonthNames) = (".", [.. Enumerable.Range(1, 13).Select(static month => $"m{month}")]);
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = other;
            Assert.Equal(first, Digest(static folder => WexcombePlace.Write(folder, 400, 7)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = (before, null);
        }
        Assert.NotEqual(first, Digest(static folder => WexcombePlace.Write(folder, 400, 8)));
    }

    [Fact]
    public void The_next_month_has_the_same_bytes_each_time_too() =>
        Assert.Equal(Digest(static folder => WexcombePlace.WriteNextMonth(folder, 400, 7)), Digest(static folder => WexcombePlace.WriteNextMonth(folder, 400, 7)));

    [Fact]
    public void Every_file_that_is_counted_is_there_with_its_size()
    {
        Assert.Equal(16, place.Now.Files.Files.Count);
        Assert.All(place.Now.Files.Files, file => Assert.Equal(file.Bytes, new FileInfo(place.Now.Path(file.Path)).Length));
        foreach ((string source, IReadOnlyList<Dictionary<string, string>> rows) in place.Now.Sources) Assert.Equal(place.Now.Files.Of(source).Records, rows.Count);
        Assert.Equal(place.Now.Gazetteer.Count, place.Now.Files.Properties);
    }

    [Fact]
    public void The_files_that_a_person_edits_are_written_as_they_stand_in_the_repository()
    {
        Assert.Contains("reeve.yaml", WexcombePlace.Files().Keys);
        Assert.Contains("linkage/person.yaml", WexcombePlace.Files().Keys);
        Assert.Contains("README.md", WexcombePlace.Files().Keys);
        Assert.Equal(10, WexcombePlace.Files().Keys.Count(static path => path.StartsWith("sources/", StringComparison.Ordinal)));
        foreach ((string path, string text) in WexcombePlace.Files()) Assert.Equal(text, File.ReadAllText(place.Now.Path(path)));
    }

    [Fact]
    public void Every_source_file_names_a_file_that_is_generated()
    {
        foreach ((string path, string text) in WexcombePlace.Files().Where(static file => file.Key.StartsWith("sources/", StringComparison.Ordinal)))
        {
            string source = Path.GetFileNameWithoutExtension(path).Replace('-', '_');
            Assert.Contains(place.Now.Files.Of(source).Path, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Truth_covers_every_record_of_people_exactly_once()
    {
        string[] written = [.. place.Now.Sources.SelectMany(static source => source.Value.Select(row => $"{source.Key} {row[WholePlace.Reading.Keys[source.Key]]}")).Order(StringComparer.Ordinal)];
        Assert.Equal(written, place.Now.Truth.Select(static row => $"{row["file"]} {row["record"]}").Order(StringComparer.Ordinal));
        Assert.Equal(written.Length, written.Distinct().Count());
        Assert.Equal(written.Length, place.Now.Files.Records);
        Assert.Equal(place.Now.Files.People, place.Now.Truth.Select(static row => row["person"]).Distinct().Count());
    }

    [Fact]
    public void The_truth_about_addresses_covers_the_same_records_and_names_properties_of_the_gazetteer()
    {
        IReadOnlyList<Dictionary<string, string>> addresses = DelimitedText.Read(place.Now.Path("truth/addresses.csv"));
        Assert.Equal(place.Now.Truth.Select(static row => (row["file"], row["record"])), addresses.Select(static row => (row["source"], row["record"])));
        HashSet<string> known = [.. place.Now.Gazetteer.Select(static row => row["uprn"])];
        Assert.All(addresses, row => Assert.Contains(row["uprn"], known));
        Assert.Contains(addresses, static row => row["wrong"] == "");
        foreach (string wrong in (string[])["street", "street-ending", "no-locality", "no-postcode", "postcode"]) Assert.Contains(addresses, row => row["wrong"].Split(' ').Contains(wrong));
    }

    [Fact]
    public void Keys_are_written_so_that_standardising_leaves_them_as_they_are() =>
        Assert.All(place.Now.Truth, static row => Assert.Matches("^[A-Z0-9-]+$", row["record"]));

    [Theory]
    [InlineData(199)]
    [InlineData(100_001)]
    public void Too_small_or_too_large_a_place_is_refused(int residents) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WexcombePlace.Write(Path.GetTempPath(), residents));

    [Fact]
    public void A_cancelled_place_leaves_no_files()
    {
        string folder = Path.Combine(Path.GetTempPath(), "reeve-wexcombe-never");
        Assert.ThrowsAny<OperationCanceledException>(() => WexcombePlace.Write(folder, 400, cancellation: new CancellationToken(canceled: true)));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void The_smallest_place_has_every_system_and_every_area()
    {
        string folder = Directory.CreateTempSubdirectory("reeve-wexcombe-").FullName;
        try
        {
            WexcombePlaceFiles files = WexcombePlace.Write(folder, 200);
            Assert.Equal(200, files.Residents);
            Assert.All(files.Files, static file => Assert.True(file.Records > 0, file.Path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static byte[] Digest(Func<string, WexcombePlaceFiles> write)
    {
        string folder = Directory.CreateTempSubdirectory("reeve-wexcombe-").FullName;
        try
        {
            WexcombePlaceFiles files = write(folder);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (string path in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path)));
                hash.AppendData(File.ReadAllBytes(path));
            }
            Assert.NotEmpty(files.Files);
            return hash.GetHashAndReset();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
