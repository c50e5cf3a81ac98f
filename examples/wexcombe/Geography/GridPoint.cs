namespace Reeve.Wexcombe.Geography;

/// <summary>A point of the British National Grid (OSGB36, EPSG:27700).</summary>
/// <param name="Easting">Whole metres east of the false origin.</param>
/// <param name="Northing">Whole metres north of the false origin.</param>
readonly record struct GridPoint(int Easting, int Northing);
