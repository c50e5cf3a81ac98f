using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed class PersonNameStandardTests
{
    static readonly Standard Names = StandardCatalogue.Find("person-name")!;

    static readonly StandardReader Reader = Names.Reader([]);

    static readonly string[] Words =
    [
        "John", "JOHN", "smith", "O\u2019Brien", "o'brien", "SMITH-JONES", "Zoë", "ZOË", "Zoe\u0308", "van", "den", "de", "Bin", "mr", "Dr", "Lord", "jr", "Senior", "junior", "III", "PhD",
        "McDonald", "MCDONALD", "DeShawn", "J", "j.", "A.", "(Bob)", "\"Bob\"", "王", "小明", "ﬁ", "ß", "İ", "ı", "Ｊｏ", "ŉ", "ǆ", "Test", "Twin", "One", "Unknown", "2nd", "4",
        ",", ",", ", ", "-", "'",
    ];

    // Canonical form, then title|forename|middle names|surname|suffix|known as.
    [Theory]
    [InlineData("SMITH, John", "Smith, John", "|John||Smith||")]
    [InlineData("john smith", "Smith, John", "|John||Smith||")]
    [InlineData("JOHN SMITH", "Smith, John", "|John||Smith||")]
    [InlineData("Smith, Mr John Paul", "Smith, John Paul", "Mr|John|Paul|Smith||")]
    [InlineData("Rt Hon Dame Jane Smith DBE", "Smith, Jane, DBE", "Rt Hon Dame|Jane||Smith|DBE|")]
    [InlineData("Dr. John A. Smith Jr PhD", "Smith, John A, Jr PhD", "Dr|John|A|Smith|Jr PhD|")]
    [InlineData("JOHN SMITH III", "Smith, John, III", "|John||Smith|III|")]
    [InlineData("siobhán o\u2019brien-smith", "O'Brien-Smith, Siobhán", "|Siobhán||O'Brien-Smith||")]
    [InlineData("Siobha\u0301n O`Brien \u2013 Smith", "O'Brien-Smith, Siobhán", "|Siobhán||O'Brien-Smith||")]
    [InlineData("ŁUKASZ ŻÓŁĆ", "Żółć, Łukasz", "|Łukasz||Żółć||")]
    [InlineData("Jan van den Berg", "van den Berg, Jan", "|Jan||van den Berg||")]
    [InlineData("JAN VAN DEN BERG", "Van Den Berg, Jan", "|Jan||Van Den Berg||")]
    [InlineData("Berg, Jan van den", "van den Berg, Jan", "|Jan||van den Berg||")]
    [InlineData("FLORA MCDONALD", "McDonald, Flora", "|Flora||McDonald||")]
    [InlineData("Flora MacDonald", "MacDonald, Flora", "|Flora||MacDonald||")]
    [InlineData("DeShawn D'arcy", "D'Arcy, DeShawn", "|DeShawn||D'Arcy||")]
    [InlineData("Robert (Bob) Smith", "Smith, Robert", "|Robert||Smith||Bob")]
    [InlineData("Senior, Jane Ann", "Senior, Jane Ann", "|Jane|Ann|Senior||")]
    [InlineData("王 小明", "小明, 王", "|王||小明||")]
    [InlineData("SMITH John Paul", "Smith, John Paul", "|John|Paul|Smith||")]
    [InlineData("Mr SMITH John", "Smith, John", "Mr|John||Smith||")]
    [InlineData("Ana GARCIA LOPEZ", "Garcia Lopez, Ana", "|Ana||Garcia Lopez||")]
    [InlineData("JP Smith", "Smith, Jp", "|Jp||Smith||")]
    [InlineData("Jane Smith OBE", "Smith, Jane, OBE", "|Jane||Smith|OBE|")]
    public void A_name_is_read_in_any_form(string text, string canonical, string parts)
    {
        StandardValue value = Reader.Read(text);
        Assert.Equal((ValueState.Valid, canonical, parts), (value.State, value.Canonical, string.Join('|', value.Parts!)));
    }

    [Theory]
    [InlineData("Teller", ValueState.Partial, "Teller", "one name")]
    [InlineData("MR TELLER", ValueState.Partial, "Teller", "one name")]
    [InlineData("Mr", ValueState.Partial, "Mr", "a title and no name")]
    [InlineData("GARCIA LOPEZ,", ValueState.Partial, "Garcia Lopez,", "one name")]
    [InlineData("Smith, , Jr", ValueState.Partial, "Smith, , Jr", "one name")]
    [InlineData(", John Paul", ValueState.Partial, ", John Paul", "no surname")]
    [InlineData("J. A. Smith", ValueState.Partial, "Smith, J A", "only initials of the forenames")]
    [InlineData("Sm1th, John", ValueState.Suspect, "Sm1th, John", "has a digit")]
    [InlineData("Unknown", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("N/A", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("-", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("Given Not", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("One Twin", ValueState.Missing, null, "stands for nothing known")]
    [InlineData("1234", ValueState.Invalid, null, "has no letter")]
    public void What_is_not_the_whole_name_says_so(string text, ValueState state, string? canonical, string reason)
    {
        StandardValue value = Reader.Read(text);
        Assert.Equal((state, canonical, reason), (value.State, value.Canonical, value.Reason));
    }

    [Fact]
    public void A_novel_is_no_name() => Assert.Equal(ValueState.Invalid, Reader.Read(new string('a', 501)).State);

    [Theory]
    [InlineData("Smith, John", "|John||Smith||", "JOHN", "SMITH")]
    [InlineData("Smith, John", "Mr|John||Smith||", "Mr", "John", "Smith")]
    [InlineData("Smith, John", "|John||Smith||", null, "John", "Smith")]
    [InlineData("Smith, John Paul", "|John|Paul|Smith||", "John", "Paul", "Smith")]
    [InlineData("Smith, John Paul, Jr", "Dr|John|Paul|Smith|Jr|", "doctor", "John", "Paul", "Smith", "JNR")]
    [InlineData("Smith, John", "Sister|John||Smith|Ba|", "Sister", "John", null, "Smith", "BA")]
    [InlineData("de la Cruz, Maria", "|Maria||de la Cruz||", "Maria", "de la Cruz")]
    [InlineData("Garcia Lopez,", "|||Garcia Lopez||", null, "Garcia Lopez")]
    [InlineData(", John", "|John||||", "John", "unknown")]
    [InlineData("Smith, John", "|John||Smith||", null, "SMITH, John")]
    [InlineData("Smith, John", "|John||Smith||", "SMITH, John")]
    public void Columns_are_read_as_one_name(string canonical, string parts, params string?[] columns)
    {
        StandardValue value = Reader.Read(columns.AsSpan());
        Assert.Equal((canonical, parts), (value.Canonical, string.Join('|', value.Parts!)));
        Assert.Equal(canonical, Reader.Read(canonical).Canonical);
    }

    [Fact]
    public void Columns_that_name_nobody_are_missing() => Assert.Equal(ValueState.Missing, Reader.Read((string?[])["n/a", null, "Not known"]).State);

    [Fact]
    public void A_column_that_puts_the_surname_first_is_seen_to_do_so()
    {
        StandardReader reader = Names.Reader(["Smith John", "Jones Margaret", "Baker Susan", "Fletcher Robert", "Cartwright William", "Okafor Chidi", "de Wit Peter"]);
        Assert.Equal("Okafor, Chidi", reader.Read("Okafor Chidi").Canonical);
        Assert.Equal("de Wit, Peter", reader.Read("de Wit Peter").Canonical);
        Assert.Equal("Smith, John, Jr", reader.Read("Mr Smith John Jr").Canonical);
        Assert.Equal("Teller", reader.Read("Teller").Canonical);
        Assert.Equal("Chidi, Okafor", Reader.Read("Okafor Chidi").Canonical);
        Assert.Equal("Chidi, Okafor", Names.Reader(["Smith John", "John Smith", "Jones Margaret", "Margaret Jones"]).Read("Okafor Chidi").Canonical);
    }

    [Fact]
    public void What_it_gives_is_read_as_itself_with_the_same_parts() => Generated.Holds(NameLike, text =>
    {
        if (text.Length == 0 || Reader.Read(text) is not { Canonical: { } canonical } value) return true;
        StandardValue again = Reader.Read(canonical);
        return again.Canonical == canonical && Parts(again).SequenceEqual(Parts(value));

        // Title and what stood in brackets are not in the canonical form, nor letters after the name that are not known for such.
        static IEnumerable<string?> Parts(StandardValue read) => read.Parts!.Take(5).Skip(1);
    });

    [Fact]
    public void Its_parts_are_what_the_comparable_name_has() => Generated.Holds(NameLike, text =>
    {
        if (text.Length == 0 || Reader.Read(text) is not { Canonical: { } canonical, Parts: { } parts }) return true;
        string joined = string.Join(' ', new[] { parts[3], parts[1], parts[2] }.Where(part => part is not null));
        string whole = NameText.Canonical(canonical)!;
        return whole.StartsWith(NameText.Canonical(joined) ?? joined, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("Smith, John Paul, Jr", "JPS")]
    [InlineData("van den Berg, jan", "JV")]
    [InlineData("Teller", "T")]
    [InlineData(", Élodie", "É")]
    public void Initials_are_in_natural_order(string canonical, string initials) =>
        Assert.Equal(initials, Names.Generalise(canonical, "initials", new GeneralisationContext(default)));

    static Arbitrary<string> NameLike => Gen.Choose(0, 7).SelectMany(n => Gen.Elements(Words).ArrayOf(n)).Select(words => string.Join(' ', words)).ToArbitrary();
}
