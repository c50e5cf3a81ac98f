using Reeve.Integration.Connect;
using Reeve.Integration.Index.Carry;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Review;
using Reeve.Linkage.Evaluate;
using Reeve.Linkage.Score;
using Reeve.Runs.State;
using Reeve.Runs.Tests.Build;
using Reeve.Store.Registers.Reviews;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Review;

/// <summary>The sources of a generated place, built once, whose linkage of people can be run with any decisions.</summary>
sealed class TaughtPlace : IDisposable
{
    readonly SmallPlace place;
    readonly OpenPlace open;
    readonly LinkageFile linkage;
    readonly TextTable[] tables;
    readonly Dictionary<RecordReference, string> people;

    public TaughtPlace(int residents, int seed, int sample)
    {
        place = new SmallPlace(residents, seed);
        place.Append("linkage/person.yaml", $"\nreview: {{sample: {sample}}}\n");
        place.Build();
        open = place.Open();
        linkage = open.Place.Linkages.First(each => each.Kind == LinkageKind.People);
        tables = [.. linkage.Sources.Select(source => Read(source))];
        people = Truth(place);
        Untaught = Run([]);
    }

    /// <summary>The run without decisions.</summary>
    public LinkResult Untaught { get; }

    /// <summary>Who each record is of, as the place was generated.</summary>
    public static Dictionary<RecordReference, string> Truth(SmallPlace place)
    {
        TextTable truth = ExtractReader.Read([Path.Combine(place.Folder, "truth", "people.csv")], 1, CancellationToken.None)[0].Table;
        return Enumerable.Range(0, truth.Rows).ToDictionary(row => new RecordReference(truth.Columns[0][row]!, truth.Columns[1][row]!), row => truth.Columns[2][row]!);
    }

    /// <summary>Links with some decisions.</summary>
    public LinkResult Run(IReadOnlyList<PairDecision> decisions) =>
        PlaceLinker.Run(open.Place, linkage, tables, decisions, new ScoreCarrier(new byte[32], null), 2, null, CancellationToken.None);

    /// <summary>What is asked after a run.</summary>
    public ReviewProposals Asked(LinkResult result) => TaskProposer.Propose(linkage, result, []);

    /// <summary>The answer that is right.</summary>
    public PairDecision Rightly(ProposedTask task, int number) => new(number, task.Left, task.Right, people[task.Left] == people[task.Right]);

    /// <summary>The share of links that the model expects to be right, and the share that is, at its own threshold; and the true F1 there. Of what the model makes, whatever was decided.</summary>
    public static (double Expected, double True, double F1) Precision(LinkResult result)
    {
        double threshold = result.LinkThreshold.Probability;
        ThresholdPoint point = result.Evaluation!.Curve.Last(each => MatchWeight.Probability(each.Weight) >= threshold);
        return (ThresholdChoice.Curve(result.Scored.Pairs).Last(each => each.Probability >= threshold).Precision, point.Pairs.Precision, point.Pairs.F1);
    }

    public void Dispose()
    {
        open.Dispose();
        place.Dispose();
    }

    TextTable Read(LinkedSource source)
    {
        using TableReader reader = open.State.Tables.Open(open.State.Register.Published.FindTable(source.Source)!.Id);
        return reader.ReadText([.. ContractedColumns.Of(open.Place.Source(source.Source)!, source).Keys]);
    }
}
