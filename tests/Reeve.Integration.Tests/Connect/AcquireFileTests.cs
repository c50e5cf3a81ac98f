using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class AcquireFileTests : IDisposable
{
    readonly TemporaryFolder _place = new(), _scratch = new();

    public void Dispose()
    {
        _place.Dispose();
        _scratch.Dispose();
    }

    IReadOnlyList<AcquiredFile> Acquire(SourceRead read) =>
        Acquirer.Acquire(Sources.Of(read), _place.Path, _scratch.Path, new Secrets(_place.Path), CancellationToken.None).Files;

    IReadOnlyList<AcquiredFile> Folder(string pattern, bool latest = false) => Acquire(new SourceRead.Folder("data", pattern, latest, new FileForm.Csv()) { At = Sources.At });

    [Fact]
    public void A_file_is_taken_as_it_is()
    {
        string path = _place.Write("housing.csv", "a,b", "1,2");
        AcquiredFile file = Assert.Single(Acquire(Sources.File("housing.csv")));
        Assert.Equal(("housing.csv", path, false), (file.Name, file.Path, file.IsTemporary));
    }

    [Fact]
    public void The_files_of_a_folder_come_in_the_order_of_their_names()
    {
        Directory.CreateDirectory(Path.Combine(_place.Path, "data", "school-3.csv.d"));
        foreach (string name in new[] { "school-2.csv", "school-10.csv", "school-1.csv", "other.csv", ".school-9.csv", "~$school-8.csv" }) _place.Write($"data/{name}", "a");
        Assert.Equal(["school-1.csv", "school-10.csv", "school-2.csv"], Folder("school-*.csv").Select(file => file.Name));
        Assert.Equal(["school-1.csv", "school-2.csv"], Folder("school-?.csv").Select(file => file.Name));
        Assert.Equal(["school-2.csv"], Folder("school-*", latest: true).Select(file => file.Name));
    }

    [Fact]
    public void A_folder_without_a_fitting_file_says_so()
    {
        _place.Write("x.csv", "a");
        Directory.CreateDirectory(Path.Combine(_place.Path, "data"));
        StoreException fault = Reading.Fault(() => Folder("*.csv"));
        Assert.Equal((StoreFault.Request, "sources/housing.yaml:5: no file of data has a name like `*.csv`. Check the pattern, or put the extract there."), (fault.Fault, fault.Message));
    }

    [Theory]
    [InlineData("../*.csv")]
    [InlineData("a/*.csv")]
    [InlineData("..")]
    [InlineData("")]
    public void A_pattern_names_files_and_no_folders(string pattern)
    {
        Directory.CreateDirectory(Path.Combine(_place.Path, "data"));
        Assert.Equal(StoreFault.Request, Reading.Fault(() => Folder(pattern)).Fault);
    }

    [Theory]
    [InlineData("../outside.csv")]
    [InlineData("data/../../outside.csv")]
    [InlineData("")]
    public void A_relative_path_does_not_leave_the_place(string path) => Assert.Equal(StoreFault.Request, Reading.Fault(() => Acquire(Sources.File(path))).Fault);

    [Fact]
    public void A_symbolic_link_does_not_lead_out_of_the_place()
    {
        using TemporaryFolder elsewhere = new();
        string target = elsewhere.Write("secret.csv", "a");
        File.CreateSymbolicLink(Path.Combine(_place.Path, "link.csv"), target);
        Directory.CreateSymbolicLink(Path.Combine(_place.Path, "data"), elsewhere.Path);
        Assert.Contains("by a symbolic link, outside", Reading.Fault(() => Acquire(Sources.File("link.csv"))).Message, StringComparison.Ordinal);
        Assert.Equal(StoreFault.Request, Reading.Fault(() => Acquire(Sources.File("data/secret.csv"))).Fault);
        Assert.Equal(StoreFault.Request, Reading.Fault(() => Folder("*.csv")).Fault);
        Assert.Equal("secret.csv", Acquire(Sources.File(target))[0].Name);
    }

    [Fact]
    public void A_link_within_a_folder_that_leads_out_is_refused_too()
    {
        using TemporaryFolder elsewhere = new();
        Directory.CreateDirectory(Path.Combine(_place.Path, "data"));
        File.CreateSymbolicLink(Path.Combine(_place.Path, "data", "a.csv"), elsewhere.Write("secret.csv", "a"));
        Assert.Equal(StoreFault.Request, Reading.Fault(() => Folder("*.csv")).Fault);
    }

    [Fact]
    public void A_place_that_is_itself_reached_by_a_link_is_fine()
    {
        _place.Write("housing.csv", "a");
        using TemporaryFolder elsewhere = new();
        string link = Path.Combine(elsewhere.Path, "place");
        Directory.CreateSymbolicLink(link, _place.Path);
        Assert.Single(Acquirer.Acquire(Sources.Of(Sources.File("housing.csv")), link, _scratch.Path, new Secrets(link), CancellationToken.None).Files);
    }

    [Fact]
    public void Links_in_a_circle_end()
    {
        File.CreateSymbolicLink(Path.Combine(_place.Path, "a"), Path.Combine(_place.Path, "b"));
        File.CreateSymbolicLink(Path.Combine(_place.Path, "b"), Path.Combine(_place.Path, "a"));
        Assert.Equal(StoreFault.Request, Reading.Fault(() => Acquire(Sources.File("a"))).Fault);
    }
}
