using FsCheck;
using FsCheck.Fluent;
using Reeve.Linkage.Compare;

namespace Reeve.Linkage.Tests.Compare;

public sealed class GeographyTests
{
    static readonly Arbitrary<(double LatA, double LonA, double LatB, double LonB)> Places = Gen.Choose(-9000, 9000).ArrayOf(4)
        .Select(n => (n[0] / 100.0, n[1] / 50.0, n[2] / 100.0, n[3] / 50.0)).ToArbitrary();

    [Fact]
    public void A_quarter_of_a_meridian_is_a_quarter_of_the_circumference()
    {
        Assert.Equal(Math.PI / 2 * Geography.MeanRadiusKm, Geography.Kilometres(0, 17, 90, 44), 1e-9);
        Assert.Equal(Math.PI * Geography.MeanRadiusKm, Geography.Kilometres(12, 30, -12, -150), 1e-4);
    }

    // The published worked example of two airports, Nashville and Los Angeles: 2887.25995 km on a sphere of 6372.8 km.
    [Fact]
    public void The_published_example_comes_out_on_our_radius() =>
        Assert.Equal(2887.25995 * Geography.MeanRadiusKm / 6372.8, Geography.Kilometres(36.12, -86.67, 33.94, -118.40), 1e-4);

    [Fact]
    public void Distances_agree_with_the_angle_between_two_vectors() => Pairs.Hold(Places, p =>
    {
        (double x, double y, double z) a = Vector(p.LatA, p.LonA), b = Vector(p.LatB, p.LonB);
        // By the tangent, which is exact for near and for opposite places, as the cosine is not.
        (double x, double y, double z) cross = ((a.y * b.z) - (a.z * b.y), (a.z * b.x) - (a.x * b.z), (a.x * b.y) - (a.y * b.x));
        double angle = Math.Atan2(Math.Sqrt((cross.x * cross.x) + (cross.y * cross.y) + (cross.z * cross.z)), (a.x * b.x) + (a.y * b.y) + (a.z * b.z));
        double km = Geography.Kilometres(p.LatA, p.LonA, p.LatB, p.LonB);
        return Math.Abs(km - (angle * Geography.MeanRadiusKm)) < 1e-3 && km == Geography.Kilometres(p.LatB, p.LonB, p.LatA, p.LonA);
    });

    [Fact]
    public void The_equatorial_radius_instead_is_noticed() => Pairs.DoNotHold(Places, p =>
        Math.Abs(Geography.Kilometres(p.LatA, 0, p.LatB, 0) - (Math.Abs(p.LatA - p.LatB) / 180 * Math.PI * 6378.137)) < 1e-3);

    [Theory]
    [InlineData(90.5, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void Coordinates_of_no_place_are_no_distance_away(double latitude, double longitude)
    {
        Assert.True(double.IsNaN(Geography.Kilometres(latitude, longitude, 1, 1)));
        Assert.True(double.IsNaN(Geography.Kilometres(1, 1, latitude, longitude)));
    }

    static (double X, double Y, double Z) Vector(double latitude, double longitude)
    {
        double north = latitude * Math.PI / 180, east = longitude * Math.PI / 180;
        return (Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north));
    }
}
