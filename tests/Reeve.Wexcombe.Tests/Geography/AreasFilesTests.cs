using System.Text.Json;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Geography;
using Reeve.Wexcombe.Tests.Reading;

namespace Reeve.Wexcombe.Tests.Geography;

[Collection(WholePlaceCollection.Name)]
public sealed class AreasFilesTests(WholePlace place)
{
    [Fact]
    public void The_polygons_are_closed_run_anticlockwise_and_lie_in_the_sea()
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(place.Now.Path("data/areas.geojson")));
        JsonElement[] features = [.. json.RootElement.GetProperty("features").EnumerateArray()];
        Assert.Equal(60, features.Length);
        foreach (JsonElement feature in features)
        {
            Assert.Equal("Polygon", feature.GetProperty("geometry").GetProperty("type").GetString());
            JsonElement ring = Assert.Single(feature.GetProperty("geometry").GetProperty("coordinates").EnumerateArray());
            (double X, double Y)[] points = [.. ring.EnumerateArray().Select(static point => (point[0].GetDouble(), point[1].GetDouble()))];
            Assert.Equal(points[0], points[^1]);
            Assert.True(points.Zip(points.Skip(1)).Sum(static edge => (edge.First.X * edge.Second.Y) - (edge.Second.X * edge.First.Y)) > 0);
            Assert.All(points, static point => Assert.True(point is { X: > 1.0 and < 1.2, Y: > 54.3 and < 54.4 }));
        }
    }

    [Fact]
    public void Everybody_lives_in_an_area()
    {
        List<Dictionary<string, string>> areas = DelimitedText.Read(place.Now.Path("data/areas.csv"));
        Assert.Equal(WholePlace.Residents, areas.Sum(static area => int.Parse(area["population"])));
        Assert.Equal(place.Now.Files.Households, areas.Sum(static area => int.Parse(area["households"])));
    }

    [Fact]
    public void Every_property_lies_in_the_area_that_the_gazetteer_says()
    {
        var areas = AreaGrid.Build(new Chance(1).For("borough of Wexcombe")).ToDictionary(static area => area.Code);
        Assert.All(place.Now.Gazetteer, row =>
        {
            Area area = areas[row["area_code"]];
            Assert.True(area.Ring.Contains(new GridPoint(int.Parse(row["easting"]), int.Parse(row["northing"]))));
            Assert.Equal(area.Ward.Code, row["ward_code"]);
        });
        Assert.Equal(60, place.Now.Gazetteer.Select(static row => row["area_code"]).Distinct().Count());
    }
}
