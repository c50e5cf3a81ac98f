using FsCheck;
using FsCheck.Fluent;

namespace Reeve.Standards.Tests.Text;

public sealed class WordPoolTests
{
    [Fact]
    public void A_word_is_what_was_asked_for_however_many_there_were() => Prop.ForAll((NonNull<string>[] words) =>
    {
        WordPool pool = new();
        return words.Concat(words).All(word => pool.Of(word.Get) == word.Get);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_word_that_comes_again_is_the_same_string()
    {
        WordPool pool = new();
        Assert.Same(pool.Of("wexcombe"), pool.Of("wexcombe"));
    }

    [Fact]
    public void An_address_reads_the_same_with_a_pool_and_without()
    {
        WordPool pool = new();
        foreach (string text in new[] { "Flat 3, 12 High St, Wexcombe, WX1 2AB", "12 - 14 High Street - Wexcombe", "The Old Mill, Mill Lane, Wexcombe", "2/1, 15 High Street", "Łódź Hse, St Johns Rd", "n/a" })
        {
            UkAddress? alone = UkAddress.Parse(text), pooled = UkAddress.Parse(text, pool);
            Assert.Equal((alone?.Value, alone?.Flat, alone?.BuildingName, alone?.Number, alone?.Street, alone?.Locality, alone?.Town), (pooled?.Value, pooled?.Flat, pooled?.BuildingName, pooled?.Number, pooled?.Street, pooled?.Locality, pooled?.Town));
        }
    }
}
