using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>A UPRN that the source states decides where the address leaves it open, and never against the address.</summary>
public class StatedUprnTests
{
    [Fact]
    public void It_decides_between_two_that_the_address_cannot_tell_apart()
    {
        PropertyMatch match = SmallGazetteer.Find("5 Church Road", uprn: "131");
        Assert.Equal((PropertyAnswer.Stated, "131"), (match.Answer, match.Uprn));
        Assert.Equal("131", match.Candidates[0].Uprn);
    }

    [Fact]
    public void It_stands_alone_where_there_is_no_address() => Assert.Equal((PropertyAnswer.Stated, "103"), (SmallGazetteer.Find(null, uprn: "000000000103") is var match ? match.Answer : default, match.Uprn));

    [Theory]
    [InlineData("Flat 2, 14A High Street, WX1 2AB", "101", "102")]
    [InlineData("24 Mill Lane, WX1 3DE", "122", "123")]
    [InlineData("24 Mill Lane, WX1 3DE", "103", "123")]
    [InlineData("99 High Street, WX1 2AB", "103", null)]
    public void The_address_is_believed_where_it_contradicts(string address, string stated, string? uprn)
    {
        PropertyMatch match = SmallGazetteer.Find(address, uprn: stated);
        Assert.Equal(uprn, match.Uprn);
        Assert.EndsWith($"The source states UPRN {stated}, which the address contradicts.", match.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_agrees_is_said_to() => Assert.EndsWith("The source states the same UPRN.", SmallGazetteer.Find("14 High Street, WX1 2AB", uprn: "103").Reason, StringComparison.Ordinal);

    [Fact]
    public void One_that_the_gazetteer_does_not_have_changes_nothing() => Assert.Equal(SmallGazetteer.Find("14 High Street, WX1 2AB").Reason, SmallGazetteer.Find("14 High Street, WX1 2AB", uprn: "999").Reason);
}
