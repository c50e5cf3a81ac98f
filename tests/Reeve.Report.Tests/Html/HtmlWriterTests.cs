using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Reeve.Report.Html;

namespace Reeve.Report.Tests.Html;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Any_text_comes_back_as_that_text_and_never_as_an_element() => Prop.ForAll(Texts(), text =>
    {
        using StringWriter output = new();
        new HtmlWriter(output).Open("p", ("title", text)).Text(text).Close();
        IElement body = new HtmlParser().ParseDocument(output.ToString()).Body!;
        IElement paragraph = Assert.Single(body.QuerySelectorAll("*"));
        Assert.Equal(Shown(text), paragraph.TextContent);
        Assert.Equal(text.Length == 0 ? "" : Shown(text), paragraph.GetAttribute("title"));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onload='x' &amp;", "&quot; onload=&#39;x&#39; &amp;amp;")]
    [InlineData("a\0b\rc\nd\te", "a\uFFFDb\uFFFDc\nd\te")]
    [InlineData("Zoë Łukasz 李", "Zoë Łukasz 李")]
    public void Text_is_encoded(string text, string expected)
    {
        using StringWriter output = new();
        new HtmlWriter(output).Text(text);
        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void Elements_close_in_the_order_they_were_opened()
    {
        using StringWriter output = new();
        new HtmlWriter(output).Open("ul").Open("li", ("class", null), ("hidden", "")).Text("x").Close().Close();
        Assert.Equal("<ul><li hidden>x</li></ul>", output.ToString());
    }

    // Plain texts, and texts made mostly of what HTML gives a meaning.
    static Arbitrary<string> Texts() => Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements("<", ">", "&", "\"", "'", "amp;", "#60;", "</p>", "<!--", "-->", "]]>", "script", "=", "\r", "\n", "\0", "\u2028", "é", "😀", " ").ArrayOf().Select(string.Concat))
        .Select(text => new string([.. text.EnumerateRunes().SelectMany(rune => rune.ToString())]))
        .ToArbitrary();

    static string Shown(string text) => string.Concat(text.Select(character => (character < ' ' && character is not ('\n' or '\t')) || character == '\u007f' ? '\uFFFD' : character));
}
