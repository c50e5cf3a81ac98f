using FsCheck;
using FsCheck.Fluent;
using Reeve.Integration.Review;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Integration.Tests.Review;

public sealed class ReviewConflictTests
{
    static ReviewDecision Decision(long number, string left, string right, ReviewVerdict verdict) => new(number, number, new("housing", left), new("housing", right), verdict, []);

    [Fact]
    public void A_is_B_and_B_is_C_and_A_is_not_C_is_a_conflict_that_names_the_three()
    {
        ReviewConflict conflict = Assert.Single(ReviewConflict.Find(
        [
            Decision(9, "A", "C", ReviewVerdict.Different), Decision(5, "B", "C", ReviewVerdict.Same), Decision(3, "A", "B", ReviewVerdict.Same), Decision(4, "C", "D", ReviewVerdict.Same),
            Decision(6, "A", "C", ReviewVerdict.Unsure),
        ]));
        Assert.Equal("decision 9 says different, and decisions 3, 5 taken together say same", conflict.Words);
    }

    [Fact]
    public void Decisions_that_agree_are_no_conflict() =>
        Assert.Empty(ReviewConflict.Find([Decision(1, "A", "B", ReviewVerdict.Same), Decision(2, "B", "C", ReviewVerdict.Different), Decision(3, "C", "D", ReviewVerdict.Same)]));

    [Fact]
    public void The_decisions_named_join_the_two_records_and_no_fewer_would() => Prop.ForAll(
        (from left in Gen.Choose(0, 5) from right in Gen.Choose(left + 1, 6) from same in Gen.Elements(true, true, false) select (left, right, same)).ListOf().ToArbitrary(), given =>
        {
            ReviewDecision[] decisions = [.. given.DistinctBy(each => (each.left, each.right)).Select((each, at) => Decision(at + 1, $"{each.left}", $"{each.right}", each.same ? ReviewVerdict.Same : ReviewVerdict.Different))];
            foreach (ReviewConflict conflict in ReviewConflict.Find(decisions))
            {
                // From the one record along the named decisions to the other, each used once.
                RecordReference at = conflict.Different.Left;
                foreach (ReviewDecision step in conflict.Same)
                {
                    Assert.Equal(ReviewVerdict.Same, step.Verdict);
                    at = step.Left == at ? step.Right : step.Right == at ? step.Left : throw new InvalidOperationException("The way has a gap.");
                }

                Assert.Equal(conflict.Different.Right, at);
                Assert.Equal(conflict.Same.Count, conflict.Same.Distinct().Count());
            }
        }).QuickCheckThrowOnFailure();
}
