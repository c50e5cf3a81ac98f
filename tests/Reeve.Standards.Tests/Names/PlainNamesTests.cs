using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests.Names;

public sealed class PlainNamesTests
{
    static readonly string[] Words =
    [
        "Smith", "SMITH", "smith", "John", "JOHN", "Jane", "Ann", "ann", "O'Brien", "O'BRIEN", "d'arcy", "Smith-Jones", "SMITH-jones", "McAdam", "MCADAM", "mcgh", "DeShawn", "JP", "J", "a", "X",
        "Mr", "MRS", "doctor", "Rt", "Hon", "Lord", "Senior", "junior", "PhD", "iii", "van", "de", "Van", "bin", "o", "st", "ab", "Na", "test", "not", "given", "unknown", "baby", "girl", "of", "first", "name",
        "male", "the", "occupier", "xxx", "Zoë", "2", "-", "'", "Smith-", "'John", "(Bob)", "",
    ];

    static readonly string[] Gaps = [" ", " ", " ", " ", ", ", ", ", ",", "  ", " ,", ". "];

    [Fact]
    public void A_plain_name_is_read_as_any_name_is() => Prop.ForAll((PositiveInt seed) =>
    {
        Random random = new(seed.Get);
        WordPool pool = new();
        for (int i = 0; i < 200; i++)
        {
            string text = Words[random.Next(Words.Length)];
            for (int more = random.Next(7); more > 0; more--) text += Gaps[random.Next(Gaps.Length)] + Words[random.Next(Words.Length)];
            foreach (NameOrder order in Enum.GetValues<NameOrder>())
            {
                if (!PlainNames.TryRead(text, order, pool, out StandardValue value)) continue;
                StandardValue slow = NameReading.Whole(text, order);
                Assert.Equal((slow.State, slow.Canonical, slow.Reason), (value.State, value.Canonical, value.Reason));
                Assert.Equal(slow.Parts!, value.Parts!);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("John Smith", "Smith, John")]
    [InlineData("Mrs Jane Ann O'BRIEN-Jones", null)]
    [InlineData("mrs jane ann o'brien-jones", "O'Brien-Jones, Jane Ann")]
    [InlineData("MCADAM, JOHN PAUL", "McAdam, John Paul")]
    [InlineData("Smith, John", "Smith, John")]
    [InlineData("J A Smith", null)]
    [InlineData("Smith, Mr John", null)]
    [InlineData("John van Smith", null)]
    [InlineData("Smith", null)]
    [InlineData("Test Patient", null)]
    [InlineData("John  Smith", null)]
    [InlineData("Zoë Smith", null)]
    [InlineData("John Smith 2", null)]
    public void Only_plain_names_are_taken(string text, string? canonical)
    {
        PlainNames.TryRead(text, NameOrder.ForenameFirst, new WordPool(), out StandardValue value);
        Assert.Equal(canonical, value.Canonical);
    }

    [Fact]
    public void A_name_without_a_comma_is_not_plain_where_surnames_stand_first() =>
        Assert.False(PlainNames.TryRead("Smith John", NameOrder.SurnameFirst, new WordPool(), out _));
}
