using Reeve.Linkage.Block.Phonetics;
using Reeve.Linkage.Tests.Compare;

namespace Reeve.Linkage.Tests.Phonetics;

public sealed class SoundexTests
{
    // The examples of the U.S. National Archives' own pages and of their earlier leaflet.
    [Theory]
    [InlineData("Washington", "W252")]
    [InlineData("Lee", "L000")]
    [InlineData("Gutierrez", "G362")]
    [InlineData("Pfister", "P236")]
    [InlineData("Jackson", "J250")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Ashcraft", "A261")]
    [InlineData("VanDeusen", "V532")]
    [InlineData("Kuhne", "K500")]
    [InlineData("Ebell", "E140")]
    [InlineData("Ebelson", "E142")]
    [InlineData("Kelly", "K400")]
    [InlineData("Buerck", "B620")]
    [InlineData("Lloyd", "L300")]
    [InlineData("Schaefer", "S160")]
    public void The_examples_of_the_archives_come_out(string name, string code) => Assert.Equal(code, Soundex.Encode(name));

    // Knuth (1973), The Art of Computer Programming 3, section 6.
    [Theory]
    [InlineData("Euler", "Ellery", "E460")]
    [InlineData("Gauss", "Ghosh", "G200")]
    [InlineData("Hilbert", "Heilbronn", "H416")]
    [InlineData("Knuth", "Kant", "K530")]
    [InlineData("Lukasiewicz", "Lissajous", "L222")]
    public void Names_that_Knuth_pairs_share_a_code(string one, string other, string code) =>
        Assert.Equal((code, code), (Soundex.Encode(one), Soundex.Encode(other)));

    [Theory]
    [InlineData("O'Brien", "O165")]
    [InlineData(" o-BRIEN ", "O165")]
    [InlineData("", null)]
    [InlineData("123 -", null)]
    [InlineData("é", null)]
    [InlineData("h", "H000")]
    [InlineData("Whicker", "W260")]
    public void Only_letters_are_heard(string name, string? code) => Assert.Equal(code, Soundex.Encode(name));

    [Fact]
    public void Codes_agree_with_the_rules_applied_one_after_the_other() =>
        Pairs.Hold(Names.Any, name => (Soundex.Encode(name) ?? "") == TextbookSoundex.Encode(name, silentSeparates: false));

    [Fact]
    public void Letting_H_and_W_separate_is_noticed()
    {
        Assert.Equal("A226", TextbookSoundex.Encode("Ashcraft", silentSeparates: true));
        Pairs.DoNotHold(Names.Any, name => (Soundex.Encode(name) ?? "") == TextbookSoundex.Encode(name, silentSeparates: true));
    }

    [Fact]
    public void Too_little_room_is_refused() => Assert.Throws<ArgumentException>(() => Soundex.Encode("Lee", new char[3]));
}
