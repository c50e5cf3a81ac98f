using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Households;

/// <summary>Who lives with whom, where it is known. Nothing but evaluation reads it. It prints <c>[withheld]</c>.</summary>
/// <param name="Households">The household of each person; a person who lives nowhere, or of whom it is not known where, is not among them.</param>
/// <param name="Communal">The households that are establishments.</param>
public sealed record HouseholdTruth(IReadOnlyDictionary<string, string> Households, IReadOnlySet<string> Communal)
{
    /// <summary>Reads the truth of households with that of people.</summary>
    /// <param name="table">Columns file, record and household, and kind, which says <c>communal</c> of an establishment.</param>
    /// <param name="people">The true person of a record of a source; null when it is not known.</param>
    /// <exception cref="StoreException">Request: a column is missing.</exception>
    public static HouseholdTruth Read(TextTable table, Func<string, string, string?> people)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(people);
        (TextColumn file, TextColumn record, TextColumn household) = (Column("file"), Column("record"), Column("household"));
        TextColumn? kind = table.Find("kind");
        Dictionary<string, string> households = new(StringComparer.Ordinal);
        HashSet<string> communal = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
        {
            if (household[row] is not { } home || people(file[row] ?? "", record[row] ?? "") is not { } person) continue;
            households[person] = home;
            if (kind?[row] == "communal") communal.Add(home);
        }

        return new HouseholdTruth(households, communal);

        TextColumn Column(string name) => table.Find(name) ?? throw new StoreException(StoreFault.Request, $"The truth of households has no column `{name}`; it needs file, record and household.");
    }

    /// <inheritdoc/>
    public override string ToString() => "[withheld]";
}
