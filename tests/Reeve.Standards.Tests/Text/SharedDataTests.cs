namespace Reeve.Standards.Tests;

/// <summary>The standards on whole files of people, none of whom exists: how much is read, and what must not be.</summary>
public sealed class SharedDataTests
{
    const string People = "data/linkage/people_100k.csv", Febrl = "data/linkage/febrl3.csv";

    [SharedDataFact(People)]
    public void Names_dates_and_mail_of_a_hundred_thousand_people_are_read()
    {
        string[][] cells = SharedData.Cells(People);
        Assert.InRange(Share(SharedData.Column(cells, "first_name"), NameText.Canonical), 0.999, 1);
        Assert.InRange(Share(SharedData.Column(cells, "surname"), NameText.Canonical), 0.999, 1);
        Assert.InRange(Share(SharedData.Column(cells, "email"), Email.Canonical), 0.99, 1);
        Assert.InRange(Share(SharedData.Column(cells, "phone"), Telephone.Canonical), 0.98, 1);
        string[] dates = SharedData.Column(cells, "dob");
        DateFormat? format = DateText.Infer(dates);
        Assert.Equal(DateOrder.YearMonthDay, format?.Order);
        Assert.Equal(1, Share(dates, text => DateText.Canonical(text, format!)));
    }

    [SharedDataFact(People)]
    public void Invalid_codes_stay_comparable()
    {
        // The file's numbers and postcodes are made without the rules on letters, so many are not valid.
        string[][] cells = SharedData.Cells(People);
        string[] numbers = SharedData.Column(cells, "nino"), postcodes = SharedData.Column(cells, "postcode");
        Assert.InRange(Share(numbers, NationalInsuranceNumber.Canonical), 0.5, 0.8);
        Assert.Equal(1, Share(numbers, NationalInsuranceNumber.Comparable));
        Assert.InRange(Share(postcodes, Postcode.Canonical), 0.8, 0.95);
        Assert.InRange(Share(postcodes, Postcode.Comparable), 0.999, 1);
    }

    [SharedDataFact(Febrl)]
    public void Only_the_dates_among_the_numbers_of_FEBRL_are_taken_for_dates()
    {
        string[][] cells = SharedData.Cells(Febrl);
        Assert.Equal(DateOrder.YearMonthDay, DateText.Infer(SharedData.Column(cells, "date_of_birth"))?.Order);
        Assert.All((string[])["street_number", "suburb", "postcode", "soc_sec_id", "given_name", "state"], column => Assert.Null(DateText.Infer(SharedData.Column(cells, column))));
    }

    [SharedDataFact(Febrl)]
    public void Most_addresses_of_FEBRL_have_a_street_though_they_are_Australian_and_misspelt()
    {
        string[][] cells = SharedData.Cells(Febrl);
        int number = Array.IndexOf(cells[0], "street_number");
        string[][] rows = [.. cells.Skip(1).Where(r => r[number].Length > 0 && r[number + 1].Length > 0)];
        int found = rows.Count(r => UkAddress.Parse(r[number], r[number + 1], r[number + 2], r[number + 3]) is { Number: not null, Street: not null });
        Assert.InRange(found / (double)rows.Length, 0.97, 1);
    }

    static double Share(string[] values, Func<string?, string?> canonical) =>
        values.Count(v => canonical(v) is not null) / (double)values.Length;
}
