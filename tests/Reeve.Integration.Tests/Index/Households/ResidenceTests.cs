using Reeve.Integration.Index.Households;
using static Reeve.Integration.Tests.Index.Households.Street;

namespace Reeve.Integration.Tests.Index.Households;

public class ResidenceTests
{
    [Fact]
    public void Records_of_several_sources_about_one_home_are_one_residence()
    {
        Residence one = Assert.Single(Residences(Says("tax", "ann", House, "2020-02-01"), Says("benefits", "ann", House, "2022-05-05"), Says("gp", "ann", House), Says("gp", "ann", House)));
        Assert.Equal("ann@1 2020-02-01..", Short(one));
        Assert.Equal((3, 4, DayBasis.Stated, DayBasis.Open), (one.Sources, one.Records, one.FromBasis, one.UntilBasis));
    }

    [Fact]
    public void A_gap_of_a_month_is_none_and_a_longer_one_is()
    {
        Assert.Equal(["ann@1 2019-01-01..2020-12-31"], Short(Residences(Says("tax", "ann", House, "2019-01-01", "2019-12-31"), Says("housing", "ann", House, "2020-02-01", "2020-12-31"))));
        Assert.Equal(["ann@1 2019-01-01..2019-12-31", "ann@1 2020-02-02..2020-12-31"],
            Short(Residences(Says("tax", "ann", House, "2019-01-01", "2019-12-31"), Says("housing", "ann", House, "2020-02-02", "2020-12-31"))));
    }

    [Fact]
    public void Days_that_stand_the_wrong_way_round_are_put_right() =>
        Assert.Equal(["ann@1 2015-06-01..2019-03-31"], Short(Residences(Says("housing", "ann", House, "2019-03-31", "2015-06-01"))));

    [Fact]
    public void A_newer_home_ends_the_older_one_on_the_day_before()
    {
        IReadOnlyList<Residence> both = Residences(Says("tax", "ann", House, "2015-01-01"), Says("tax", "ann", Next, "2021-07-15"));
        Assert.Equal(["ann@1 2015-01-01..2021-07-14", "ann@2 2021-07-15.."], Short(both));
        Assert.Equal(DayBasis.Moved, both[0].UntilBasis);
    }

    [Fact]
    public void A_stated_end_after_the_move_stands()
    {
        Residence old = Residences(Says("tax", "ann", House, "2015-01-01", "2021-08-31"), Says("benefits", "ann", House, "2016-01-01"), Says("tax", "ann", Next, "2021-07-15"))[0];
        Assert.Equal(("ann@1 2015-01-01..2021-08-31", DayBasis.Stated), (Short(old), old.UntilBasis));
    }

    [Fact]
    public void A_home_of_which_something_begins_after_the_move_goes_on_and_so_the_person_has_two()
    {
        Assert.Equal(["ann@1 2015-01-01..", "ann@2 2021-07-15.."],
            Short(Residences(Says("tax", "ann", House, "2015-01-01"), Says("tax", "ann", Next, "2021-07-15"), Says("benefits", "ann", House, "2023-02-01"))));
        // A child whose parents both say so within a month.
        Assert.Equal(["kit@1 2020-09-01..", "kit@2 2020-09-20.."], Short(Residences(Says("school", "kit", House, "2020-09-01"), Says("benefits", "kit", Next, "2020-09-20"))));
    }

    [Fact]
    public void A_record_without_a_day_does_not_stand_against_one_with()
    {
        IReadOnlyList<Residence> both = Residences(Says("gp", "ann", House), Says("library", "ann", House), Says("tax", "ann", Next, "2021-07-15"));
        Assert.Equal(["ann@1 ..", "ann@2 2021-07-15.."], Short(both));
        Assert.Equal((DayBasis.Unknown, DayBasis.Unknown, false), (both[0].FromBasis, both[0].UntilBasis, both[0].IsPlaced));
    }

    [Fact]
    public void Of_homes_without_a_day_most_sources_decide()
    {
        IReadOnlyList<Residence> both = Residences(Says("library", "ann", House), Says("gp", "ann", Next), Says("school", "ann", Next));
        Assert.Equal(["ann@1 ..", "ann@2 2026-04-01.."], Short(both));
        Assert.Equal((DayBasis.Seen, DayBasis.Open), (both[1].FromBasis, both[1].UntilBasis));
    }

    [Fact]
    public void A_home_that_was_left_goes_on_only_when_a_later_record_says_so_and_no_other_home_is_known()
    {
        Assert.Equal(["ann@1 2016-04-01.."], Short(Residences(Says("benefits", "ann", House, "2016-04-01", "2019-06-30"), Says("gp", "ann", House))));
        Assert.Equal(["ann@1 2016-04-01..2019-06-30", "ann@2 2026-04-01.."], Short(Residences(Says("benefits", "ann", House, "2016-04-01", "2019-06-30"), Says("gp", "ann", House), Says("library", "ann", Next))));
    }

    [Fact]
    public void An_end_without_a_beginning_is_kept()
    {
        Residence one = Assert.Single(Residences(Says("tax", "ann", House, until: "2019-06-30")));
        Assert.Equal(("ann@1 ..2019-06-30", DayBasis.Unknown, true), (Short(one), one.FromBasis, one.IsOn(new(2019, 6, 30))));
        Assert.False(one.IsOn(new(2019, 6, 29)));
        Residence on = Assert.Single(Residences(Says("tax", "ann", House, until: "2019-06-30"), Says("gp", "ann", House)));
        Assert.Equal(("ann@1 2026-04-01..", DayBasis.Seen), (Short(on), on.FromBasis));
    }

    [Fact]
    public void A_room_of_a_shared_house_or_an_establishment_is_that_house_and_a_flat_of_a_block_is_a_flat() =>
        Assert.Equal(["ann@4 2026-04-01..", "bob@3 2026-04-01..", "cat@51 2026-04-01.."], Short(Residences(Says("gp", "ann", Bed), Says("gp", "bob", Room), Says("gp", "cat", Flat))));

    [Fact]
    public void Parents_that_go_round_in_a_circle_are_followed_once()
    {
        Homes loop = new([("1", HomeKind.Shared, "2"), ("2", HomeKind.Shared, "1")]);
        Assert.Equal("2", loop.Place("1"));
        Assert.Equal("9", loop.Place("9"));
    }

    [Theory]
    [InlineData("RD04", HomeKind.Private), InlineData("R", HomeKind.Private), InlineData("RH01", HomeKind.Shared), InlineData("RI01", HomeKind.CareHome), InlineData("RI02NC", HomeKind.Hostel)]
    [InlineData("RI03", HomeKind.Student), InlineData("RI02RC", HomeKind.OtherCommunal), InlineData("CH01YH", HomeKind.Hostel), InlineData("CR08", HomeKind.NotAHome), InlineData("PP", HomeKind.NotAHome)]
    [InlineData("RG02", HomeKind.NotAHome), InlineData("X", HomeKind.Private), InlineData("MA99", HomeKind.OtherCommunal), InlineData(null, HomeKind.Private)]
    public void The_classification_says_what_a_property_is_as_a_home(string? classification, HomeKind kind) => Assert.Equal(kind, HomeKinds.Of(classification));

    [Fact]
    public void Nothing_of_a_person_is_printed()
    {
        HomeStatement said = Says("gp", "ann", House);
        Assert.Equal(["[withheld]", "[withheld]", "[withheld]"], [$"{said}", $"{Residences(said)[0]}", $"{Found(said)[0]}"]);
    }
}
