using System.Diagnostics;
using System.Globalization;
using Reeve.Linkage;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Store.DuckDb;
using Reeve.Store.Tables;
using static Reeve.Linkage.Model.Condition;
using static Reeve.Linkage.Model.KeyExpression;

namespace Reeve.Benchmarks.Link;

/// <summary>
/// Blocking, comparing and weighing pairs: the engine against the same work as SQL in DuckDB, which is how Splink does it.
/// Both give the pairs compared and the sum of their match weights, which must agree.
/// </summary>
internal static class LinkBenchmark
{
    const int Repetitions = 5;

    static readonly (string Field, Condition[] Levels, string[] Sql)[] Comparisons =
    [
        ("first_name", [Like("first_name", 0.92), Like("first_name", 0.88)], ["jaro_winkler_similarity(l.first_name, r.first_name) >= 0.92", "jaro_winkler_similarity(l.first_name, r.first_name) >= 0.88"]),
        ("surname", [Like("surname", 0.92), Like("surname", 0.88)], ["jaro_winkler_similarity(l.surname, r.surname) >= 0.92", "jaro_winkler_similarity(l.surname, r.surname) >= 0.88"]),
        ("date_of_birth", [new Edits(new Field("date_of_birth"), EditMeasure.DamerauLevenshtein, 1)], ["damerau_levenshtein(l.date_of_birth, r.date_of_birth) <= 1"]),
        ("postcode", [new Edits(new Field("postcode"), EditMeasure.Levenshtein, 1)], ["levenshtein(l.postcode, r.postcode) <= 1"]),
        ("email", [Like("email", 0.9)], ["jaro_winkler_similarity(l.email, r.email) >= 0.9"]),
        ("sex", [], []),
    ];

    static readonly string[][] Blocking = [["date_of_birth"], ["surname", "sex", "town"], ["first_name", "town", "house_number"], ["postcode"]];

    static Similar Like(string field, double atLeast) => new(new Field(field), SimilarityMeasure.JaroWinkler, atLeast);

    public static int Run(string[] args)
    {
        int rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000, threads = 2;
        string path = Path.Combine(Path.GetTempPath(), $"reeve-link-benchmark-{Environment.ProcessId}.csv");
        try
        {
            Csv.PeopleFile.Write(path, rows, 20261123);
            Store.Tables.TextTable table = Store.Csv.CsvFile.Read(path).Table;
            RecordSet records = new(table.Rows, [.. table.Columns.Select(column => new Linkage.TextColumn(column.Name, column.Codes, column.Values))]);
            using DuckDbConnection connection = DuckDbConnection.Open(new DuckDbOptions { Threads = threads });
            connection.Load("people", new OutputTable([new OutputColumn.Integer("id", [.. Enumerable.Range(0, rows).Select(id => (long)id)]), .. table.Columns.Select(OutputColumn.Text.Of)]));
            List<double> ours = [], theirs = [];
            (long Pairs, double Weight) mine = default, other = default;
            for (int round = 0; round <= Repetitions; round++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                mine = Engine(records, threads);
                double first = watch.Elapsed.TotalSeconds;
                watch.Restart();
                other = DuckDb(connection);
                if (round > 0) { ours.Add(first); theirs.Add(watch.Elapsed.TotalSeconds); }
            }
            Console.WriteLine($"{rows:N0} records, {mine.Pairs:N0} pairs, sum of weights {mine.Weight:F3} (DuckDB: {other.Pairs:N0} pairs, {other.Weight:F3})");
            if (mine.Pairs != other.Pairs || Math.Abs(mine.Weight - other.Weight) > 1e-6 * Math.Abs(other.Weight)) { Console.Error.WriteLine("The two do not agree."); return 1; }
            ours.Sort();
            theirs.Sort();
            Console.WriteLine($"engine {ours[Repetitions / 2]:F2} s ({ours[0]:F2} to {ours[^1]:F2}), DuckDB {theirs[Repetitions / 2]:F2} s ({theirs[0]:F2} to {theirs[^1]:F2}), ratio {ours[Repetitions / 2] / theirs[Repetitions / 2]:F2}; {mine.Pairs / ours[Repetitions / 2] / 1e6:F1} million pairs a second, {threads} threads");
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    static (long, double) Engine(RecordSet records, int threads)
    {
        LinkageModel model = new()
        {
            Prior = 0.5, Blocking = [.. Blocking.Select(rule => BlockingRule.On([.. rule.Select(field => new Field(field))]))],
            Comparisons = [.. Comparisons.Select(comparison => new Comparison(comparison.Field,
            [
                new("missing", new Missing(new Field(comparison.Field))) { IsNull = true },
                new("same", new Exact(new Field(comparison.Field))) { M = 0.9, U = 0.1 },
                .. comparison.Levels.Select((level, at) => new ComparisonLevel("near", level) { M = 0.3, U = 0.1 * (at + 1) }),
                new("else", new Otherwise()) { M = 0.1, U = 0.8 },
            ]))],
        };
        // Every pair is kept: DuckDB, too, weighs every pair.
        ScoredPairs scored = PairScorer.Score(records, model, 0, new LinkageOptions { Threads = threads });
        return (scored.Compared, scored.Pairs.Sum(pair => pair.Weight));
    }

    static (long, double) DuckDb(DuckDbConnection connection)
    {
        string weight = string.Join(" + ", Comparisons.Select(comparison =>
            $"CASE WHEN l.{comparison.Field} IS NULL OR r.{comparison.Field} IS NULL THEN 0.0::DOUBLE WHEN l.{comparison.Field} = r.{comparison.Field} THEN log2(0.9 / 0.1) "
            + string.Concat(comparison.Sql.Select((sql, at) => $"WHEN {sql} THEN log2(0.3 / {(0.1 * (at + 1)).ToString("R", CultureInfo.InvariantCulture)}) ")) + "ELSE log2(0.1 / 0.8) END"));
        string Rule(string[] fields) => string.Join(" AND ", fields.Select(field => $"l.{field} = r.{field}"));
        string pairs = string.Join(" UNION ALL ", Blocking.Select((rule, at) =>
            $"SELECT l.id AS a, r.id AS b FROM people l JOIN people r ON {Rule(rule)} WHERE l.id < r.id" + string.Concat(Blocking.Take(at).Select(earlier => $" AND NOT coalesce({Rule(earlier)}, false)"))));
        using DuckDbResult result = connection.Query($"WITH pairs AS MATERIALIZED ({pairs}) SELECT count(*)::BIGINT, sum({weight})::DOUBLE FROM pairs JOIN people l ON l.id = a JOIN people r ON r.id = b");
        using DuckDbChunk chunk = result.Next()!;
        return (chunk.Column(0).Integer(0)!.Value, chunk.Column(1).Real(0)!.Value);
    }
}
