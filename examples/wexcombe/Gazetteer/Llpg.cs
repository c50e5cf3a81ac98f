using Reeve.Wexcombe.Population;
using Reeve.Wexcombe.Town;

namespace Reeve.Wexcombe.Gazetteer;

/// <summary>
/// The local land and property gazetteer as a full supply in Data Transfer Format 7.3 (NLPG; BS 7666): header (10), metadata
/// (29), streets (11) with descriptors (15), properties (21) with cross references (23) and addresses (24), trailer (99), all
/// columns in their order.
/// </summary>
/// <remarks>
/// Left out, as an authority without them does: cross references of streets (12), provenance (22), extents (25 to 27), and the
/// record of last keys (98). Ward codes are of nine characters, as later supplies have them. Coordinates are whole metres.
/// </remarks>
sealed class Llpg
{
    const int Custodian = 9999;
    const string CustodianName = "WEXCOMBE BOROUGH COUNCIL";

    static readonly DateOnly Taken = SmallPlace.ReferenceDate;

    readonly DtfText file = new();
    int lpis;
    int xrefs;

    Llpg()
    {
    }

    /// <summary>Writes data/llpg.csv.</summary>
    public static void Write(string path, IReadOnlyList<Street> streets, IReadOnlyList<Premises> all)
    {
        var llpg = new Llpg();
        llpg.Begin(all[0].Uprn);
        foreach (Street street in streets) llpg.Add(street);
        foreach (Premises one in all) llpg.Add(one);
        llpg.file.Add(99, 0, llpg.file.Changes, Taken, Time);
        File.WriteAllText(path, llpg.file.ToString());
    }

    static object Time => new Verbatim("06:00:00");

    void Begin(string uprn)
    {
        file.Add(10, CustodianName, new Verbatim(uprn), Custodian, Taken, 0, Taken, Time, "7.3", "F");
        file.Add(
            29, "WEXCOMBE LLPG", "AN INVENTED BOROUGH", "EXAMPLE DATA, NOBODY AND NOTHING IN IT IS REAL", null, CustodianName, "D", CustodianName, new Verbatim(uprn), Custodian,
            "BRITISH NATIONAL GRID", "METRES", Taken, "ADDRESSBASE CLASSIFICATION SCHEME", Taken, "ENG", "UTF-8");
    }

    // Record type 1: an official street name; state 2: open; surface 1: metalled; classification 8: open to vehicles; tolerance in metres.
    void Add(Street street)
    {
        file.Insert(
            11, new Verbatim(street.Usrn), 1, Custodian, 2, street.Opened, 1, 8, 0, Entered(street.Opened), Entered(street.Opened), street.Opened, null,
            street.Start.Easting, street.Start.Northing, street.End.Easting, street.End.Northing, 10);
        file.Insert(15, new Verbatim(street.Usrn), Upper(street.Name), Upper(street.Area.Ward.Locality), Upper(StreetNames.Town), "WEXCOMBE", "ENG");
    }

    void Add(Premises one)
    {
        int status = Logical.Of(one);
        DateOnly updated = one.Until ?? one.Since;
        // Positional accuracy 1: the visual centre; 2: a point inside.
        file.Insert(
            21, new Verbatim(one.Uprn), status, (int)one.State, updated, one.Classification, one.Parent is null ? null : new Verbatim(one.Parent.Uprn), one.At.Easting, one.At.Northing,
            one.Parent is null ? 1 : 2, Custodian, one.Since, one.Until, updated, one.Since, Upper(one.Organisation), one.Area.Ward.Code, null, Custodian, null, null);
        // A room in a shared house is not taxed by itself.
        if (one.IsDwelling && one.Classification != "RH02")
            file.Insert(23, new Verbatim(one.Uprn), $"{Custodian}X{++xrefs:D9}", one.Since, one.Since, one.Since, null, $"CT{one.Uprn[3..]}", $"{Custodian}CT");
        AddLpi(one, one.Address, status, one.Since, one.Until);
        if (one.Alternative is not null) AddLpi(one, one.Alternative, Logical.Alternative, one.Since, null);
        if (one.Former is not null) AddLpi(one, one.Former, Logical.Historical, one.Since, one.Since.AddYears(9));
    }

    void AddLpi(Premises one, Address address, int status, DateOnly from, DateOnly? until)
    {
        (int? number, string? suffix) = Split(address.Number);
        bool postal = one.Classification != "PP" && status is Logical.Approved or Logical.Alternative;
        file.Insert(
            24, new Verbatim(one.Uprn), $"{Custodian}L{++lpis:D9}", "ENG", status, from, until, from, until ?? from,
            null, null, null, null, Upper(address.Unit), number, suffix, null, null, Upper(address.Building), new Verbatim(one.Street.Usrn), null,
            postal ? "Y" : "N", address.Postcode, Upper(address.Town), "Y", Custodian, null, null);
    }

    static DateOnly Entered(DateOnly opened) => opened > new DateOnly(1998, 4, 1) ? opened : new(1998, 4, 1);

    static (int? Number, string? Suffix) Split(string? number)
    {
        if (number is null) return (null, null);
        string digits = number.TrimEnd('A', 'B');
        return (int.Parse(digits), digits.Length < number.Length ? number[digits.Length..] : null);
    }

    static string? Upper(string? text) => text?.ToUpperInvariant();

    /// <summary>What is written as it stands: numbers longer than an int, and times.</summary>
    readonly record struct Verbatim(string Text)
    {
        public override string ToString() => Text;
    }
}
