using System.Text;

namespace Reeve.Standards.Tests;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("Zoe\u0308", "zoe")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Groß", "gross")]
    [InlineData("GROẞ", "gross")]
    [InlineData("Ærøskøbing", "aeroskobing")]
    [InlineData("Þórr", "thorr")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("İbrahim IŞIK", "ibrahim isik")]
    [InlineData("Iışık", "iisik")]
    [InlineData("Ｓｍｉｔｈ", "smith")]
    [InlineData("O\u2019Brien", "o'brien")]
    [InlineData("O' Brien", "o'brien")]
    [InlineData("O`Brien", "o'brien")]
    [InlineData("James' Smith", "james smith")]
    [InlineData("Mary 'Molly' Jones", "mary molly jones")]
    [InlineData("Smith - Jones", "smith-jones")]
    [InlineData("Smith\u2013Jones", "smith-jones")]
    [InlineData("-Anne-", "anne")]
    [InlineData("J. R. R.", "j r r")]
    [InlineData("  Mary   Ann\u00A0", "mary ann")]
    [InlineData("\u202EAnn\u200F\uFEFF", "ann")]
    [InlineData("Ann\u0000Marie", "ann marie")]
    [InlineData("Ann 😀", "ann")]
    [InlineData("Ann\uD83D", "ann")]
    [InlineData("al-Rashid", "al-rashid")]
    [InlineData("Name", null)]
    [InlineData("王小明", "王小明")]
    [InlineData("ЮЛИЯ Сергей", "юлия сергей")]
    [InlineData("Сергеи\u0306", "сергей")]
    [InlineData("محمد", "محمد")]
    [InlineData("प्रिया", "प्रिया")]
    [InlineData("𠮷田", "𠮷田")]
    public void A_field_is_folded_to_one_spelling(string text, string? canonical) => Assert.Equal(canonical, NameText.Canonical(text));

    [Theory]
    [InlineData("unknown")]
    [InlineData("UNKNOWN.")]
    [InlineData("n/a")]
    [InlineData("N / A")]
    [InlineData("Not Known")]
    [InlineData("xxx")]
    [InlineData("XXXXXXXX")]
    [InlineData("-")]
    [InlineData("Baby of")]
    [InlineData("Test")]
    [InlineData("(none)")]
    [InlineData("123")]
    [InlineData("?")]
    public void A_field_that_names_nobody_is_missing(string text) => Assert.Null(NameText.Canonical(text));

    [Theory]
    [InlineData("Na", "na")]
    [InlineData("Nil", "nil")]
    [InlineData("Nan", "nan")]
    [InlineData("Baby", "baby")]
    [InlineData("N A", "n a")]
    [InlineData("Unknown Smith", "unknown smith")]
    [InlineData("Testa", "testa")]
    public void Names_that_look_like_placeholders_are_kept(string text, string canonical) =>
        Assert.Equal(canonical, NameText.Canonical(text));

    [Fact]
    public void Every_composed_Latin_letter_folds_to_the_base_that_Unicode_gives_it()
    {
        // All letters of U+00C0 to U+024F and U+1E00 to U+1EFF whose canonical decomposition begins with a to z (Unicode 14).
        const string composed = "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵ"
            + "ĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻ"
            + "ȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴḵḶḷ"
            + "ḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẠạ"
            + "ẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";
        const string bases = "aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijj"
            + "kkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoouuaaiioouuuuuuuuuuaaaaggkkoooojggnnaa"
            + "aaaaeeeeiiiioooorrrruuuusstthhaaeeooooooooyyaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkll"
            + "llllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyaa"
            + "aaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
        Assert.Equal(composed.Length, bases.Length);
        Assert.All(composed.Zip(bases), pair => Assert.Equal(pair.Second.ToString(), NameText.Canonical(pair.First.ToString())));
    }

    [Fact]
    public void Letter_case_and_outer_spaces_do_not_matter() => Generated.Holds(
        Generated.AnyText,
        text => NameText.Canonical(text) == NameText.Canonical(" \t" + text.ToUpperInvariant() + "  "));

    [Fact]
    public void A_result_has_no_capitals_no_loose_marks_and_no_double_spaces() => Generated.Holds(
        Generated.AnyText,
        text => NameText.Canonical(text) is not { } name
            || (name == name.Trim(' ', '-', '\'') && !name.Contains("  ", StringComparison.Ordinal) && !name.Any(char.IsUpper)
                && name.EnumerateRunes().All(r => Rune.IsLetterOrDigit(r) || r.Value is ' ' or '-' or '\'' || r.Value > 0x2FF)));

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(NameText.Canonical);
}
