using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class LoadTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    SourceRows Read(params (int Load, string Text)[] files)
    {
        SourceFile source = Sources.Of(Sources.File("x.csv"), LoadMode.Append, [], ("id", ["Id"]), ("area", ["Area"]));
        LoadedOriginal[] originals = [.. files.Select((file, at) => new LoadedOriginal(file.Load, $"part-{at + 1}.csv", _folder.Write($"{at}.bin", file.Text)))];
        return SourceReader.Read(source, originals, 2, CancellationToken.None);
    }

    [Fact]
    public void Columns_of_several_files_are_united_by_name_and_lines_are_their_own()
    {
        SourceRows rows = Read((1, "Id,Area\na,1\nb,2"), (1, "Id,Note\n\nc,x"));
        Assert.Equal(["Id|Area|Note", "a|1|~", "b|2|~", "c|~|x"], rows.Lines());
        Assert.Equal([2, 3, 3], rows.Table.Lines!);
        Assert.Equal([0, 0, 1], rows.PartOf);
        Assert.Contains("This file has no column `Area`, which another file has; its cells are missing.", rows.Parts[1].Notes);
    }
}
