using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Words of addresses: abbreviations and what they stand for, and which words end a street or begin a flat.</summary>
static class AddressWords
{
    /// <summary>Abbreviations that mean the same wherever they stand.</summary>
    internal static readonly FrozenDictionary<string, string> Anywhere = WordLists.Pairs("""
        hse = house, bldg = building, bldgs = buildings, cott = cottage, cotts = cottages, flt = flat, apt = flat,
        appt = flat, apartment = flat, apts = flats, apartments = flats, maisonnette = maisonette, maison = maisonette,
        rm = room, ste = suite, flr = floor, grd = ground, gnd = ground, grnd = ground, bsmt = basement, nth = north,
        sth = south, upr = upper, lwr = lower, gt = great, ltl = little, mt = mount, ind = industrial, nr = near,
        ctg = cottage, mans = mansions, fm = farm, vlg = village, vlge = village
        """);

    /// <summary>
    /// Abbreviations of kinds of street; only after a word of the street's name, since Dr Jones Close and Pl... begin otherwise.
    /// </summary>
    internal static readonly FrozenDictionary<string, string> AfterName = WordLists.Pairs("""
        rd = road, ave = avenue, av = avenue, aven = avenue, cl = close, clo = close, ct = court, crt = court, dr = drive,
        drv = drive, ln = lane, la = lane, gdns = gardens, gdn = garden, grdns = gardens, pl = place, cres = crescent,
        cresc = crescent, cr = crescent, sq = square, ter = terrace, terr = terrace, tce = terrace, pde = parade,
        hwy = highway, pk = park, gr = grove, gro = grove, grv = grove, wy = way, blvd = boulevard, bvd = boulevard,
        mws = mews, est = estate, hts = heights, vw = view, wlk = walk, yd = yard, cct = circuit, str = street,
        strt = street, rdg = ridge, esp = esplanade, prom = promenade, brdg = bridge, bdwy = broadway, whf = wharf,
        vlls = villas
        """);

    /// <summary>Words that end the name of a street.</summary>
    internal static readonly FrozenSet<string> StreetTypes = WordLists.Words("""
        street, road, avenue, close, court, drive, lane, garden, gardens, place, crescent, square, terrace, parade, highway,
        park, grove, way, boulevard, mews, estate, heights, view, walk, yard, circuit, ridge, esplanade, promenade, bridge,
        broadway, wharf, hill, row, rise, green, vale, villas, path, passage, alley, croft, dene, dell, drove, embankment,
        end, field, fields, gate, glade, glen, gateway, quay, mead, meadow, meadows, mount, orchard, quadrant, reach, side,
        spinney, track, approach, arcade, bank, brow, chase, circus, common, copse, corner, cottages, crossing, cut, dale,
        down, downs, fold, garth, hollow, loop, oval, paddock, parkway, pastures, pathway, piece, plain, plaza, precinct,
        ride, rigg, ring, roundabout, strand, turn, wynd
        """);

    /// <summary>Words that end the name of a building rather than a street, when a street follows.</summary>
    internal static readonly FrozenSet<string> BuildingTypes = WordLists.Words("""
        house, court, lodge, cottage, cottages, tower, towers, mansions, mansion, point, building, buildings, farm, hall,
        villa, villas, flats, heights, place, wharf, works, mill, centre, hostel, home, manor, barn, chambers, studios
        """);

    /// <summary>Words before the number of a part of a building.</summary>
    internal static readonly FrozenSet<string> Units = WordLists.Words("""
        flat, unit, room, studio, suite, maisonette
        """);

    /// <summary>Words that tell which floor, or which flat that has no number.</summary>
    internal static readonly FrozenSet<string> Floors = WordLists.Words("""
        ground, first, second, third, fourth, fifth, top, basement, lower, upper, garden, 1st, 2nd, 3rd, 4th, 5th, 6th, 7th,
        8th, 9th, attic, middle, front, rear
        """);

    /// <summary>Words that may follow the kind of street.</summary>
    internal static readonly FrozenSet<string> Directions = WordLists.Words("""
        north, south, east, west
        """);

    /// <summary>Last lines that say only what a postcode already says better.</summary>
    internal static readonly FrozenSet<string> Countries = WordLists.Words("""
        uk, united kingdom, england, scotland, wales, cymru, great britain, gb, northern ireland
        """);

    /// <summary>Counties whose name is no town's, so that a line before them is the town.</summary>
    internal static readonly FrozenSet<string> Counties = WordLists.Words("""
        avon, bedfordshire, berkshire, buckinghamshire, cambridgeshire, cheshire, cleveland, cornwall, county durham,
        co durham, cumbria, derbyshire, devon, dorset, east sussex, east yorkshire, essex, gloucestershire, greater london,
        greater manchester, hampshire, herefordshire, hertfordshire, humberside, isle of wight, kent, lancashire,
        leicestershire, lincolnshire, merseyside, middlesex, middx, norfolk, north yorkshire, northamptonshire,
        northumberland, nottinghamshire, oxfordshire, rutland, shropshire, somerset, south yorkshire, staffordshire,
        suffolk, surrey, sussex, tyne and wear, warwickshire, west midlands, west sussex, west yorkshire, wiltshire,
        worcestershire, yorkshire, gwent, dyfed, clwyd, gwynedd, powys, mid glamorgan, south glamorgan, west glamorgan,
        county antrim, county armagh, county down, county fermanagh, county tyrone, county londonderry, fife, lothian,
        strathclyde, tayside, grampian
        """);

    /// <summary>Whole addresses that say there is none.</summary>
    internal static readonly FrozenSet<string> NoAddress = WordLists.Words("""
        no fixed abode, nfa, no fixed address, of no fixed abode, no permanent address, homeless, address unknown,
        unknown address, no address, not known at this address
        """);
}
