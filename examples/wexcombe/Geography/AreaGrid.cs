using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Geography;

/// <summary>
/// The 60 areas and 8 wards: a grid of ten by six whose corners and edges are pushed about, so that areas share their borders to
/// the metre. It lies in the North Sea (square OW of the National Grid), a hundred kilometres from any land: nothing is said of a real place.
/// </summary>
static class AreaGrid
{
    /// <summary>How many areas.</summary>
    public const int Count = Columns * Rows;

    const int Columns = 10;
    const int Rows = 6;
    const int West = 600_000;
    const int South = 500_000;
    const int Side = 400;

    // With these a half edge keeps within 40 degrees of its direction: neighbouring edges cannot cross.
    const int CornerPush = 56;
    const int EdgePush = 32;

    // Three, two, two and three columns by two times three rows.
    static readonly int[] WardOfColumn = [0, 0, 0, 1, 1, 2, 2, 3, 3, 3];

    static readonly Ward[] Wards =
    [
        NewWard(0, "Harbour", null, "WX1"), NewWard(1, "Market", null, "WX1"), NewWard(2, "Castle", null, "WX2"), NewWard(3, "Wex Quay", "Wex Quay", "WX10"),
        NewWard(4, "Priory", null, "WX2"), NewWard(5, "Aldren", "Aldren", "WX3"), NewWard(6, "Netherwex", "Netherwex", "WX3"), NewWard(7, "Stoke Aldren", "Stoke Aldren", "WX4"),
    ];

    /// <summary>The areas, in the order of their numbers.</summary>
    /// <param name="chance">The place's.</param>
    public static IReadOnlyList<Area> Build(Chance chance)
    {
        Chance own = chance.For("areas");
        GridPoint[,] corners = Corners(own);
        GridPoint[,] flat = Edges(own, corners, across: true), upright = Edges(own, corners, across: false);
        int[] deciles = Deciles(own);
        var inWard = new int[Wards.Length];
        var areas = new Area[Count];
        for (int number = 0; number < Count; number++)
        {
            int column = number % Columns, row = number / Columns;
            Ward ward = Wards[WardOfColumn[column] + (row < Rows / 2 ? 0 : 4)];
            var ring = new Ring(
            [
                corners[column, row], flat[column, row], corners[column + 1, row], upright[column + 1, row],
                corners[column + 1, row + 1], flat[column, row + 1], corners[column, row + 1], upright[column, row],
            ]);
            string name = $"Wexcombe {ward.Number + 1:D3}{(char)('A' + inWard[ward.Number]++)}";
            areas[number] = new Area(
                number, $"E01999{number + 1:D3}", name, ward, deciles[number], own.Between(60, 150), ring,
                [corners[column, row], corners[column + 1, row], corners[column + 1, row + 1], corners[column, row + 1]]);
        }
        return areas;
    }

    static GridPoint[,] Corners(Chance chance)
    {
        var corners = new GridPoint[Columns + 1, Rows + 1];
        for (int column = 0; column <= Columns; column++)
            for (int row = 0; row <= Rows; row++)
                corners[column, row] = new(
                    West + (column * Side) + chance.Between(-CornerPush, CornerPush), South + (row * Side) + chance.Between(-CornerPush, CornerPush));
        return corners;
    }

    /// <summary>The middles of edges, pushed: those of edges that run across, or of those that run up.</summary>
    static GridPoint[,] Edges(Chance chance, GridPoint[,] corners, bool across)
    {
        int columns = across ? Columns : Columns + 1, rows = across ? Rows + 1 : Rows;
        var middles = new GridPoint[columns, rows];
        for (int column = 0; column < columns; column++)
            for (int row = 0; row < rows; row++)
            {
                GridPoint a = corners[column, row], b = across ? corners[column + 1, row] : corners[column, row + 1];
                middles[column, row] = new(
                    ((a.Easting + b.Easting) / 2) + chance.Between(-EdgePush, EdgePush), ((a.Northing + b.Northing) / 2) + chance.Between(-EdgePush, EdgePush));
            }
        return middles;
    }

    /// <summary>Six areas a decile. The harbour in the south-west is poorest and the hills in the north-east are not, with exceptions.</summary>
    static int[] Deciles(Chance chance)
    {
        var scores = new (int Score, int Number)[Count];
        for (int number = 0; number < Count; number++)
            scores[number] = ((number % Columns * 10) + (number / Columns * 12) + chance.Between(0, 55), number);
        var deciles = new int[Count];
        int rank = 0;
        foreach ((_, int number) in scores.Order()) deciles[number] = 1 + (rank++ * 10 / Count);
        return deciles;
    }

    static Ward NewWard(int number, string name, string? locality, string district) => new(number, $"E05999{number + 1:D3}", name, locality, district);
}
