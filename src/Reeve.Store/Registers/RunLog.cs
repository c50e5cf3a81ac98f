using Reeve.Store.Registers.Internals;

namespace Reeve.Store.Registers;

/// <summary>Runs, and what each did with the nodes of the plan.</summary>
public sealed class RunLog
{
    readonly Database _database;

    internal RunLog(Database database) => _database = database;

    /// <summary>Begins a run and gives its number. Runs that never ended are marked as interrupted: call it while the build lock is held.</summary>
    /// <param name="program">The program's version.</param>
    public long Begin(string program) => _database.Write(session =>
    {
        string now = _database.Now();
        session.Execute("UPDATE runs SET finished = @now, outcome = @outcome WHERE finished IS NULL", new { now, outcome = nameof(RunOutcome.Interrupted) });
        long id = session.Next("runs");
        session.Execute("INSERT INTO runs (id, program, started) VALUES (@id, @program, @now)", new { id, program, now });
        return id;
    });

    /// <summary>Records a node's part in a run; what was recorded before for the node in this run is replaced.</summary>
    public void Record(long run, NodeExecution execution) => _database.Write(session =>
    {
        session.Execute("DELETE FROM executions WHERE run = @run AND node = @Node", new { run, execution.Node });
        session.Execute(
            """
            INSERT INTO executions (run, node, recipe, outcome, row_count, rejected, seconds, message, finished)
            VALUES (@run, @Node, @Recipe, @outcome, @Rows, @Rejected, @Seconds, @Message, @now)
            """,
            new
            {
                run, execution.Node, execution.Recipe, outcome = execution.Outcome.ToString(), execution.Rows, execution.Rejected, execution.Seconds, execution.Message,
                now = _database.Now(),
            });
    });

    /// <summary>Ends a run.</summary>
    public void Finish(long run, RunOutcome outcome) => _database.Write(session =>
    {
        session.Execute("UPDATE runs SET finished = @now, outcome = @outcome WHERE id = @run", new { run, now = _database.Now(), outcome = outcome.ToString() });
    });

    /// <summary>The newest runs, newest first.</summary>
    /// <param name="most">How many at most; at least 1.</param>
    public IReadOnlyList<Run> Newest(int most = 20) => _database.Read<IReadOnlyList<Run>>(session =>
        [.. session.Query<RunRow>("SELECT id, program, started, finished, outcome FROM runs ORDER BY id DESC LIMIT @most", new { most }).Select(row => row.Run())]);

    /// <summary>What a run did, in the order in which nodes were recorded.</summary>
    public IReadOnlyList<NodeExecution> Executions(long run) => _database.Read<IReadOnlyList<NodeExecution>>(session =>
        [.. session.Query<ExecutionRow>(
            """
            SELECT node, recipe, outcome, row_count AS "rows", rejected, seconds, message FROM executions WHERE run = @run ORDER BY finished, node
            """, new { run }).Select(row => row.Execution())]);

    sealed class RunRow
    {
        public long Id { get; init; }

        public string Program { get; init; } = "";

        public string Started { get; init; } = "";

        public string? Finished { get; init; }

        public string? Outcome { get; init; }

        public Run Run() => new(Id, Program, Times.Of(Started), Finished is null ? null : Times.Of(Finished), Outcome is null ? null : Enum.Parse<RunOutcome>(Outcome));
    }

    sealed class ExecutionRow
    {
        public string Node { get; init; } = "";

        public string Recipe { get; init; } = "";

        public string Outcome { get; init; } = "";

        public long? Rows { get; init; }

        public long? Rejected { get; init; }

        public double Seconds { get; init; }

        public string? Message { get; init; }

        public NodeExecution Execution() => new()
        {
            Node = Node, Recipe = Recipe, Outcome = Enum.Parse<NodeOutcome>(Outcome), Rows = Rows, Rejected = Rejected, Seconds = Seconds, Message = Message,
        };
    }
}
