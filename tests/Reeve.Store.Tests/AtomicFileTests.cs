using System.Text;
using Reeve.Store.Tables;

namespace Reeve.Store.Tests;

public sealed class AtomicFileTests : IDisposable
{
    readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_committed_file_takes_the_place_of_the_old_one()
    {
        string path = Old("out.csv");
        using (AtomicFile file = AtomicFile.Create(path))
        {
            file.Stream.Write("new"u8);
            Assert.Equal("old", File.ReadAllText(path));
            file.Commit();
        }

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_given_up_leaves_the_old_one_whole()
    {
        string path = Old("out.csv");
        using (AtomicFile file = AtomicFile.Create(path)) file.Stream.Write("new"u8);
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_given_up_before_it_is_written_leaves_nothing()
    {
        AtomicFile.Create(_folder.File("out.csv")).Dispose();
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void What_a_process_that_died_left_behind_is_in_nobodys_way()
    {
        string path = _folder.File("out.csv");
        using AtomicFile died = AtomicFile.Create(path);
        died.Stream.Write("half"u8);
        using (AtomicFile file = AtomicFile.Create(path))
        {
            file.Stream.Write("whole"u8);
            file.Commit();
        }

        Assert.Equal("whole", File.ReadAllText(path));
    }

    [Fact]
    public void Several_files_are_put_in_place_together_or_not_at_all()
    {
        string first = Old("a.csv"), second = Old("b.csv");
        using (AtomicFile a = AtomicFile.Create(first), b = AtomicFile.Create(second))
        {
            a.Stream.Write("new a"u8);
            b.Stream.Write("new b"u8);
            File.Delete(b.TemporaryPath);
            Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => AtomicFile.CommitAll([a, b])).Fault);
        }

        Assert.Equal("old", File.ReadAllText(first));
        using (AtomicFile a = AtomicFile.Create(first), b = AtomicFile.Create(second))
        {
            a.Stream.Write("new a"u8);
            b.Stream.Write("new b"u8);
            AtomicFile.CommitAll([a, b]);
        }

        Assert.Equal(["new a", "new b"], [File.ReadAllText(first), File.ReadAllText(second)]);
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void Two_files_of_one_target_are_refused()
    {
        using AtomicFile a = AtomicFile.Create(_folder.File("a")), b = AtomicFile.Create(Path.Combine(_folder.Path, ".", "a"));
        Assert.Throws<ArgumentException>(() => AtomicFile.CommitAll([a, b]));
    }

    [Fact]
    public void A_file_is_committed_once_and_not_used_after()
    {
        using AtomicFile file = AtomicFile.Create(_folder.File("out.csv"));
        file.Commit();
        Assert.Throws<ObjectDisposedException>(file.Commit);
        Assert.Throws<ObjectDisposedException>(() => file.Stream);
    }

    [Fact]
    public void A_link_stays_a_link_and_what_it_leads_to_is_replaced()
    {
        string path = Old("real.csv"), link = _folder.File("link.csv");
        File.CreateSymbolicLink(link, "real.csv");
        Write(link);
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal("real.csv", new FileInfo(link).LinkTarget);
    }

    [Fact]
    public void A_private_file_stays_private_while_it_is_written_and_after()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        string path = Old("out.csv");
        File.SetUnixFileMode(path, mode);
        using AtomicFile file = AtomicFile.Create(path);
        Assert.Equal(mode, File.GetUnixFileMode(file.TemporaryPath));
        file.Commit();
        Assert.Equal(mode, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_folder_that_is_missing_or_stands_where_the_file_should_is_a_fault_of_the_request()
    {
        AssertFault(StoreFault.Request, Path.Combine(_folder.Path, "none", "out.csv"));
        AssertFault(StoreFault.Request, _folder.Path);
        AssertFault(StoreFault.Request, "/");
        AssertFault(StoreFault.Request, _folder.File(new string('x', 250)));
    }

    [Fact]
    public void A_device_is_not_replaced()
    {
        AssertFault(StoreFault.Request, "/dev/null");
        AssertFault(StoreFault.Request, "/dev/full");
    }

    [Fact]
    public void A_folder_without_permission_is_a_fault_of_the_surroundings() =>

        // Not even root may make a file here.
        AssertFault(StoreFault.Surroundings, "/sys/out.csv");

    [MountFact]
    public void A_disk_that_can_only_be_read_is_a_fault_of_the_surroundings()
    {
        using var disk = new SmallDisk(_folder.File("disk"));
        disk.MakeReadOnly();
        AssertFault(StoreFault.Surroundings, Path.Combine(disk.Path, "out.csv"));
    }

    [MountFact]
    public void A_full_disk_is_said_to_be_full_and_the_old_file_stays()
    {
        using var disk = new SmallDisk(_folder.File("disk"));
        OutputTable table = new([OutputColumn.Text.Of("a", [.. Enumerable.Range(0, 200_000).Select(row => $"{row * 7919L % 1_000_003} incompressible {row * 104729L % 999_983}")])]);
        string path = Path.Combine(disk.Path, "out");
        File.WriteAllText(path, "old");
        Action[] writes =
        [
            () => CsvOutput.Write(table, path),
            () => TableFiles.Write(table, path, TableFormat.Parquet),
            () => TableFiles.Write(table, path, TableFormat.JsonLines),
        ];
        Assert.All(writes, write =>
        {
            StoreException fault = Assert.Throws<StoreException>(write);
            Assert.Equal(StoreFault.Surroundings, fault.Fault);
            Assert.StartsWith($"The disk that holds {path} is full", fault.Message, StringComparison.Ordinal);
            Assert.Equal("old", File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFiles(disk.Path));
        });
    }

    void AssertFault(StoreFault expected, string path)
    {
        StoreException fault = Assert.Throws<StoreException>(() => Write(path));
        Assert.Equal(expected, fault.Fault);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path, "*.tmp"));
    }

    static void Write(string path)
    {
        using AtomicFile file = AtomicFile.Create(path);
        file.Stream.Write("new"u8);
        file.Commit();
    }

    string Old(string name)
    {
        File.WriteAllText(_folder.File(name), "old", Encoding.ASCII);
        return _folder.File(name);
    }
}
