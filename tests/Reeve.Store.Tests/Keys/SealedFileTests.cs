using System.Text;
using Reeve.Store.Keys;

namespace Reeve.Store.Tests.Keys;

public sealed class SealedFileTests : IDisposable
{
    readonly TestFolder folder = new();
    readonly PlaceKeys keys;
    readonly SealedFile file;

    public SealedFileTests()
    {
        keys = new PlaceKeys(folder.File("state"), static _ => null);
        Directory.CreateDirectory(folder.File("state"));
        file = new SealedFile(folder.File("state/never-link"), "never-link");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_written_is_read_and_nothing_of_it_is_in_the_file()
    {
        file.Write(keys, "Quillon Xanthe"u8);
        Assert.Equal("Quillon Xanthe", Encoding.UTF8.GetString(file.Read(keys)));
        Assert.DoesNotContain("Xanthe", Encoding.Latin1.GetString(File.ReadAllBytes(file.Path)), StringComparison.Ordinal);
        Assert.Equal("-rw-------", Modes.Of(file.Path));
    }

    [Fact]
    public void The_same_content_is_never_the_same_file_and_the_file_does_not_tell_its_length()
    {
        file.Write(keys, "a"u8);
        byte[] first = File.ReadAllBytes(file.Path);
        file.Write(keys, "a"u8);
        byte[] second = File.ReadAllBytes(file.Path);
        Assert.NotEqual(first, second);
        file.Write(keys, new byte[4000]);
        Assert.Equal(first.Length, File.ReadAllBytes(file.Path).Length);
        file.Write(keys, []);
        Assert.Equal(first.Length, File.ReadAllBytes(file.Path).Length);
        Assert.Empty(file.Read(keys));
        file.Write(keys, new byte[4096]);
        Assert.Equal(first.Length + 4096, File.ReadAllBytes(file.Path).Length);
    }

    [Fact]
    public void A_changed_byte_anywhere_is_noticed()
    {
        file.Write(keys, "Quillon Xanthe"u8);
        byte[] good = File.ReadAllBytes(file.Path);
        foreach (int at in Enumerable.Range(0, good.Length).Where(at => at < 80 || at % 97 == 0))
        {
            byte[] changed = [.. good];
            changed[at] ^= 1;
            File.WriteAllBytes(file.Path, changed);
            Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => file.Read(keys)).Fault);
        }
        foreach (int length in new[] { 0, 10, 44, good.Length - 1 })
        {
            File.WriteAllBytes(file.Path, good[..length]);
            Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => file.Read(keys)).Fault);
        }
    }

    [Fact]
    public void Without_its_key_or_with_another_it_does_not_open_and_no_key_is_made()
    {
        file.Write(keys, "x"u8);
        string key = folder.File("state/keys/never-link.key");
        string kept = File.ReadAllText(key);
        File.Delete(key);
        StoreException gone = Assert.Throws<StoreException>(() => file.Read(keys));
        Assert.Equal(StoreFault.Surroundings, gone.Fault);
        Assert.False(File.Exists(key));
        _ = keys.Get("never-link");
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => file.Read(keys)).Fault);
        File.Delete(key);
        File.WriteAllText(key, kept);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(key, UnixFileMode.UserRead);
        Assert.Equal("x"u8.ToArray(), file.Read(keys));
    }

    [Fact]
    public void A_file_of_another_purpose_is_none_of_this_one()
    {
        var other = new SealedFile(folder.File("state/other"), "other");
        other.Write(keys, "x"u8);
        File.Copy(other.Path, file.Path);
        _ = keys.Get("never-link");
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => file.Read(keys)).Fault);
    }

    [Fact]
    public void What_others_may_read_is_not_used()
    {
        if (OperatingSystem.IsWindows()) return;
        file.Write(keys, "x"u8);
        File.SetUnixFileMode(file.Path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Assert.Throws<StoreException>(() => file.Read(keys)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_is_of_the_content_and_of_the_key()
    {
        string digest = file.Digest(keys, "x"u8);
        Assert.Equal(digest, file.Digest(keys, "x"u8));
        Assert.NotEqual(digest, file.Digest(keys, "y"u8));
        Assert.NotEqual(digest, file.Digest(new PlaceKeys(folder.File("elsewhere"), static _ => null), "x"u8));
    }
}
