namespace Reeve.Wexcombe.Geography;

/// <summary>A small area of the borough, as the census makes them: a few hundred people with one deprivation decile.</summary>
/// <param name="Number">From 0, row by row from the south-west.</param>
/// <param name="Code">
/// A code of the form of a GSS code. E01 is the entity of small areas (LSOA); numbers are given in sequence and have not reached 36,000, so 999001 is none.
/// </param>
/// <param name="Name">As the census names them: <c>Wexcombe 003B</c>.</param>
/// <param name="Ward">The ward it is in.</param>
/// <param name="Decile">Of deprivation, 1 the most deprived tenth of areas.</param>
/// <param name="Weight">How much of the town's homes it has, relative to the others.</param>
/// <param name="Ring">Its border.</param>
/// <param name="Corners">South-west, south-east, north-east, north-west.</param>
sealed record Area(int Number, string Code, string Name, Ward Ward, int Decile, int Weight, Ring Ring, IReadOnlyList<GridPoint> Corners)
{
    /// <summary>A point between the corners.</summary>
    /// <param name="across">From the west side, 0, to the east side, 1; within [0.15, 0.85] the point is inside.</param>
    /// <param name="up">The same from south to north.</param>
    public GridPoint At(double across, double up)
    {
        double Between(Func<GridPoint, int> of) =>
            ((((1 - across) * of(Corners[0])) + (across * of(Corners[1]))) * (1 - up)) + ((((1 - across) * of(Corners[3])) + (across * of(Corners[2]))) * up);
        return new GridPoint((int)Math.Round(Between(static corner => corner.Easting)), (int)Math.Round(Between(static corner => corner.Northing)));
    }
}

/// <summary>A ward.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Code">As the code of an area is; E05 is the entity of wards.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Locality">What stands in its addresses before the town, or null.</param>
/// <param name="District">Its postcode district.</param>
sealed record Ward(int Number, string Code, string Name, string? Locality, string District);
