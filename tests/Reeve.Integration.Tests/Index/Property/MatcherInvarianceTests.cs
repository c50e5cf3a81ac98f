using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;

namespace Reeve.Integration.Tests.Index.Property;

/// <summary>What holds for any address.</summary>
public class MatcherInvarianceTests
{
    static readonly string[] Words = ["flat", "2", "14a", "14", "high", "st", "street", "mill", "lane", "maple", "court", ",", "aldren", "wexcombe", "WX1 2AB", "WX1 3DE", "rose", "cottage", "room", "16-18", "the", "church", "rd", "/", "-", "a", "no"];

    static Arbitrary<string[]> Texts => Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).ListOf(40).Select(texts => texts.ToArray()).ToArbitrary();

    [Fact]
    public void Answers_are_the_same_with_any_number_of_threads_and_whatever_is_asked_beside() =>
        Prop.ForAll(Texts, texts =>
        {
            AddressInput[] inputs = [.. texts.Concat(texts).Select(text => new AddressInput(text))];
            string[] one = Told(inputs, 1);
            return one.SequenceEqual(Told(inputs, 3)) && one.SequenceEqual(inputs.Select(input => Told([input], 1)[0]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_score_is_between_0_and_1_every_answer_is_a_candidate_and_every_reason_is_a_sentence() =>
        Prop.ForAll(Texts, texts => texts.All(text =>
        {
            PropertyMatch match = SmallGazetteer.Find(text);
            bool chosen = match.Answer is PropertyAnswer.Exact or PropertyAnswer.Matched or PropertyAnswer.Parent or PropertyAnswer.Stated;
            return match.Score is >= 0 and <= 1 && match.Candidates.Count <= 3 && chosen == (match.Uprn is not null) && match.Reason.EndsWith('.')
                && match.Candidates.Zip(match.Candidates.Skip(1), (left, right) => left.Score >= right.Score).All(static sorted => sorted);
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_address_of_the_gazetteer_finds_its_property_or_one_of_the_same_address()
    {
        foreach (GazetteerAddress address in SmallGazetteer.Gazetteer.Addresses)
        {
            string[] same = [.. SmallGazetteer.Gazetteer.Addresses.Where(other => other.Parts == address.Parts).OrderBy(other => other.Status).Select(other => SmallGazetteer.Gazetteer.Properties[other.Property].Uprn)];
            PropertyMatch match = SmallGazetteer.Find(address.Parts.ToString());
            if (match.Answer == PropertyAnswer.Ambiguous) Assert.True(same.Length > 1);
            else Assert.Equal(same[0], match.Uprn);
        }
    }

    [Theory]
    [InlineData(0, 0.02, 1)]
    [InlineData(1.1, 0.02, 1)]
    [InlineData(0.7, -0.1, 1)]
    [InlineData(0.7, 0.02, 0)]
    public void Options_out_of_their_range_are_refused(double score, double lead, int threads) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PropertyMatcher.Match(SmallGazetteer.Gazetteer, [], new PropertyOptions { LeastScore = score, LeastLead = lead, Threads = threads }));

    static string[] Told(AddressInput[] inputs, int threads) =>
        [.. PropertyMatcher.Match(SmallGazetteer.Gazetteer, inputs, new PropertyOptions { Threads = threads }).Rows.Select(row => $"{row.Answer} {row.Uprn} {row.Score} {row.Reason} {string.Join(' ', row.Candidates.Select(candidate => $"{candidate.Uprn} {candidate.Score}"))}")];
}
