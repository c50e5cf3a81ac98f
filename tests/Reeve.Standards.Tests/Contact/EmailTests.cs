using System.Text.RegularExpressions;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests;

public sealed partial class EmailTests
{
    [Theory]
    [InlineData("John.Smith@Example.ORG", "john.smith@example.org")]
    [InlineData("  a@b \n", "a@b")]
    [InlineData("mailto:john@example.org", "john@example.org")]
    [InlineData("MAILTO:john@example.org?subject=Hello", "john@example.org")]
    [InlineData("John Smith <john@example.org>", "john@example.org")]
    [InlineData("o'brien+home@example.co.uk", "o'brien+home@example.co.uk")]
    [InlineData(".dots..are.fine.@example.org", ".dots..are.fine.@example.org")]
    public void Valid_addresses_are_read(string text, string canonical) => Assert.Equal(canonical, Email.Canonical(text));

    [Theory]
    [InlineData("john")]
    [InlineData("@example.org")]
    [InlineData("john@")]
    [InlineData("john@@example.org")]
    [InlineData("john smith@example.org")]
    [InlineData("john@example..org")]
    [InlineData("john@-example.org")]
    [InlineData("john@example-.org")]
    [InlineData("john@exam_ple.org")]
    [InlineData("john@example.org, jane@example.org")]
    [InlineData("\"john smith\"@example.org")]
    [InlineData("john@[127.0.0.1]")]
    [InlineData("zoë@example.org")]
    public void Others_are_not(string text) => Assert.Null(Email.Canonical(text));

    [Fact]
    public void Lengths_are_those_of_the_standards()
    {
        string label = new('d', 63);
        Assert.NotNull(Email.Canonical($"{new string('a', 64)}@{label}"));
        Assert.Null(Email.Canonical($"{new string('a', 65)}@{label}"));
        Assert.Null(Email.Canonical($"a@{label}d"));
        string long254 = $"{new string('a', 62)}@{label}.{label}.{label[..63]}"[..254];
        Assert.NotNull(Email.Canonical(long254));
        Assert.Null(Email.Canonical(long254 + "d"));
    }

    [Fact]
    public void It_agrees_with_the_expression_in_the_HTML_standard() => Generated.Holds(
        Generated.Letters("ab-.@+_Z9 ", 9).ToArbitrary(),
        text => (Email.Canonical(text) is not null) == Html().IsMatch(text.Trim()));

    [Theory]
    [InlineData("J.o.h.n+shop@GoogleMail.com", "john@gmail.com")]
    [InlineData("john@gmail.com", "john@gmail.com")]
    [InlineData("j.ohn+shop@example.org", "j.ohn@example.org")]
    [InlineData("+john@example.org", "+john@example.org")]
    public void Addresses_of_one_mailbox_share_a_key(string text, string key)
    {
        Assert.True(Email.TryParse(text, out Email? email));
        Assert.Equal(key, email.MailboxKey);
        Assert.Equal(email.Value, $"{email.Local}@{email.Domain}");
        Assert.Equal("[withheld]", email.ToString());
    }

    [Fact]
    public void Nothing_makes_it_throw() => Generated.IsSafeAndIdempotent(Email.Canonical);

    // The expression published under "valid e-mail address" in the HTML living standard.
    [GeneratedRegex(@"^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Html();
}
