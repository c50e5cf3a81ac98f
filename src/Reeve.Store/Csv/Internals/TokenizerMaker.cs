namespace Reeve.Store.Csv.Internals;

/// <summary>Makes a tokenizer.</summary>
/// <param name="dialect">How to cut.</param>
/// <param name="width">How many cells each record is made to have; 0 to leave records as they are.</param>
/// <param name="cells">About how many cells a block may have, at most <see cref="Tokenizer.MostCells"/>.</param>
internal delegate Tokenizer TokenizerMaker(Dialect dialect, int width, int cells);
