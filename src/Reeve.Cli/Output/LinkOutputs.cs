using System.Reflection;
using System.Text;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Models;
using Reeve.Report.Linking;
using Reeve.Store;
using Reeve.Store.Tables;

namespace Reeve.Cli.Output;

/// <summary>Where results go. All files are written under temporary names first and then renamed together: either all of them are there, or none.</summary>
sealed record LinkOutputs(string? Links, string? Clusters, string? Report)
{
    /// <summary>The model that is used, or null. It is never written over: a person may have written it.</summary>
    public string? GivenModel { get; init; }

    /// <summary>The model is written beside the links: links.csv, links.model.yaml. Null where nothing is written, or where it is the model that was given.</summary>
    public string? Model => string.IsNullOrEmpty(Links) || Path.ChangeExtension(Links, ".model.yaml") is var path && GivenModel is not null && TableFile.Same(GivenModel, path) ? null : path;

    /// <summary>How the report is made again, and where its truth came from.</summary>
    public string Command { get; init; } = "reeve link";

    /// <summary>Where the truth came from, for the report.</summary>
    public string? TruthSource { get; init; }

    /// <summary>Faults that can be seen before any work is done.</summary>
    /// <param name="inputs">Files that are read, none of which may be written over.</param>
    public void Check(IReadOnlyList<string> inputs)
    {
        string[] outputs = [.. new[] { Links, Clusters, Report, Model }.OfType<string>()];
        if (outputs.Contains("", StringComparer.Ordinal)) throw new StoreException(StoreFault.Request, "An output has an empty name; give the path of a file.");
        foreach (string table in new[] { Links, Clusters }.OfType<string>())
            TableFile.CheckEnding(table);
        foreach (string output in outputs)
        {
            TableFile.CheckPlace(output, inputs);
        }
        if (outputs.Select(TableFile.Final).Distinct(StringComparer.Ordinal).Count() < outputs.Length) throw new StoreException(StoreFault.Request, "Two outputs have the same name; give each its own.");
    }

    /// <summary>Writes what was asked for and gives the kinds and paths.</summary>
    public IReadOnlyList<(string Kind, string Path)> Write(LinkResult result, Interrupt interrupt)
    {
        CancellationToken cancel = interrupt.Token;
        List<(string, string)> written = [];
        List<AtomicFile> files = [];
        try
        {
            if (Links is not null) Add("links", Links, file => TableFile.Write(file, Links, PlaceLinker.Links(result), cancel));
            if (Clusters is not null) Add("clusters", Clusters, file => TableFile.Write(file, Clusters, ClusterTable(result), cancel));
            if (Model is not null && result.Model is { } model) Add("model", Model, file => file.Stream.Write(Encoding.UTF8.GetBytes(ModelFileWriter.Write(model))));
            if (Report is not null)
            {
                LinkageReportData data = LinkReport.Data(result, GeneratedAt.Now(TimeProvider.System), $"Reeve {Version}", Command, TruthSource);
                Add("report", Report, file => LinkageReport.Write(data, file.Stream));
            }
            interrupt.Commit();
            AtomicFile.CommitAll(files);
            return written;
        }
        finally
        {
            foreach (AtomicFile file in files) file.Dispose();
        }

        void Add(string kind, string path, Action<AtomicFile> write)
        {
            AtomicFile file = AtomicFile.Create(path);
            files.Add(file);
            write(file);
            written.Add((kind, path));
        }
    }

    /// <summary>The program's version.</summary>
    public static string Version => typeof(LinkOutputs).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    static OutputTable ClusterTable(LinkResult result)
    {
        string[] ids = [.. result.Ids];
        return new OutputTable([new OutputColumn.Text("record", [.. Enumerable.Range(0, ids.Length)], ids), new OutputColumn.Text("cluster", [.. result.Clusters], ids)]);
    }
}
