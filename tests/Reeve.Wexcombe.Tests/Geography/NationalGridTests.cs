using Reeve.Wexcombe.Geography;

namespace Reeve.Wexcombe.Tests.Geography;

public sealed class NationalGridTests
{
    [Theory]
    // Ordnance Survey's worked example (Caister water tower, OSGB36 52 39 27.2531 N, 1 43 4.5177 E), shifted to WGS84: 52 39 28.7 N, 1 42 57.8 E.
    [InlineData(651410, 313177, 1.716073, 52.657977)]
    // Trig pillar of Greenwich, as OS publishes its grid reference; the prime meridian of WGS84 lies 102 metres to the east.
    [InlineData(538890, 177320, -0.001475, 51.477811)]
    public void A_grid_reference_is_within_ten_metres_of_where_it_is(int easting, int northing, double longitude, double latitude)
    {
        (double east, double north) = NationalGrid.ToWgs84(new GridPoint(easting, northing));
        double metresNorth = (north - latitude) * 111_000, metresEast = (east - longitude) * 111_000 * Math.Cos(latitude * Math.PI / 180);
        Assert.InRange(Math.Sqrt((metresNorth * metresNorth) + (metresEast * metresEast)), 0, 10);
    }

    [Fact]
    public void Wexcombe_lies_in_the_North_Sea()
    {
        (double longitude, double latitude) = NationalGrid.ToWgs84(new GridPoint(602_000, 501_000));
        Assert.InRange(longitude, 1.0, 1.2);
        Assert.InRange(latitude, 54.3, 54.4);
    }
}
