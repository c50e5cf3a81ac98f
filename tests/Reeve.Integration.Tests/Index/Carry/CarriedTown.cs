using Reeve.Integration.Connect;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Identity;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;
using Reeve.Integration.Tests.Index.Identity;
using Reeve.Integration.Tests.Index.Link;
using Reeve.Integration.Tests.Support;
using Reeve.Store.Tables;

namespace Reeve.Integration.Tests.Index.Carry;

/// <summary>The small town as the tables of two sources, linked with a model that was trained on it once.</summary>
public sealed class CarriedTown : IDisposable
{
    static readonly Dictionary<string, ColumnKind> Kinds = new(StringComparer.Ordinal)
    {
        ["_record"] = ColumnKind.Id, ["forename"] = ColumnKind.Forename, ["surname"] = ColumnKind.Surname, ["dob"] = ColumnKind.DateOfBirth, ["house_number"] = ColumnKind.HouseNumber,
        ["street"] = ColumnKind.Street, ["postcode"] = ColumnKind.Postcode, ["telephone"] = ColumnKind.Telephone, ["nhs_number"] = ColumnKind.NhsNumber,
    };

    readonly TemporaryFolder folder = new();

    public CarriedTown()
    {
        LinkResult trained = Link(SmallTown.Records, new ScoreCarrier(Key, null), null);
        Assert.Empty(trained.Carried!.Terms);
        Model = folder.Write("town.model.yaml", ModelFileWriter.Write(trained.Model!));
    }

    internal static byte[] Key { get; } = [.. Enumerable.Range(1, 32).Select(at => (byte)at)];

    internal string Model { get; }

    /// <summary>Links records with what an earlier run left.</summary>
    internal LinkResult Link(IReadOnlyList<TownRecord> records, EarlierScores? earlier) => Link(records, new ScoreCarrier(Key, earlier), Model);

    internal static LinkResult Link(IReadOnlyList<TownRecord> records, ScoreCarrier carrier, string? model)
    {
        Extract[] extracts = [.. new[] { "a", "b" }.Select(source => new Extract(source, source, Table([.. records.Where(record => record.File == source)]), null))];
        return Linker.Run(extracts, [Kinds, Kinds], new LinkRequest { Files = [], Threads = 2, Model = model, Carrier = carrier }, null, CancellationToken.None);
    }

    internal static PeopleTables Tables(LinkResult result, IdentityState before) => PeopleTables.Of("person", result, before, Key, new DateOnly(2026, 4, 1), hasModel: true);

    /// <summary>What a run leaves to the next, as it is read from its tables.</summary>
    internal static (IdentityState State, EarlierScores Scores) Left(PeopleTables tables)
    {
        TextTable Read(string name) => Written.Read(tables.Tables.Single(table => table.Name == name).Rows);
        IdentityState state = IdentityTables.Read(Read("person__identity"), Read("person__changes"));
        return (state, new EarlierScores(state.Map, Read("person__pairs"), Read("person__terms")));
    }

    /// <summary>Every cell of every table, as text.</summary>
    internal static string[] Cells(PeopleTables tables) =>
    [
        .. tables.Tables.SelectMany(table => Written.Read(table.Rows) is var read
            ? read.Columns.Select(column => $"{table.Name}.{column.Name}: {string.Join('|', Enumerable.Range(0, read.Rows).Select(row => column[row]))}")
            : []),
    ];

    static TextTable Table(IReadOnlyList<TownRecord> records)
    {
        return Support.Tables.Of(
            Column("_record", r => r.Id), Column("forename", r => r.Forename), Column("surname", r => r.Surname), Column("dob", r => r.Born), Column("house_number", r => r.House),
            Column("street", r => r.Street), Column("postcode", r => r.Postcode), Column("telephone", r => r.Phone), Column("nhs_number", r => r.Nhs));

        (string, string[]) Column(string name, Func<TownRecord, string> value) => (name, [.. records.Select(value)]);
    }

    public void Dispose() => folder.Dispose();
}
