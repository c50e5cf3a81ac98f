using Reeve.Integration.NeverLink;
using Reeve.Store;

namespace Reeve.Integration.Tests.NeverLink;

/// <summary>What an entry of the list has to say, and that no message repeats it.</summary>
public sealed class NeverLinkReadingTests : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reeve-never-link-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_read_into_the_forms_by_which_records_are_found()
    {
        IReadOnlyList<NeverLinkEntry> entries = Read("Name,Date of birth,NHS number,reason-category\n\"Xanthe, Quillon\",03/07/1961,999 012 3403,adoption\n");
        Assert.Equal(new NeverLinkEntry { Name = "Xanthe, Quillon", DateOfBirth = "1961-07-03", NhsNumber = "9990123403", Category = "adoption" }, Assert.Single(entries));
        Assert.Equal("NHS number, name and date of birth", entries[0].Ways);
        Assert.Equal("[withheld]", $"{entries[0]}");
    }

    [Theory]
    [InlineData("name\nQuillon Xanthe\n", "says nothing by which a record could be found")]
    [InlineData("name,date_of_birth\nQuillon Xanthe,1961-13-45\n", "the date of birth is no day")]
    [InlineData("name,date_of_birth\nQuillon Xanthe,1961\n", "the date of birth is no day")]
    [InlineData("name,date_of_birth\nXanthe,1961-07-03\n", "the name cannot be read")]
    [InlineData("nhs_number\n12345\n", "has not ten digits")]
    [InlineData("source,record\nhospital,7\n", "none of this place's")]
    [InlineData("source,record\nhousing,\n", "go together")]
    [InlineData("name,postcode\nQuillon Xanthe,NOWHERE\n", "the postcode has not the form of one")]
    [InlineData("date_of_birth,nhs_number\n1961-07-03,9990123403\n", "goes with a name")]
    [InlineData("name,birthday\nQuillon Xanthe,1961-07-03\n", "column 2 is none of a never-link list")]
    public void A_row_that_would_hide_nobody_is_refused_without_repeating_it(string text, string why)
    {
        StoreException fault = Assert.Throws<StoreException>(() => Read(text));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        foreach (string value in new[] { "Quillon", "Xanthe", "1961", "12345", "hospital", "NOWHERE" }) Assert.DoesNotContain(value, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_comes_back_as_it_was_kept()
    {
        NeverLinkList list = new(3, Read("name,postcode\nQuillon Xanthe,wx12ab\n"));
        NeverLinkList again = NeverLinkList.FromBytes(list.ToBytes());
        Assert.Equal((3, list.Entries[0]), (again.Number, Assert.Single(again.Entries)));
        Assert.Equal("[withheld]", $"{list}");
        StoreException fault = Assert.Throws<StoreException>(() => NeverLinkList.FromBytes("""{"Number":1,"Entries":[],"Secret":"Xanthe"}"""u8));
        Assert.Null(fault.InnerException);
    }

    IReadOnlyList<NeverLinkEntry> Read(string text)
    {
        string path = Path.Combine(folder.FullName, "list.csv");
        File.WriteAllText(path, text);
        return NeverLinkReading.File(path, ["housing", "benefits"]);
    }
}
