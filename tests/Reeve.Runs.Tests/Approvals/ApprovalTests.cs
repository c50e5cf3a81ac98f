using Reeve.Integration.Index.Link;
using Reeve.Runs.Approvals;
using Reeve.Runs.Build;
using Reeve.Runs.Planning;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Tests.Approvals;

/// <summary>No purpose, no link: what is not approved as it is now is not linked.</summary>
public sealed class ApprovalTests : IDisposable
{
    readonly TestTown town = new();

    public void Dispose() => town.Dispose();

    [Fact]
    public void What_nobody_has_approved_is_not_linked_and_the_rest_is_built()
    {
        BuildReport report = town.Build();
        NodeEnding.Refused refused = Assert.IsType<NodeEnding.Refused>(Of(report, "linkage:person").Outcome);
        Assert.Equal("linkage/person.yaml is not approved: nobody has approved it. Somebody other than its author approves it by `reeve approve linkage:person --as NAME`.", refused.Why);
        Assert.Equal("refused", refused.Word);
        Assert.True(report.HasRefused);
        Assert.False(report.HasFailed);
        Assert.All(report.Nodes.Where(node => node.Node != "linkage:person"), node => Assert.IsType<NodeEnding.Ran>(node.Outcome));
        Assert.DoesNotContain("person", town.Published().Keys);
        using OpenPlace open = town.Open();
        NodeExecution logged = open.State.Register.Runs.Executions(report.Run).Single(execution => execution.Node == "linkage:person");
        Assert.Equal((NodeOutcome.Refused, refused.Why), (logged.Outcome, logged.Message));
        Assert.Equal(RunOutcome.Failed, open.State.Register.Runs.Newest(1)[0].Outcome);
    }

    [Fact]
    public void What_is_approved_is_linked()
    {
        Approval given = Assert.IsType<ApprovalOutcome.Given>(town.Approve()).Approval;
        Assert.Equal(("linkage:person", "An officer", town.Clock.Now), (given.Subject, given.By, given.At));
        Assert.IsType<NodeEnding.Ran>(Of(town.Build(), "linkage:person").Outcome);
        Assert.Contains("person", town.Published().Keys);
    }

    [Fact]
    public void A_source_that_is_added_is_not_covered_and_the_last_good_tables_stay()
    {
        town.Linkage("housing: {fields: [name, born]}");
        town.Approve();
        town.Build();
        SortedDictionary<string, string> before = town.Published();
        town.Linkage("housing: {fields: [name, born]}\n  benefits: {fields: [name]}");
        town.Clock.Now = town.Clock.Now.AddDays(4);
        BuildReport report = town.Build();
        Assert.Contains("source benefits was added since the approval of 3 May 2026", ((NodeEnding.Refused)Of(report, "linkage:person").Outcome).Why);
        Assert.Equal(before, town.Published());
        town.Approve();
        Assert.IsType<NodeEnding.Ran>(Of(town.Build(), "linkage:person").Outcome);
    }

    [Theory]
    [InlineData("housing: {fields: [name, born, email]}\n  benefits: {fields: [name, born]}", "field housing.email was added since")]
    [InlineData("housing: {fields: [name, born]}", "source benefits was taken away since")]
    [InlineData("housing: {fields: [name, born]}\n  benefits: {fields: [name, born]}\n", "its file was changed since")]
    public void Any_change_of_the_file_needs_another_approval(string sources, string why)
    {
        town.Approve();
        town.Linkage(sources);
        Assert.Contains(why, ((NodeEnding.Refused)Of(town.Build(), "linkage:person").Outcome).Why);
    }

    [Fact]
    public void Another_purpose_needs_another_approval()
    {
        town.Approve();
        town.Linkage("housing: {fields: [name, born]}\n  benefits: {fields: [name, born]}", purpose: "To find debtors");
        Assert.Contains("the purpose is another since the approval of 3 May 2026", ((NodeEnding.Refused)Of(town.Build(), "linkage:person").Outcome).Why);
    }

    [Fact]
    public void A_field_that_only_the_contract_adds_is_not_covered()
    {
        town.Linkage("housing:\n  benefits:");
        string contract = File.ReadAllText(Path.Combine(town.Folder, "sources", "housing.yaml"));
        town.Write("sources/housing.yaml", contract.Replace("  email: {standard: email}\n", "", StringComparison.Ordinal));
        town.Approve();
        Assert.IsType<NodeEnding.Ran>(Of(town.Build(), "linkage:person").Outcome);
        town.Write("sources/housing.yaml", contract);
        Assert.Contains("field housing.email was added since", ((NodeEnding.Refused)Of(town.Build(), "linkage:person").Outcome).Why);
    }

    [Fact]
    public void What_is_withdrawn_is_not_linked_again_and_its_tables_stay()
    {
        town.Approve();
        town.Build();
        SortedDictionary<string, string> before = town.Published();
        using (OpenPlace open = town.Open()) Approver.Withdraw(open, "person", "A director", "The assessment is out of date");
        NodeEnding.Refused refused = Assert.IsType<NodeEnding.Refused>(Of(town.Build(), "linkage:person").Outcome);
        Assert.Contains("withdrawn on 3 May 2026 by A director: The assessment is out of date", refused.Why);
        Assert.Equal(before, town.Published());
        using (OpenPlace open = town.Open()) Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Approver.Withdraw(open, "person", "A director", "Again")).Fault);
    }

    [Theory]
    [InlineData("Data engineer")]
    [InlineData("  data   ENGINEER ")]
    [InlineData("Ｄata engineer")]
    [InlineData("Data\u00A0engineer")]
    public void Whoever_wrote_the_file_may_not_approve_it(string name) => Assert.Contains("was written by Data engineer", Assert.IsType<ApprovalOutcome.Refused>(town.Approve(name)).Why);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("An\u001B[2Jofficer")]
    [InlineData("An\nofficer")]
    [InlineData("Data\u200Bengineer")]
    public void A_name_is_words_that_can_be_seen(string name) => Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => town.Approve(name)).Fault);

    [Fact]
    public void A_linkage_without_an_assessment_or_an_author_may_not_be_approved()
    {
        town.Linkage("[housing]", dpia: null);
        town.Write("linkage/person.yaml", "version: 1\nauthor: A\npurpose: P\nlawful_basis: public-task\npower: Q\nsources: [housing]\n");
        Assert.Contains("impact assessment", Assert.IsType<ApprovalOutcome.Refused>(town.Approve()).Why);
        town.Write("linkage/person.yaml", "version: 1\ndpia: D\npurpose: P\nlawful_basis: public-task\npower: Q\nsources: [housing]\n");
        Assert.Contains("does not say who wrote it", Assert.IsType<ApprovalOutcome.Refused>(town.Approve()).Why);
        using OpenPlace open = town.Open();
        Assert.Empty(Approver.All(open));
    }

    [Fact]
    public void The_plan_says_what_would_be_refused_and_makes_no_state_to_find_out()
    {
        PlaceReading.Whole whole = (PlaceReading.Whole)PlaceReader.Read(town.Folder);
        Assert.Equal(PlanVerdict.Refused, Preview.OfUnbuilt(whole.Place, Plan.Of(whole.Place).Nodes).Single(node => node.Node == "linkage:person").Verdict);
        Assert.False(Directory.Exists(Path.Combine(town.Folder, ".reeve")));
        town.Build();
        using OpenPlace open = town.Open();
        PlannedNode planned = Preview.Of(open, open.Plan.Nodes, CancellationToken.None).Single(node => node.Node == "linkage:person");
        Assert.Equal(PlanVerdict.Refused, planned.Verdict);
        Assert.Contains("nobody has approved it", planned.Why);
    }

    [Fact]
    public void Linking_reads_the_columns_of_the_fields_it_covers_and_no_other_and_none_before_it_is_approved()
    {
        List<(string Table, string Column)> read = [];
        town.Build();
        using (OpenPlace open = town.Open())
        {
            open.State.Tables.Reading = (snapshot, columns) => read.AddRange(columns.Select(column => (snapshot.Table, column)));
            IReadOnlyList<PlanNode> linkage = [open.Plan.Find("linkage:person")!];
            Assert.True(Builder.Build(open, new BuildRequest { Nodes = linkage }, new Build.Unwatched(), CancellationToken.None).HasRefused);
            Assert.Empty(read);
            Approver.Approve(open, "person", "An officer");
            Assert.IsType<NodeEnding.Ran>(Of(Builder.Build(open, new BuildRequest { Nodes = linkage }, new Build.Unwatched(), CancellationToken.None), "linkage:person").Outcome);
            (string, string)[] allowed = [.. open.Place.Linkages[0].Sources.SelectMany(linked => ContractedColumns.Of(open.Place.Source(linked.Source)!, linked).Keys.Select(column => (linked.Source, column)))];
            Assert.Equal(allowed.Order(), read.Where(each => open.Place.Source(each.Table) is not null).Distinct().Order());
        }

        Assert.Contains(("housing", "_record"), read);
        Assert.Contains(("housing", "name_surname"), read);
        Assert.DoesNotContain(read, each => each.Column.StartsWith("email", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_approval_covers_is_what_linking_reads()
    {
        town.Linkage("housing: {fields: [name, id]}\n  benefits:");
        using OpenPlace open = town.Open();
        Coverage covers = Coverage.Of(open.Place, open.Place.Linkages.Single());
        Assert.Equal(["benefits: born, email, name", "housing: name"], covers.Sources.Select(source => $"{source.Source}: {string.Join(", ", source.Fields)}"));
    }

    static NodeReport Of(BuildReport report, string node) => report.Nodes.Single(each => each.Node == node);
}
