using FsCheck;
using FsCheck.Fluent;
using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Geography;

namespace Reeve.Wexcombe.Tests.Geography;

public sealed class AreaGridTests
{
    static readonly IReadOnlyList<Area> Areas = AreaGrid.Build(new Chance(1));

    [Fact]
    public void There_are_60_areas_in_8_wards_with_6_areas_a_decile()
    {
        Assert.Equal(60, Areas.Select(static area => area.Code).Distinct().Count());
        Assert.Equal(60, Areas.Select(static area => area.Name).Distinct().Count());
        Assert.Equal(8, Areas.Select(static area => area.Ward.Code).Distinct().Count());
        Assert.All(Areas.GroupBy(static area => area.Decile), static decile => Assert.Equal(6, decile.Count()));
        Assert.Equal(Enumerable.Range(1, 10), Areas.Select(static area => area.Decile).Distinct().Order());
    }

    [Fact]
    public void Codes_have_the_form_of_codes_of_small_areas_and_wards_with_numbers_that_are_not_in_use()
    {
        Assert.All(Areas, static area => Assert.Matches("^E01999[0-9]{3}$", area.Code));
        Assert.All(Areas, static area => Assert.Matches("^E05999[0-9]{3}$", area.Ward.Code));
    }

    [Fact]
    public void Areas_run_anticlockwise_and_no_two_of_their_edges_cross() =>
        Prop.ForAll<ulong>(static seed =>
        {
            IReadOnlyList<Area> areas = AreaGrid.Build(new Chance(seed));
            (GridPoint A, GridPoint B)[] edges = [.. areas.SelectMany(static area => Edges(area.Ring)).Distinct()];
            for (int i = 0; i < edges.Length; i++)
                for (int j = i + 1; j < edges.Length; j++)
                    if (Cross(edges[i], edges[j])) return false;
            return areas.All(static area => area.Ring.TwiceArea() > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10));

    [Fact]
    public void Areas_cover_what_the_outer_border_encloses_without_gap_or_overlap()
    {
        // An edge inside is in two rings, once each way; those that are left over are the outer border.
        HashSet<(GridPoint, GridPoint)> edges = [.. Areas.SelectMany(static area => Directed(area.Ring))];
        (GridPoint A, GridPoint B)[] outer = [.. edges.Where(edge => !edges.Contains((edge.Item2, edge.Item1)))];
        Assert.Equal(2 * (20 + 12), outer.Length);
        var next = outer.ToDictionary(static edge => edge.A, static edge => edge.B);
        var border = new List<GridPoint> { outer[0].A };
        while (next[border[^1]] != border[0]) border.Add(next[border[^1]]);
        Assert.Equal(outer.Length, border.Count);
        Assert.Equal(new Ring(border).TwiceArea(), Areas.Sum(static area => area.Ring.TwiceArea()));
    }

    [Fact]
    public void A_point_between_the_corners_is_in_its_area_and_in_no_other() =>
        Prop.ForAll<ulong>(static seed =>
        {
            var chance = new Chance(seed);
            IReadOnlyList<Area> areas = AreaGrid.Build(chance);
            Area area = chance.Pick(areas);
            GridPoint point = area.At(0.15 + (0.7 * chance.Unit()), 0.15 + (0.7 * chance.Unit()));
            return areas.Single(each => each.Ring.Contains(point)) == area;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_square_contains_its_middle_and_not_what_is_beside_it()
    {
        var square = new Ring([new(0, 0), new(10, 0), new(10, 10), new(0, 10)]);
        Assert.Equal(200, square.TwiceArea());
        Assert.True(square.Contains(new(5, 5)));
        Assert.All((GridPoint[])[new(-1, 5), new(11, 5), new(5, -1), new(5, 11)], point => Assert.False(square.Contains(point)));
    }

    static IEnumerable<(GridPoint A, GridPoint B)> Directed(Ring ring) => ring.Points.Zip(ring.Points.Skip(1).Append(ring.Points[0]));

    static IEnumerable<(GridPoint A, GridPoint B)> Edges(Ring ring) =>
        Directed(ring).Select(static edge => (edge.A.Easting, edge.A.Northing).CompareTo((edge.B.Easting, edge.B.Northing)) < 0 ? edge : (edge.B, edge.A));

    /// <summary>Whether two edges that share no end touch or cross.</summary>
    static bool Cross((GridPoint A, GridPoint B) one, (GridPoint A, GridPoint B) other)
    {
        if (one.A == other.A || one.A == other.B || one.B == other.A || one.B == other.B) return false;
        return Side(one, other.A) * Side(one, other.B) <= 0 && Side(other, one.A) * Side(other, one.B) <= 0;
    }

    static int Side((GridPoint A, GridPoint B) edge, GridPoint point) => Math.Sign(
        ((long)(edge.B.Easting - edge.A.Easting) * (point.Northing - edge.A.Northing)) - ((long)(edge.B.Northing - edge.A.Northing) * (point.Easting - edge.A.Easting)));
}
