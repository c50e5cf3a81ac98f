using System.CommandLine;
using Reeve.Cli.Output;
using Reeve.Report.Lineage;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve lineage</c>: which field comes from where, field by field. Made from the files of the place; no record is read.</summary>
static class LineageVerb
{
    public static Command Command()
    {
        WorkspaceOption workspace = new();
        Option<string?> of = new("--of") { Description = "Only what a field is made of and what it feeds: NODE.FIELD, as standardised:housing.dob.", HelpName = "FIELD" };
        Option<string?> output = new("--output", "-o") { Description = "Where to write the page, one HTML file that works offline.", HelpName = "lineage.html" };
        CommonOptions common = new();
        Command command = new("lineage", "Shows which field comes from where and what it feeds, as a table and as an offline page.") { workspace.Option, of, output };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            Place place = Places.Read(workspace.Folder(parsed));
            Plan plan = Plan.Of(place);
            Lineage lineage = Lineage.Of(place, plan);
            IReadOnlyList<LineageEdge> edges = parsed.GetValue(of) is { } field ? Around(lineage, field) : lineage.Edges;
            if (parsed.GetValue(output) is { } path) Write(path, place, plan, lineage);
            if (parsed.GetValue(common.Json)) Json(edges);
            else if (!parsed.GetValue(common.Quiet))
            {
                Told(edges);
                if (parsed.GetValue(output) is { } written) Console.WriteLine($"\nWrote {written}");
            }
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The edges between a field and all that it is made of or feeds.</summary>
    static LineageEdge[] Around(Lineage lineage, string text)
    {
        LineageField[] all = [.. lineage.Edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct()];
        LineageField[] meant = [.. all.Where(field => field.ToString() == text || field.ToString() == $"standardised:{text}")];
        if (meant.Length == 0) throw new StoreException(StoreFault.Request, $"--of: there is no field `{text}`{DidYouMean.Sentence(text, [.. all.Select(field => field.ToString())])}");
        HashSet<LineageField> up = [meant[0], .. lineage.Upstream(meant[0])], down = [meant[0], .. lineage.Downstream(meant[0])];
        return [.. lineage.Edges.Where(edge => up.Contains(edge.From) && up.Contains(edge.To) || down.Contains(edge.From) && down.Contains(edge.To))];
    }

    static void Write(string path, Place place, Plan plan, Lineage lineage)
    {
        if (path.Length == 0) throw new StoreException(StoreFault.Request, "--output has an empty name; give the path of a file.");
        LineageReportData data = new(
            place.Settings.Name, GeneratedAt.Now(TimeProvider.System), $"Reeve {LinkOutputs.Version}",
            [.. plan.Nodes.Select(node => new LineageNode(node.Name, node.Kind.ToString(), node.Subject, node.DependsOn))],
            [.. lineage.Edges.Select(edge => new LineageLine(edge.From.Node, edge.From.Name, edge.To.Node, edge.To.Name, edge.How))]);
        using AtomicFile file = AtomicFile.Create(path);
        LineageReport.Write(data, file.Stream);
        file.Commit();
    }

    static void Told(IReadOnlyList<LineageEdge> edges)
    {
        if (edges.Count == 0) return;
        int from = Math.Min(56, edges.Max(edge => edge.From.ToString().Length)), to = Math.Min(56, edges.Max(edge => edge.To.ToString().Length));
        Console.WriteLine($"{"from".PadRight(from)}  {"to".PadRight(to)}  how");
        foreach (LineageEdge edge in edges) Console.WriteLine($"{edge.From.ToString().PadRight(from)}  {edge.To.ToString().PadRight(to)}  {edge.How}");
    }

    static void Json(IReadOnlyList<LineageEdge> edges)
    {
        using Stream output = Console.OpenStandardOutput();
        JsonOutput.Write(output, json =>
        {
            json.WriteStartArray("edges");
            foreach (LineageEdge edge in edges)
            {
                json.WriteStartObject();
                json.WriteString("from_node", edge.From.Node);
                json.WriteString("from_field", edge.From.Name);
                json.WriteString("to_node", edge.To.Node);
                json.WriteString("to_field", edge.To.Name);
                json.WriteString("how", edge.How);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }
}
