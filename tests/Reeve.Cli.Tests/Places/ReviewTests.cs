using System.Text.Json;
using Reeve.Cli.Reviewing;
using Reeve.Cli.Tests.Running;
using Reeve.Integration.Review;
using Reeve.Runs.State;
using Reeve.Store.Registers.Reviews;
using Reeve.Tests.Shared;

namespace Reeve.Cli.Tests.Places;

/// <summary>A small place that was built once; each test works on a copy.</summary>
public sealed class BuiltPlace : IDisposable
{
    readonly MadePlace made = new();

    public BuiltPlace() => MadePlace.Build(made.Fresh);

    public string Copy() => made.Copy(made.Fresh);

    public void Dispose() => made.Dispose();
}

/// <summary>Reviews in the terminal, through a pipe and in a spreadsheet, as a person does them.</summary>
public sealed class ReviewTests(BuiltPlace places) : IClassFixture<BuiltPlace>
{
    static readonly JsonSchema Schema = new(JsonDocument.Parse(File.ReadAllText(Path.Combine(BuiltProgram.Root, "docs", "reference", "schemas", "review.schema.json"))).RootElement);

    static string Session(string folder, string keys, string reviewer = "ann")
    {
        using OpenPlace open = MadePlace.Open(folder);
        using StringWriter output = new() { NewLine = "\n" };
        new ReviewSession(new ReviewDesk(open.Place, open.State, CancellationToken.None), reviewer, null, new ReviewInput(new StringReader(keys), byKey: false), output).Run();
        return output.ToString();
    }

    static T With<T>(string folder, Func<ReviewDesk, T> work)
    {
        using OpenPlace open = MadePlace.Open(folder);
        return work(new ReviewDesk(open.Place, open.State, CancellationToken.None));
    }

    static IReadOnlyList<ReviewTask> Queue(string folder, string reviewer = "ann") => With(folder, desk => desk.Queue(null, reviewer));

    /// <summary>Values of a task's records that could be told from other words.</summary>
    static string[] Values(string folder, ReviewTask task) => With(folder, desk =>
        desk.Compare(task).SelectMany(field => new[] { field.Left, field.Right }).OfType<string>().Where(value => value.Length > 3).Distinct().ToArray());

    [Fact]
    public void Values_are_hidden_until_they_are_asked_for_and_then_it_is_kept_who_saw_them()
    {
        string folder = places.Copy();
        ReviewTask first = Queue(folder)[0];
        string[] values = Values(folder, first);
        Assert.NotEmpty(values);
        string masked = Session(folder, "c\nq\n");
        Assert.All(values, value => Assert.DoesNotContain(value, masked, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("hidden", masked, StringComparison.Ordinal);
        Assert.Matches("(?m)^Surname +(same|different|only in [AB]) +(hidden|nothing)", masked);
        Assert.Empty(With(folder, desk => desk.Book.Reveals(first.Id)));

        string shown = Session(folder, "v\nv\nq\n");
        Assert.Contains(values, value => shown.Contains(value, StringComparison.Ordinal));
        ReviewReveal reveal = Assert.Single(With(folder, desk => desk.Book.Reveals(first.Id)));
        Assert.Equal("ann", reveal.Reviewer);
        // The next session hides them again.
        Assert.All(values, value => Assert.DoesNotContain(value, Session(folder, "q\n"), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_review_goes_on_where_it_was_left_and_the_last_answer_can_be_taken_back()
    {
        string folder = places.Copy();
        long[] queue = [.. Queue(folder).Select(task => task.Id)];
        string said = Session(folder, "s\n1\nd\nthey are twins\nu\nn\n");
        Assert.Contains("Recorded: same", said, StringComparison.Ordinal);
        Assert.Contains("You decided 3", said, StringComparison.Ordinal);
        ReviewTask[] tasks = [.. With(folder, desk => desk.Book.Tasks())];
        Assert.Equal(["All that identifies agrees"], tasks.Single(task => task.Id == queue[0]).Votes.Select(vote => vote.Reason));
        Assert.Equal(["they are twins"], tasks.Single(task => task.Id == queue[1]).Votes.Select(vote => vote.Reason));
        Assert.Equal([.. queue.Skip(4), queue[3]], Queue(folder).Select(task => task.Id));

        Assert.Contains($"Taken back: unsure of task {queue[2]}", Session(folder, "z\nq\n"), StringComparison.Ordinal);
        Assert.Equal([queue[2], .. queue.Skip(4), queue[3]], Queue(folder).Select(task => task.Id));
        Assert.Contains("nothing of yours", Session(folder, "z\nq\n", reviewer: "ben"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_without_a_reason_and_a_key_that_is_none_decide_nothing()
    {
        string folder = places.Copy();
        int waiting = Queue(folder).Count;
        string said = Session(folder, "s\n\nd\n9\n\nx\n");
        Assert.Contains("Nothing was decided.", said, StringComparison.Ordinal);
        Assert.Contains("From 1 to 5, or words.", said, StringComparison.Ordinal);
        Assert.Contains("That is none of the keys.", said, StringComparison.Ordinal);
        Assert.Equal(waiting, Queue(folder).Count);
    }

    [Fact]
    public void No_line_is_wider_than_a_terminal_and_none_has_colour()
    {
        string folder = places.Copy();
        foreach (string line in Session(folder, string.Concat(Enumerable.Repeat("v\nc\nn\n", 40))).Split('\n').Where(line => !line.StartsWith(ReviewScreen.Keys, StringComparison.Ordinal)))
        {
            Assert.True(line.Length <= 80, line);
            Assert.DoesNotContain('\u001b', line);
        }

        Assert.InRange(ReviewScreen.Keys.Length, 1, 80);
    }

    [Fact]
    public void What_a_value_would_have_the_terminal_do_is_not_done() =>
        Assert.Equal("a?[31mb?c?d", ReviewScreen.Clean("a\u001b[31mb\u202ec\nd"));

    [Fact]
    public void A_script_reviews_through_a_pipe_and_the_next_build_goes_by_it()
    {
        string folder = places.Copy();
        Outcome outcome = BuiltProgram.Bash(folder, "printf 'd\\n3\\nq\\n' | NO_COLOR=1 $REEVE review --as 'A. Reviewer'");
        Assert.True(outcome.Code == 0, outcome.Err);
        Assert.Empty(outcome.Err);
        Assert.Contains("Recorded: different (decision 1).", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("for review: `reeve review --as NAME`", BuiltProgram.Run(folder, "build").Out, StringComparison.Ordinal);
        JsonElement person = Json(folder).GetProperty("linkages")[0];
        Assert.Equal(1, person.GetProperty("decided").GetProperty("different").GetInt32());
        Assert.False(Json(folder).GetProperty("linkages")[0].TryGetProperty("tasks", out _));
        Assert.True(Json(folder, "--list").GetProperty("linkages")[0].GetProperty("tasks").GetArrayLength() > 10);
        Assert.Contains("are different, by A. Reviewer", BuiltProgram.Run(folder, "review", "--list").Out, StringComparison.Ordinal);
        Assert.Contains("Taken back: different", BuiltProgram.Run(folder, "review", "--undo", "1", "--as", "ben").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Say who reviews", "review")]
    [InlineData("of at most 100 characters", "review", "--as", "a\u001bb")]
    [InlineData("Give one of", "review", "--list", "--undo", "1")]
    [InlineData("--reveal goes with --export", "review", "--as", "ann", "--reveal")]
    [InlineData("There is no decision 7", "review", "--as", "ann", "--undo", "7")]
    [InlineData("Did you mean `person`?", "review", "--list", "--linkage", "persn")]
    [InlineData("--export has an empty name", "review", "--as", "ann", "--export", "")]
    [InlineData("--reason goes with --undo", "review", "--as", "ann", "--reason", "because")]
    public void A_command_that_cannot_be_followed_says_why(string words, params string[] args)
    {
        string folder = places.Copy();
        Outcome outcome = BuiltProgram.Run(folder, args);
        Assert.Equal(2, outcome.Code);
        Assert.Contains(words, outcome.Err, StringComparison.Ordinal);
        Assert.Empty(outcome.Out);
    }

    [Fact]
    public void A_team_decides_in_a_spreadsheet_and_all_of_it_is_recorded()
    {
        string folder = places.Copy(), file = Path.Combine(folder, "tasks.csv");
        ReviewTask[] tasks = [.. Queue(folder)];
        Done(folder, "review", "--export", file, "--as", "ann", "--quiet");
        string[] lines = File.ReadAllLines(file);
        Assert.Equal("task,linkage,left,right,why,probability,decision,reason,check", lines[0]);
        Assert.Equal(tasks.Length + 1, lines.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        lines[1] = Fill(lines[1], "Same", "all agrees");
        lines[2] = Fill(lines[2], "unsure", "");
        File.WriteAllText(file, string.Join("\r\n", lines) + "\r\n");
        Assert.Contains("Recorded 2 decisions", Done(folder, "review", "--import", file, "--as", "ann"), StringComparison.Ordinal);
        ReviewTask decided = With(folder, desk => desk.Book.Tasks()).Single(task => task.Id == tasks[0].Id);
        Assert.Equal((ReviewVerdict.Same, "all agrees"), (decided.Decision!.Verdict, decided.Votes[0].Reason));
    }

    [Fact]
    public void Every_row_that_is_wrong_is_named_by_its_line_and_none_is_recorded()
    {
        string folder = places.Copy(), file = Path.Combine(folder, "tasks.csv");
        long[] ids = [.. Queue(folder).Select(task => task.Id)];
        Done(folder, "review", "--export", file, "--as", "ann");
        string[] lines = File.ReadAllLines(file);
        lines[1] = Fill(lines[1], "same", "right");
        lines[2] = Fill(lines[2], "perhaps", "wrong");
        lines[3] = Fill(lines[3], "same", "");
        lines[4] = Fill(lines[4], "same", "r").Replace($"{ids[3]},", $"{ids[4]},", StringComparison.Ordinal);
        lines[5] = Fill(lines[5], "same", "r")[..^3] + "zzz";
        File.WriteAllLines(file, lines);
        Outcome outcome = BuiltProgram.Run(folder, "review", "--import", file, "--as", "ann");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("line 3: `decision` is none of", outcome.Err, StringComparison.Ordinal);
        Assert.Contains("line 5: `left` or `right` is not that", outcome.Err, StringComparison.Ordinal);
        Assert.Contains("line 6: a record of task", outcome.Err, StringComparison.Ordinal);
        Assert.Empty(With(folder, desk => desk.Book.Tasks()).SelectMany(task => task.Votes));
        // What only the register can tell is told when the rest is right.
        File.WriteAllLines(file, [lines[0], lines[1], lines[3]]);
        Assert.Contains("line 3: task", BuiltProgram.Run(folder, "review", "--import", file, "--as", "ann").Err, StringComparison.Ordinal);
        Assert.Equal(2, BuiltProgram.Run(folder, "review", "--import", Path.Combine(folder, "reeve.yaml"), "--as", "ann").Code);
    }

    [Fact]
    public void Values_are_exported_only_when_they_are_asked_for_and_it_is_kept_who_took_them()
    {
        string folder = places.Copy(), file = Path.Combine(folder, "tasks.csv");
        ReviewTask first = Queue(folder)[0];
        string[] values = Values(folder, first);
        Done(folder, "review", "--export", file, "--as", "ann");
        Assert.All(values, value => Assert.DoesNotContain(value, File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Empty(With(folder, desk => desk.Book.Reveals(first.Id)));
        Done(folder, "review", "--export", file, "--as", "ann", "--reveal");
        Assert.Contains(values, value => File.ReadAllText(file).Contains(value, StringComparison.Ordinal));
        Assert.Single(With(folder, desk => desk.Book.Reveals(first.Id)));
        // A telephone number with a plus sign is no formula, and no cell begins one.
        Assert.DoesNotContain(",+", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.DoesNotContain(",=", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_whose_record_changed_since_the_export_is_refused()
    {
        string folder = places.Copy(), file = Path.Combine(folder, "tasks.csv");
        Done(folder, "review", "--export", file, "--as", "ann");
        string[] lines = File.ReadAllLines(file);
        MadePlace.NextMonth(folder);
        MadePlace.Build(folder);
        for (int at = 1; at < lines.Length; at++) lines[at] = Fill(lines[at], "same", "r");
        File.WriteAllLines(file, lines);
        Outcome outcome = BuiltProgram.Run(folder, "review", "--import", file, "--as", "ann");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("has changed since the export", outcome.Err, StringComparison.Ordinal);
        Assert.Empty(With(folder, desk => desk.Book.Tasks()).SelectMany(task => task.Votes));
    }

    static string Fill(string line, string decision, string reason)
    {
        string[] cells = line.Split(',');
        cells[^3] = decision;
        cells[^2] = reason;
        return string.Join(',', cells);
    }

    static JsonElement Json(string folder, params string[] more)
    {
        JsonElement json = JsonDocument.Parse(Done(folder, ["review", "--json", .. more])).RootElement;
        Assert.Empty(Schema.Faults(json));
        return json;
    }

    static string Done(string folder, params string[] args)
    {
        Outcome outcome = BuiltProgram.Run(folder, args);
        Assert.True(outcome.Code == 0, $"exit code {outcome.Code}: {outcome.Err}");
        return outcome.Out;
    }
}
