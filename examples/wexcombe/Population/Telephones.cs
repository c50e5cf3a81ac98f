using Reeve.Wexcombe.Chances;

namespace Reeve.Wexcombe.Population;

/// <summary>
/// Telephone numbers that Ofcom keeps free for drama: mobiles 07700 900000 to 900999; landlines in the fictional code 01632
/// (960000 to 960999) and in London (020 7946 0000 to 0999). Each range is dealt like a pack of cards, so that a number is given
/// to a second person only after everyone of the range has been given once.
/// </summary>
sealed class Telephones
{
    const int Size = 1000;

    readonly int[] order = [.. Enumerable.Range(0, Size)];
    int mobiles;
    int landlines;

    /// <param name="chance">Decides the order in which numbers are given.</param>
    public Telephones(Chance chance) => chance.Shuffle<int>(order);

    /// <summary>Eleven digits.</summary>
    public string NewMobile() => $"07700900{order[mobiles++ % Size]:D3}";

    /// <summary>Eleven digits; local ones first, then London's.</summary>
    public string NewLandline()
    {
        int dealt = landlines++ % (2 * Size);
        return dealt < Size ? $"01632960{order[dealt]:D3}" : $"02079460{order[dealt - Size]:D3}";
    }
}
