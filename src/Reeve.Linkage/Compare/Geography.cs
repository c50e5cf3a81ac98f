namespace Reeve.Linkage.Compare;

/// <summary>Distance between places.</summary>
public static class Geography
{
    /// <summary>Mean radius of the Earth, (2a + b)/3 of GRS 80, in kilometres (International Union of Geodesy and Geophysics; Moritz 2000).</summary>
    public const double MeanRadiusKm = 6371.0088;

    /// <summary>Great-circle distance in kilometres by the haversine formula; 0 to half the circumference; symmetric.</summary>
    /// <remarks>
    /// Sinnott (1984), Sky and Telescope 68(2), 159: stable for near places, where the cosine formula loses its digits. The Earth is taken
    /// as a sphere, which is wrong by at most about 0.5 %.
    /// </remarks>
    /// <param name="leftLatitude">Degrees north, -90 to 90.</param>
    /// <param name="leftLongitude">Degrees east, any finite number.</param>
    /// <param name="rightLatitude">Degrees north, -90 to 90.</param>
    /// <param name="rightLongitude">Degrees east, any finite number.</param>
    /// <returns>NaN when one of the coordinates is of no place: bad coordinates are a matter of the data, not a fault.</returns>
    public static double Kilometres(double leftLatitude, double leftLongitude, double rightLatitude, double rightLongitude)
    {
        if (!(Math.Abs(leftLatitude) <= 90 && Math.Abs(rightLatitude) <= 90 && double.IsFinite(leftLongitude) && double.IsFinite(rightLongitude)))
            return double.NaN;
        double north = HalfSine(leftLatitude - rightLatitude);
        double east = HalfSine(leftLongitude - rightLongitude);
        double haversine = (north * north)
            + (Math.Cos(double.DegreesToRadians(leftLatitude)) * Math.Cos(double.DegreesToRadians(rightLatitude)) * east * east);
        // Rounding may carry opposite places a little past 1.
        return 2 * MeanRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    static double HalfSine(double degrees) => Math.Sin(double.DegreesToRadians(degrees) / 2);
}
