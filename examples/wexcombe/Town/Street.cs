using Reeve.Wexcombe.Geography;

namespace Reeve.Wexcombe.Town;

/// <summary>A street of the gazetteer.</summary>
/// <param name="Usrn">
/// Eight digits that begin with 999. The numbers are given to authorities in blocks (GeoPlace, DEC-Addresses, appendix B); no block that has been published begins so.
/// </param>
/// <param name="Name">What it is called.</param>
/// <param name="Area">The area it lies in: no street of Wexcombe crosses a border.</param>
/// <param name="Start">Where its numbers begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Opened">Since when it is there.</param>
sealed record Street(string Usrn, string Name, Area Area, GridPoint Start, GridPoint End, DateOnly Opened);
