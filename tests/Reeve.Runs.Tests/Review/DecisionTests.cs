using Reeve.Integration.Review;
using Reeve.Runs.Build;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Registers;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Tests.Shared;

namespace Reeve.Runs.Tests.Review;

/// <summary>What people decide, through builds of a place.</summary>
public sealed class DecisionTests
{
    const string Linkage = "person";

    static T With<T>(SmallPlace place, Func<ReviewBook, T> work)
    {
        using OpenPlace open = place.Open();
        return work(open.State.Register.Reviews);
    }

    static IReadOnlyList<ReviewTask> Tasks(SmallPlace place) => With(place, book => book.Tasks(Linkage));

    static long Decide(SmallPlace place, long task, ReviewVerdict verdict) => With(place, book =>
        Assert.IsType<VoteOutcome.Recorded>(book.Vote("ann", [new NewVote(task, verdict, "names and dates of birth agree")])).Votes.Single());

    /// <summary>Which records are in one person, whatever the person is called.</summary>
    static Dictionary<RecordReference, string> People(SmallPlace place)
    {
        using OpenPlace open = place.Open();
        using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable(Linkage)!.Id);
        TextTable table = reader.ReadText(["source", "record", "person"]);
        return Enumerable.Range(0, table.Rows).ToDictionary(row => new RecordReference(table.Columns[0][row]!, table.Columns[1][row]!), row => table.Columns[2][row]!);
    }

    static bool Together(SmallPlace place, ReviewTask task)
    {
        Dictionary<RecordReference, string> people = People(place);
        return people[task.Asked.Left] == people[task.Asked.Right];
    }

    static string? RecipeOf(SmallPlace place)
    {
        using OpenPlace open = place.Open();
        return open.State.Register.Published.Find("linkage:person")!.Recipe;
    }

    static IEnumerable<object> Shape(IEnumerable<ReviewTask> tasks) => tasks.Select(task => (object)(task.Id, task.Position, task.State, task.Asked.Left, task.Asked.Right, task.Asked.Why, task.Asked.Stratum, task.Asked.Weight));

    [Fact]
    public void A_build_asks_the_same_questions_on_every_machine_and_says_how_many_wait()
    {
        using SmallPlace one = new(), other = new();
        BuildReport report = one.Build();
        other.Build();
        IReadOnlyList<ReviewTask> tasks = Tasks(one);
        Assert.NotEmpty(tasks);
        Assert.Equal(Shape(tasks), Shape(Tasks(other)));
        Assert.Equal(tasks.Count, report.Reviews.Single(review => review.Linkage == Linkage).Waiting);
        Assert.Contains(tasks, task => task.Asked.Kind == ReviewKind.Sample);
        Assert.Contains(tasks, task => task.Asked.Kind == ReviewKind.Pair && task.Asked.Probability is >= 0.2 and <= 0.98);
        Assert.All(tasks, task => Assert.NotEmpty(ReviewEvidence.FromJson(task.Asked.Evidence).Lines));
        one.Build();
        Assert.Equal(Shape(tasks), Shape(Tasks(one)));
    }

    [Fact]
    public void A_decision_binds_the_next_build_and_taking_it_back_leaves_what_was()
    {
        using SmallPlace place = new();
        place.Build();
        SortedDictionary<string, string> before = place.Published();
        string? recipe = RecipeOf(place);
        ReviewTask[] tasks = [.. Tasks(place).Where(task => task.Asked.Kind != ReviewKind.Cluster)];
        ReviewTask joined = tasks.First(task => Together(place, task)), apart = tasks.First(task => !Together(place, task));
        long different = Decide(place, joined.Id, ReviewVerdict.Different), same = Decide(place, apart.Id, ReviewVerdict.Same);

        BuildReport report = place.Build();
        Assert.Equal(["linkage:person", "linkage:household"], report.Nodes.Where(node => node.Outcome is NodeEnding.Ran).Select(node => node.Node));
        Assert.Contains("decisions of reviewers", ((NodeEnding.Ran)report.Nodes.Single(node => node.Node == "linkage:person").Outcome).Why, StringComparison.Ordinal);
        Assert.False(Together(place, joined));
        Assert.True(Together(place, apart));
        Assert.DoesNotContain(Tasks(place), task => task.IsWaiting && (task.Id == joined.Id || task.Id == apart.Id));
        Assert.True(place.Build().IsUnchanged);

        With(place, book => (book.Undo("ann", different, "a slip"), book.Undo("ann", same, "a slip")));
        place.Build();
        Assert.Equal(recipe, RecipeOf(place));
        Assert.Equal(before["person__links"], place.Published()["person__links"]);
        Assert.True(Together(place, joined));
        Assert.False(Together(place, apart));
    }

    [Fact]
    public void To_be_unsure_is_kept_and_links_nothing_again()
    {
        using SmallPlace place = new();
        place.Build();
        ReviewTask first = Tasks(place)[0];
        Decide(place, first.Id, ReviewVerdict.Unsure);
        Assert.True(place.Build().IsUnchanged);
        Assert.Equal(ReviewState.Decided, Tasks(place).Single(task => task.Id == first.Id).State);
    }

    [Fact]
    public void A_decision_of_a_record_that_is_gone_sleeps_and_holds_again_when_it_returns()
    {
        using SmallPlace place = new();
        place.Build();
        ReviewTask apart = Tasks(place).First(task => !Together(place, task) && (task.Asked.Left.Source == "benefits" || task.Asked.Right.Source == "benefits"));
        Decide(place, apart.Id, ReviewVerdict.Same);
        place.Build();
        string file = Path.Combine(place.Folder, "data", "benefits.tsv"), all = File.ReadAllText(file);
        string record = apart.Asked.Left.Source == "benefits" ? apart.Asked.Left.Record : apart.Asked.Right.Record;
        File.WriteAllLines(file, all.Split('\n').Where(line => !line.Contains(record, StringComparison.Ordinal)).Select(line => line.TrimEnd('\r')));
        BuildReport without = place.Build();
        Assert.Contains(without.Nodes.Single(node => node.Node == "linkage:person").Notes, note => note.Contains("1 decisions are of records that are not there", StringComparison.Ordinal));
        ReviewTask gone = Tasks(place).Single(task => task.Id == apart.Id);
        Assert.Equal((true, ReviewState.Decided), (gone.IsGone, gone.State));
        Assert.Contains(Tasks(place), task => task.State == ReviewState.Obsolete || task.State == ReviewState.Open);

        File.WriteAllText(file, all);
        place.Build();
        Assert.False(Tasks(place).Single(task => task.Id == apart.Id).IsGone);
        Assert.True(Together(place, apart));
    }

    [Fact]
    public void Decisions_that_contradict_one_another_are_named_and_different_holds()
    {
        using SmallPlace place = new();
        place.Append("linkage/person.yaml", "\nreview: {from: 0.001, to: 1, at_most: 5000, sample: 0}\n");
        place.Build();
        IReadOnlyList<ReviewTask> tasks = Tasks(place);
        // Three questions about three records.
        (ReviewTask ab, ReviewTask bc, ReviewTask ac) = Triangle(tasks);
        long first = Decide(place, ab.Id, ReviewVerdict.Same), second = Decide(place, bc.Id, ReviewVerdict.Same), third = Decide(place, ac.Id, ReviewVerdict.Different);
        ReviewConflict conflict = Assert.Single(ReviewConflict.Find(With(place, book => book.Decisions(Linkage))));
        Assert.Equal(third, conflict.Different.Number);
        Assert.Equal([first, second], conflict.Same.Select(decision => decision.Number).Order());
        BuildReport report = place.Build();
        Assert.Contains(report.Nodes.Single(node => node.Node == "linkage:person").Notes, note => note.Contains("contradict", StringComparison.Ordinal));
        Assert.Equal(1, report.Reviews.Single().Conflicts);
        Assert.False(Together(place, ac));
        With(place, book => book.Undo("ben", third, "they are one"));
        place.Build();
        Assert.True(Together(place, ac));
    }

    [PostgresFact]
    public void A_register_on_PostgreSQL_asks_and_keeps_the_same()
    {
        using SmallPlace place = new();
        place.Build();
        IEnumerable<object> onSqlite = [.. Shape(Tasks(place))];
        string secret = place.Beside("register.secret");
        File.WriteAllText(secret, PostgresServer.CreateDatabase());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        place.Append("reeve.yaml", $"\nregister: {{postgres: \"file:{secret}\"}}\ntables: {place.Beside("tables")}\n");
        place.Build();
        Assert.Equal(onSqlite, Shape(Tasks(place)));
        ReviewTask joined = Tasks(place).First(task => Together(place, task));
        Decide(place, joined.Id, ReviewVerdict.Different);
        place.Build();
        Assert.False(Together(place, joined));
    }

    static (ReviewTask AB, ReviewTask BC, ReviewTask AC) Triangle(IReadOnlyList<ReviewTask> tasks)
    {
        Dictionary<(RecordReference, RecordReference), ReviewTask> of = [];
        foreach (ReviewTask task in tasks) of[(task.Asked.Left, task.Asked.Right)] = of[(task.Asked.Right, task.Asked.Left)] = task;
        foreach (ReviewTask ab in tasks)
            foreach (ReviewTask bc in tasks)
            {
                if (bc == ab || bc.Asked.Left != ab.Asked.Right) continue;
                if (of.TryGetValue((ab.Asked.Left, bc.Asked.Right), out ReviewTask? ac) && ac != ab && ac != bc) return (ab, bc, ac);
            }

        throw new InvalidOperationException("The place has no three records that are asked about two by two.");
    }
}
