namespace Reeve.Wexcombe.Geography;

/// <summary>
/// From the National Grid to longitude and latitude: the inverse Transverse Mercator projection on the Airy 1830 ellipsoid, then
/// the seven-parameter Helmert transformation to WGS84. Ordnance Survey, "A guide to coordinate systems in Great Britain"
/// (annexes B, C and section 6.6), gives its accuracy as about 5 metres; OSTN15 would give a tenth of that and needs its grid.
/// </summary>
static class NationalGrid
{
    const double AiryA = 6377563.396, AiryB = 6356256.909;
    const double Wgs84A = 6378137.000, Wgs84B = 6356752.314245;
    const double Scale = 0.9996012717;
    const double FalseEasting = 400_000, FalseNorthing = -100_000;
    const double OriginLatitude = 49 * Math.PI / 180, OriginLongitude = -2 * Math.PI / 180;

    /// <summary>Degrees, rounded to six decimals (a tenth of a metre), so that the last digit of a sine does not show.</summary>
    public static (double Longitude, double Latitude) ToWgs84(GridPoint point)
    {
        (double latitude, double longitude) = ToAiry(point.Easting, point.Northing);
        (double x, double y, double z) = Cartesian(latitude, longitude);
        // OSGB36 to WGS84: metres, parts per million, seconds of arc.
        const double tx = 446.448, ty = -125.157, tz = 542.060, s = 1 - (20.4894 * 1e-6);
        const double second = Math.PI / (180 * 3600), rx = 0.1502 * second, ry = 0.2470 * second, rz = 0.8421 * second;
        (latitude, longitude) = Geographic(tx + (s * x) - (rz * y) + (ry * z), ty + (rz * x) + (s * y) - (rx * z), tz - (ry * x) + (rx * y) + (s * z));
        return (Degrees(longitude), Degrees(latitude));
    }

    static (double Latitude, double Longitude) ToAiry(double easting, double northing)
    {
        const double e2 = 1 - (AiryB * AiryB / (AiryA * AiryA));
        double latitude = OriginLatitude, arc = 0;
        do
        {
            latitude += (northing - FalseNorthing - arc) / (AiryA * Scale);
            arc = MeridionalArc(latitude);
        }
        while (northing - FalseNorthing - arc >= 0.00001);
        double sin = Math.Sin(latitude), cos = Math.Cos(latitude), tan = Math.Tan(latitude), tan2 = tan * tan;
        double nu = AiryA * Scale / Math.Sqrt(1 - (e2 * sin * sin)), rho = AiryA * Scale * (1 - e2) / Math.Pow(1 - (e2 * sin * sin), 1.5), eta2 = (nu / rho) - 1;
        double vii = tan / (2 * rho * nu), viii = tan / (24 * rho * Math.Pow(nu, 3)) * (5 + (3 * tan2) + eta2 - (9 * tan2 * eta2));
        double ix = tan / (720 * rho * Math.Pow(nu, 5)) * (61 + (90 * tan2) + (45 * tan2 * tan2));
        double x = 1 / (cos * nu), xi = 1 / (cos * 6 * Math.Pow(nu, 3)) * ((nu / rho) + (2 * tan2));
        double xii = 1 / (cos * 120 * Math.Pow(nu, 5)) * (5 + (28 * tan2) + (24 * tan2 * tan2));
        double xiia = 1 / (cos * 5040 * Math.Pow(nu, 7)) * (61 + (662 * tan2) + (1320 * tan2 * tan2) + (720 * Math.Pow(tan2, 3)));
        double d = easting - FalseEasting;
        return (
            latitude - (vii * d * d) + (viii * Math.Pow(d, 4)) - (ix * Math.Pow(d, 6)),
            OriginLongitude + (x * d) - (xi * Math.Pow(d, 3)) + (xii * Math.Pow(d, 5)) - (xiia * Math.Pow(d, 7)));
    }

    static double MeridionalArc(double latitude)
    {
        const double n = (AiryA - AiryB) / (AiryA + AiryB), n2 = n * n, n3 = n2 * n;
        double less = latitude - OriginLatitude, sum = latitude + OriginLatitude;
        return AiryB * Scale * (((1 + n + (1.25 * n2) + (1.25 * n3)) * less)
            - (((3 * n) + (3 * n2) + (2.625 * n3)) * Math.Sin(less) * Math.Cos(sum))
            + (((1.875 * n2) + (1.875 * n3)) * Math.Sin(2 * less) * Math.Cos(2 * sum))
            - (35.0 / 24 * n3 * Math.Sin(3 * less) * Math.Cos(3 * sum)));
    }

    static (double X, double Y, double Z) Cartesian(double latitude, double longitude)
    {
        const double e2 = 1 - (AiryB * AiryB / (AiryA * AiryA));
        double nu = AiryA / Math.Sqrt(1 - (e2 * Math.Pow(Math.Sin(latitude), 2)));
        return (nu * Math.Cos(latitude) * Math.Cos(longitude), nu * Math.Cos(latitude) * Math.Sin(longitude), (1 - e2) * nu * Math.Sin(latitude));
    }

    static (double Latitude, double Longitude) Geographic(double x, double y, double z)
    {
        const double e2 = 1 - (Wgs84B * Wgs84B / (Wgs84A * Wgs84A));
        double p = Math.Sqrt((x * x) + (y * y)), latitude = Math.Atan2(z, p * (1 - e2));
        // Ten rounds are more than the four that take it below a millimetre.
        for (int i = 0; i < 10; i++)
        {
            double nu = Wgs84A / Math.Sqrt(1 - (e2 * Math.Pow(Math.Sin(latitude), 2)));
            latitude = Math.Atan2(z + (e2 * nu * Math.Sin(latitude)), p);
        }
        return (latitude, Math.Atan2(y, x));
    }

    static double Degrees(double radians) => Math.Round(radians * 180 / Math.PI, 6);
}
