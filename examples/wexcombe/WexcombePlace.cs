using Reeve.Wexcombe.Changes;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Gazetteer;
using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Services;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe;

/// <summary>
/// Wexcombe, whole: a borough in the sea, with 8 wards and 60 small areas, a gazetteer, seven systems that know its people each
/// in its own way, a directory of services, and the files that make a place of them.
/// </summary>
/// <remarks>
/// Nobody in it exists, and nothing in it can belong to anybody: NHS numbers begin with 999, telephones are Ofcom's for drama,
/// electronic mail is at example.org and example.com, pupils' numbers are of local authority 999, properties and streets have
/// numbers that begin with 999, no postcode area is called WX, and there are no National Insurance numbers.
/// </remarks>
public static class WexcombePlace
{
    /// <summary>The day on which the extracts were taken: 1 April 2026.</summary>
    public static DateOnly ReferenceDate => SmallPlace.ReferenceDate;

    /// <summary>The day on which the extracts of <see cref="WriteNextMonth"/> were taken: 1 May 2026.</summary>
    public static DateOnly NextMonth { get; } = new(2026, 5, 1);

    const int FewestResidents = 200;
    const int MostResidents = 100_000;

    /// <summary>The files that a person edits (reeve.yaml, sources, linkage, README.md), by their paths in the place's folder.</summary>
    public static IReadOnlyDictionary<string, string> Files() => PlaceFiles.Texts;

    /// <summary>Writes the place: the files that a person edits, data and truth.</summary>
    /// <remarks>
    /// The same residents and seed give the same bytes on every machine. truth/people.csv (file, record, person) says which
    /// record is of which person, and truth/addresses.csv (source, record, uprn, wrong) in which property that person was then and
    /// what became of its address. They are for evaluation only: a linkage may never read them.
    /// </remarks>
    /// <param name="folder">Made when it is not there; files of these names are replaced.</param>
    /// <param name="residents">How many people live there, children included: 200 to 100,000.</param>
    /// <param name="seed">Any number; another one gives other people, streets and borders.</param>
    /// <param name="cancellation">Stops between households and between files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many residents.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="Reeve.Store.StoreException">The Parquet file cannot be written.</exception>
    public static WexcombePlaceFiles Write(string folder, int residents = 25_000, int seed = 1, CancellationToken cancellation = default)
    {
        MadePlace place = Make(folder, residents, seed, cancellation);
        Export[] exports = place.Exports(cancellation);
        PlaceFiles.Write(folder);
        return WriteData(folder, place, exports, residents, place.Homes(), cancellation);
    }

    /// <summary>
    /// Writes data and truth of the same place a month later: about one record in a hundred is new, changed or gone, and all
    /// others are as they were. The files that a person edits are left alone.
    /// </summary>
    /// <param name="folder">As for <see cref="Write"/>.</param>
    /// <param name="residents">As the place was made with.</param>
    /// <param name="seed">As the place was made with.</param>
    /// <param name="cancellation">Stops between households and between files.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many residents.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="Reeve.Store.StoreException">The Parquet file cannot be written.</exception>
    public static WexcombePlaceFiles WriteNextMonth(string folder, int residents = 25_000, int seed = 1, CancellationToken cancellation = default)
    {
        MadePlace place = Make(folder, residents, seed, cancellation);
        (Export[] exports, MonthEvents events) = place.NextMonth(cancellation);
        return WriteData(folder, place, exports, residents + events.Growth, place.Homes(events), cancellation);
    }

    static MadePlace Make(string folder, int residents, int seed, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(residents, FewestResidents);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(residents, MostResidents);
        return new MadePlace(residents, seed, cancellation);
    }

    static WexcombePlaceFiles WriteData(string folder, MadePlace place, Export[] exports, int residents, IReadOnlyDictionary<int, Premises> homes, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        Directory.CreateDirectory(Path.Combine(folder, "truth"));
        Borough borough = place.Borough;
        (int Residents, int Households)[] counts = place.Counts();
        Premises[] halls = [.. borough.Premises.Where(static one => one.Classification is "CC04" or "CC")];
        List<(string Path, string? Source, int Records, Action<string> Write)> files =
        [
            ("data/areas.csv", "areas", borough.Areas.Count, path => AreasFiles.WriteCsv(path, borough.Areas, counts)),
            ("data/areas.geojson", null, borough.Areas.Count, path => AreasFiles.WriteGeoJson(path, borough.Areas, counts)),
            ("data/gazetteer.csv", "gazetteer", place.Premises.Count, path => FlatGazetteer.Write(path, place.Premises)),
            ("data/llpg.csv", null, place.Premises.Count, path => Llpg.Write(path, borough.Streets, place.Premises)),
            ("data/services.json", "services", ServicesFeed.Count, path => ServicesFeed.Write(path, halls, place.Chance)),
            ("truth/people.csv", null, exports.Sum(static export => export.Rows.Count), path => Truth.WritePeople(path, place, exports)),
            ("truth/properties.csv", null, exports.Sum(static export => export.Rows.Count), path => Truth.WriteProperties(path, place, exports)),
            ("truth/households.csv", null, exports.Sum(export => export.PersonIds.Count(homes.ContainsKey)), path => Truth.WriteHouseholds(path, place, exports, homes)),
            ("truth/addresses.csv", null, exports.Sum(static export => export.Rows.Count), path => AddressTruth.Write(path, place, exports)),
        ];
        for (int i = 0; i < exports.Length; i++)
        {
            int system = i;
            files.Add(($"data/{place.Systems[i].FileName}", place.Systems[i].Source, exports[i].Rows.Count, path => place.Systems[system].Write(path, exports[system].Rows)));
        }
        InParallel.Each(files, (_, file) => file.Write(Path.Combine(folder, file.Path)), cancellation);
        return new WexcombePlaceFiles(
            folder,
            [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal).Select(file => new WexcombeFile(file.Path, file.Source, file.Records, new FileInfo(Path.Combine(folder, file.Path)).Length))],
            residents, place.Residents.Households.Count, place.Premises.Count,
            exports.SelectMany(static export => export.PersonIds).Distinct().Count(), exports.Sum(static export => export.Rows.Count));
    }
}
