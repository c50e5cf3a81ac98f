using Reeve.Linkage.Block.Phonetics;
using Reeve.Linkage.Tests.Compare;

namespace Reeve.Linkage.Tests.Phonetics;

public sealed class MetaphoneTests
{
    // Codes that descriptions and programs of the 1990 rules give in agreement.
    [Theory]
    [InlineData("Thumb", "0M")]
    [InlineData("howl", "HL")]
    [InlineData("testing", "TSTN")]
    [InlineData("the", "0")]
    [InlineData("quick", "KK")]
    [InlineData("brown", "BRN")]
    [InlineData("fox", "FKS")]
    [InlineData("jumped", "JMPT")]
    [InlineData("over", "OFR")]
    [InlineData("lazy", "LS")]
    [InlineData("dogs", "TKS")]
    [InlineData("comb", "KM")]
    [InlineData("science", "SNS")]
    [InlineData("scene", "SN")]
    [InlineData("schedule", "SKTL")]
    [InlineData("teach", "TX")]
    [InlineData("dodge", "TJ")]
    [InlineData("dodgy", "TJ")]
    [InlineData("signed", "SNT")]
    [InlineData("phish", "FX")]
    [InlineData("pulsion", "PLXN")]
    [InlineData("portion", "PRXN")]
    [InlineData("retch", "RX")]
    [InlineData("watch", "WX")]
    [InlineData("Knight", "NT")]
    [InlineData("Wright", "RT")]
    [InlineData("White", "WT")]
    [InlineData("Xalan", "SLN")]
    [InlineData("Aeon", "EN")]
    [InlineData("ghent", "KNT")]
    public void Known_words_have_their_known_codes(string word, string code) => Assert.Equal(code, Metaphone.Encode(word));

    [Theory]
    [InlineData("Matthew", "Mathew")]
    [InlineData("Phillips", "Filips")]
    [InlineData("Thomson", "Thomsen")]
    [InlineData("Cline", "Kline")]
    [InlineData("Susannah", "Suzanna")]
    [InlineData("O'Neill", "ONEIL")]
    public void Spellings_of_one_name_share_a_code(string one, string other) => Assert.Equal(Metaphone.Encode(one), Metaphone.Encode(other));

    [Theory]
    [InlineData("Biaggi", "BK")]
    [InlineData("Hugh", "HK")]
    [InlineData("Magnus", "MKNS")]
    [InlineData("Charles", "XRLS")]
    public void Where_programs_differ_the_table_of_the_article_is_followed(string word, string code) => Assert.Equal(code, Metaphone.Encode(word));

    [Theory]
    [InlineData("")]
    [InlineData("12 -")]
    [InlineData("é")]
    [InlineData("why")]
    public void Nothing_heard_is_no_code(string word) => Assert.Null(Metaphone.Encode(word));

    [Fact]
    public void A_code_is_cut_off_where_the_room_ends()
    {
        char[] room = new char[6];
        Assert.Equal("AKSKSK", new string(room, 0, Metaphone.Encode("AXEAXEAXE", room)));
        Assert.Equal("AKSK", Metaphone.Encode("AXEAXEAXE"));
        Assert.Equal(0, Metaphone.Encode("AXE", []));
    }

    [Fact]
    public void Codes_agree_with_the_list_of_rules() => Pairs.Hold(Names.Any, name =>
    {
        char[] room = new char[2 * name.Length];
        return new string(room, 0, Metaphone.Encode(name, room)) == TextbookMetaphone.Encode(name, room.Length)
            && (Metaphone.Encode(name) ?? "") == TextbookMetaphone.Encode(name, Metaphone.Length);
    });
}
