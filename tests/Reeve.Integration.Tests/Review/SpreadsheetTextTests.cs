using Reeve.Integration.Review;

namespace Reeve.Integration.Tests.Review;

public sealed class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+447700900123", "'+447700900123")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'quoted", "''quoted")]
    [InlineData("Smith", "Smith")]
    public void A_cell_is_no_formula_and_is_read_back_as_it_was(string text, string cell)
    {
        Assert.Equal(cell, SpreadsheetText.Safe(text));
        Assert.Equal(text, SpreadsheetText.Plain(cell));
    }
}
