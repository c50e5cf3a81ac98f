namespace Reeve.Wexcombe.Geography;

/// <summary>A closed line round an area, in whole metres: sums are exact. The first point is not repeated at the end.</summary>
/// <param name="points">At least three, anticlockwise; the line does not cross itself.</param>
sealed class Ring(IReadOnlyList<GridPoint> points)
{
    /// <summary>The corners, anticlockwise.</summary>
    public IReadOnlyList<GridPoint> Points { get; } = points;

    /// <summary>Twice the area in square metres (the shoelace formula); above 0, because it runs anticlockwise.</summary>
    public long TwiceArea()
    {
        long sum = 0;
        for (int i = 0; i < Points.Count; i++) sum += Cross(Points[i], Points[(i + 1) % Points.Count]);
        return sum;
    }

    /// <summary>Whether a point is inside, by counting the edges to the east of it.</summary>
    public bool Contains(GridPoint point)
    {
        bool inside = false;
        for (int i = 0; i < Points.Count; i++)
        {
            GridPoint a = Points[i], b = Points[(i + 1) % Points.Count];
            if ((a.Northing > point.Northing) == (b.Northing > point.Northing)) continue;
            long side = ((long)(b.Easting - a.Easting) * (point.Northing - a.Northing)) - ((long)(point.Easting - a.Easting) * (b.Northing - a.Northing));
            if (side > 0 == b.Northing > a.Northing) inside = !inside;
        }
        return inside;
    }

    static long Cross(GridPoint a, GridPoint b) => ((long)a.Easting * b.Northing) - ((long)b.Easting * a.Northing);
}
