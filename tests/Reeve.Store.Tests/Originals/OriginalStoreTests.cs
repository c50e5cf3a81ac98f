using System.Text;
using Reeve.Store.Originals;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Originals;

public sealed class OriginalStoreTests : IDisposable
{
    readonly TestPlace _place = new();

    OriginalStore Store => _place.State.Originals;

    public void Dispose() => _place.Dispose();

    [Fact]
    public void An_original_is_named_by_its_hash_and_reads_back()
    {
        Original original = Sample.Keep(_place.State, "abc");

        // FIPS 180-2, appendix B.1.
        Assert.Equal(new Original("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3), original);
        using var reader = new StreamReader(Store.Open(original), Encoding.UTF8);
        Assert.Equal("abc", reader.ReadToEnd());
        string path = Store.PathOf(original);
        Assert.EndsWith($"originals/ba/{original.Hash}", path, StringComparison.Ordinal);
        Assert.Equal(("-r--------", "drwx------"), (Modes.Of(path), Modes.Of(Path.GetDirectoryName(path)!)));
        Assert.True(Store.Verify(original));
    }

    [Fact]
    public void The_same_bytes_are_kept_once_whatever_they_come_from()
    {
        string file = _place.Beside("extract.csv");
        File.WriteAllText(file, "abc");
        Assert.Equal(Sample.Keep(_place.State, "abc"), Store.Add(file));
        Assert.Single(Directory.GetFiles(Path.Combine(_place.Options.Folder, "originals"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Nothing_is_an_original_too() => Assert.Equal(0, new FileInfo(Store.PathOf(Sample.Keep(_place.State, ""))).Length);

    [Fact]
    public void A_file_that_is_not_there_is_a_fault_of_the_request()
    {
        string file = _place.Beside("none.csv");
        StoreException fault = Assert.Throws<StoreException>(() => Store.Add(file));
        Assert.Equal((StoreFault.Request, $"{file} does not exist."), (fault.Fault, fault.Message));
    }

    [Fact]
    public void A_stream_that_breaks_leaves_nothing()
    {
        Assert.Throws<EndOfStreamException>(() => Store.Add(new BreakingStream()));
        Assert.ThrowsAny<OperationCanceledException>(() => Store.Add(new MemoryStream([1]), new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_place.Options.Folder, "originals", ".tmp")));
    }

    [Fact]
    public void A_damaged_original_is_found_and_mended_by_the_same_bytes()
    {
        Original original = Sample.Keep(_place.State, "abc");
        string path = Store.PathOf(original);
        File.Delete(path);
        File.WriteAllText(path, "abd");
        Assert.False(Store.Verify(original));
        Sample.Keep(_place.State, "abc");
        Assert.True(Store.Verify(original));
        File.Delete(path);
        Assert.Equal(StoreFault.Surroundings, Assert.Throws<StoreException>(() => Store.Open(original)).Fault);
        File.WriteAllText(path, "ab");
        Assert.Equal($"{path} is damaged: load its source again, or restore the last backup.", Assert.Throws<StoreException>(() => Store.Open(original)).Message);
    }

    [Fact]
    public void A_hash_that_is_none_leads_nowhere() =>
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Store.PathOf(new Original("../../register.db", 1))).Fault);

    sealed class BreakingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new EndOfStreamException();
    }
}
