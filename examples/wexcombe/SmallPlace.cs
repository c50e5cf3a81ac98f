using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe;

/// <summary>
/// Wexcombe, small: a generated borough with three systems that know some of its people, each in its own way, and the truth
/// beside them. Nobody in it exists, and nothing in it can belong to anybody: NHS numbers begin with 999, telephones are Ofcom's
/// for drama, electronic mail is at example.org and example.com, and no postcode area is called WX.
/// </summary>
public static class SmallPlace
{
    /// <summary>The day on which the extracts were taken: 1 April 2026.</summary>
    public static DateOnly ReferenceDate { get; } = new(2026, 4, 1);

    const int FewestResidents = 200;
    const int MostResidents = 100_000;

    /// <summary>Generates the place and writes housing.csv, council-tax.csv, adult-social-care.csv and truth.csv.</summary>
    /// <remarks>
    /// The same residents and seed give the same bytes on every machine. About three fifths of the people on record are in exactly
    /// one system. Some cases are the same in every place (twins, father and son with one name...): they are written out in
    /// <c>PlantedCases</c>.
    /// </remarks>
    /// <param name="folder">Made when it is not there; files of these names are replaced.</param>
    /// <param name="residents">How many people live there, children included: 200 to 100,000.</param>
    /// <param name="seed">Any number; another one gives other people.</param>
    /// <param name="cancellation">Stops between households and between files.</param>
    /// <returns>The paths and the numbers of records.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many residents.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static SmallPlaceFiles Write(string folder, int residents = 4000, int seed = 1, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentOutOfRangeException.ThrowIfLessThan(residents, FewestResidents);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(residents, MostResidents);
        Directory.CreateDirectory(folder);

        var chance = new Chance((ulong)seed);
        var people = new PersonMaker(chance, PlantedCases.People + 1);
        IReadOnlyList<PlantedRecord> planted = PlantedCases.Make(people.NewNhsNumber);
        Residents place = Residents.Make(residents - PlantedCases.People, people, chance, cancellation);

        Extract[] extracts = [new HousingExtract(), new CouncilTaxExtract(), new SocialCareExtract()];
        var paths = new string[extracts.Length];
        var counts = new int[extracts.Length];
        var truth = new List<string[]> { new[] { "file", "record_id", "person_id" } };
        var known = new HashSet<int>();
        for (int i = 0; i < extracts.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Extract extract = extracts[i];
            Export export = Export.Of(extract, place.Households, PlantedCases.In(planted, extract.FileName), chance);
            paths[i] = Path.Combine(folder, extract.FileName);
            counts[i] = export.Rows.Count;
            CsvText.Write(paths[i], extract.NewLine, export.Rows.Prepend(extract.Header));
            for (int row = 0; row < export.Rows.Count; row++) truth.Add([extract.FileName, export.Rows[row][0], $"W{export.PersonIds[row]:D6}"]);
            known.UnionWith(export.PersonIds);
        }
        string truthPath = Path.Combine(folder, "truth.csv");
        CsvText.Write(truthPath, "\n", truth);
        return new SmallPlaceFiles(paths[0], paths[1], paths[2], truthPath, counts[0], counts[1], counts[2], place.Count + PlantedCases.People, known.Count);
    }
}
