using Reeve.Integration.Review;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Cli.Reviewing;

/// <summary>A reviewer goes through what waits, one task at a time. Every answer is in the register before the next task is shown, so that it may end at any moment.</summary>
sealed class ReviewSession(ReviewDesk desk, string reviewer, string? linkage, ReviewInput input, TextWriter output)
{
    int decided;
    long shown, revealed;

    /// <summary>Goes on until nothing waits, the reviewer quits, or the input ends.</summary>
    public void Run()
    {
        foreach (string conflict in Conflicts()) output.WriteLine(conflict);
        bool again = true;
        while (true)
        {
            IReadOnlyList<ReviewTask> queue = desk.Queue(linkage, reviewer);
            if (queue.Count == 0)
            {
                output.WriteLine("Nothing waits for you.");
                break;
            }

            ReviewTask task = queue[0];
            if (again || task.Id != shown) Show(task, queue.Count);
            output.Write($"{ReviewScreen.Keys}: ");
            output.Flush();
            if (input.Key(output) is not { } key || key == 'q') break;
            again = Act(key, task);
        }

        output.WriteLine();
        output.WriteLine($"You decided {decided:N0}; {desk.Queue(linkage, reviewer).Count:N0} wait for you.");
        output.WriteLine("The next `reeve build` goes by what was decided.");
    }

    /// <summary>Does what a key says.</summary>
    /// <returns>Whether the task is to be shown again.</returns>
    bool Act(char key, ReviewTask task)
    {
        switch (key)
        {
            case 's': return Vote(task, ReviewVerdict.Same);
            case 'd': return Vote(task, ReviewVerdict.Different);
            case 'u': return Vote(task, ReviewVerdict.Unsure);
            case 'n':
                desk.Book.Skip(reviewer, task.Id);
                return true;
            case 'v':
                if (revealed != task.Id) desk.Book.Reveal(reviewer, [task.Id]);
                revealed = task.Id;
                return true;
            case 'c':
                ReviewScreen.Members(output, task, desk, revealed == task.Id);
                return false;
            case 'z':
                Undo();
                return true;
            default:
                output.WriteLine("That is none of the keys.");
                return false;
        }
    }

    void Show(ReviewTask task, int waiting)
    {
        if (revealed != task.Id) revealed = 0;
        shown = task.Id;
        ReviewScreen.Write(output, task, waiting, desk.Compare(task), revealed == task.Id);
    }

    bool Vote(ReviewTask task, ReviewVerdict verdict)
    {
        string? reason = verdict == ReviewVerdict.Unsure ? "" : ReviewReasons.Ask(input, output, verdict);
        if (reason is null)
        {
            output.WriteLine("Nothing was decided.");
            return false;
        }

        HashSet<string> before = [.. Conflicts()];
        switch (desk.Book.Vote(reviewer, [new NewVote(task.Id, verdict, reason)]))
        {
            case VoteOutcome.Recorded recorded:
                decided++;
                output.WriteLine($"Recorded: {ReviewReasons.Word(verdict)} (decision {recorded.Votes[0]}).");
                foreach (string conflict in Conflicts().Where(line => !before.Contains(line))) output.WriteLine(conflict);
                return true;
            case VoteOutcome.Refused refused:
                // Somebody else was faster.
                output.WriteLine($"Not recorded: {refused.Faults[0].Why}.");
                return true;
            default:
                throw new InvalidOperationException("There is no third way in which voting ends.");
        }
    }

    void Undo()
    {
        ReviewVote? last = desk.Book.Tasks(linkage).SelectMany(task => task.Votes).Where(vote => vote.Reviewer == reviewer).MaxBy(vote => vote.Id);
        if (last is null || desk.Book.Undo(reviewer, last.Id, "taken back in review") is null) output.WriteLine("There is nothing of yours to take back.");
        else output.WriteLine($"Taken back: {ReviewReasons.Word(last.Verdict)} of task {last.Task} (decision {last.Id}).");
    }

    IEnumerable<string> Conflicts() => desk.Linkages.Where(each => linkage is null || each.Name == linkage)
        .SelectMany(each => ReviewStanding.Of(desk.Book, each.Name).Conflicts)
        .Select(conflict => $"Conflict: {conflict.Words}. Different holds until one is taken back: `reeve review --undo N --as NAME`.");
}
