using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Reeve.Store.Backups;
using Reeve.Store.Tests.State;

namespace Reeve.Store.Tests.Backups;

public sealed class HostileArchiveTests : IDisposable
{
    readonly TestPlace _place = new();
    readonly string _good;

    public HostileArchiveTests()
    {
        BackupTests.FillPlace(_place);
        _good = _place.Beside("good.tar");
        Backup.Write(_place.State, _place.Folder, _good);
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("good.tar")]
    [InlineData("good.tar.gz")]
    public void An_archive_that_is_cut_short_is_refused_and_nothing_is_written(string name)
    {
        string path = _place.Beside(name);
        Backup.Write(_place.State, _place.Folder, path);
        byte[] whole = File.ReadAllBytes(path);

        // A tar archive ends in empty blocks: what is cut from them is not missing. Compressed, they are a few bytes.
        int end = whole.Length - (name.EndsWith(".gz", StringComparison.Ordinal) ? 64 : 1536);
        for (int cut = 0; cut < 40; cut++) AssertRefused(whole[..(int)((long)end * cut / 40)], StoreFault.Data);
        AssertRefused(whole[..end], StoreFault.Data);
    }

    [Fact]
    public void A_byte_that_was_changed_is_found_wherever_it_matters()
    {
        byte[] whole = File.ReadAllBytes(_good);
        for (int change = 0; change < 60; change++)
        {
            byte[] changed = [.. whole];
            changed[(int)((long)(whole.Length - 1) * change / 60)] ^= 0x11;
            string path = Write(changed);
            string target = _place.Beside("restored");
            try
            {
                Restore.From(path, new RestoreTarget { Folder = target });

                // Padding, or a time in a header, which nothing depends on.
                AssertEqualsGood(target);
                Directory.Delete(target, recursive: true);
            }
            catch (StoreException fault)
            {
                Assert.Equal(StoreFault.Data, fault.Fault);
                AssertNothing();
            }
        }
    }

    [Theory]
    [InlineData("place/../../out.yaml")]
    [InlineData("../out.yaml")]
    [InlineData("/tmp/out.yaml")]
    [InlineData("place//out.yaml")]
    [InlineData("place/./out.yaml")]
    [InlineData("place/.reeve/keys/a.yaml")]
    [InlineData("place/a\\b.yaml")]
    [InlineData("place/c:out.yaml")]
    [InlineData("place/out.sh")]
    [InlineData("place/")]
    [InlineData("keys/a.key")]
    [InlineData("register/leases.ndjson")]
    [InlineData("register/x.ndjson; DROP TABLE runs")]
    [InlineData("tables/Housing/0000000000000000000000000000000000000000000000000000000000000000/rows.parquet")]
    [InlineData("tables/housing/../rows.parquet")]
    [InlineData("originals/aa/bb")]
    public void A_member_of_a_name_that_leads_elsewhere_is_refused(string name) => AssertRefused(Archive((name, TarEntryType.RegularFile, "x")), StoreFault.Data);

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.Directory)]
    [InlineData(TarEntryType.Fifo)]
    public void A_member_that_is_no_plain_file_is_refused(TarEntryType type) => AssertRefused(Archive(("place/reeve.yaml", type, "")), StoreFault.Data);

    [Fact]
    public void A_member_that_comes_twice_or_by_a_name_that_differs_in_case_only_is_refused()
    {
        AssertRefused(Archive(("place/reeve.yaml", TarEntryType.RegularFile, "x"), ("place/reeve.yaml", TarEntryType.RegularFile, "x")), StoreFault.Data);
        AssertRefused(Archive(("place/reeve.yaml", TarEntryType.RegularFile, "x"), ("place/Reeve.yaml", TarEntryType.RegularFile, "x")), StoreFault.Data);
        AssertRefused(Archive(("place/a.yaml", TarEntryType.RegularFile, "x"), ("place/a.yaml/b.yaml", TarEntryType.RegularFile, "x")), StoreFault.Data);
    }

    [Fact]
    public void A_register_that_names_what_is_not_there_or_is_none_is_refused()
    {
        AssertRefused(Archive(("register/snapshots.ndjson", TarEntryType.RegularFile,
            $$"""{"table_name":"t","content":"{{new string('0', 64)}}","row_count":1,"byte_count":1,"written":"x"}""")), StoreFault.Data);
        AssertRefused(Archive(("register/runs.ndjson", TarEntryType.RegularFile, "{\"id\":1,\"program\":null,\"started\":\"x\",\"finished\":null,\"outcome\":null}")), StoreFault.Data);
        AssertRefused(Archive(("register/runs.ndjson", TarEntryType.RegularFile, "{\"id\":1}")), StoreFault.Data);
        AssertRefused(Archive(("register/runs.ndjson", TarEntryType.RegularFile, "nothing")), StoreFault.Data);
        AssertRefused(Archive(("register/executions.ndjson", TarEntryType.RegularFile,
            "{\"run\":7,\"node\":\"n\",\"recipe\":\"r\",\"outcome\":\"Built\",\"row_count\":1,\"rejected\":1,\"seconds\":1,\"message\":null,\"finished\":\"x\"}")), StoreFault.Data);
    }

    [Fact]
    public void An_original_under_another_hash_is_refused() =>
        AssertRefused(Archive(($"originals/00/{new string('0', 64)}", TarEntryType.RegularFile, "x")), StoreFault.Data);

    [Fact]
    public void A_file_that_is_no_archive_is_refused()
    {
        AssertRefused([], StoreFault.Data);
        AssertRefused(Encoding.UTF8.GetBytes("id,name\n1,A\n"), StoreFault.Data);
        AssertRefused(new byte[4096], StoreFault.Data);
        Assert.Equal(StoreFault.Request, Assert.Throws<StoreException>(() => Restore.From(_place.Beside("none.tar"), new RestoreTarget { Folder = _place.Beside("restored") })).Fault);
    }

    [Fact]
    public void A_backup_of_a_newer_program_is_refused()
    {
        AssertRefused(Archive(2, 1, []), StoreFault.Request);
        AssertRefused(Archive(1, 999, []), StoreFault.Request);
    }

    void AssertRefused(byte[] archive, StoreFault expected)
    {
        string path = Write(archive);
        StoreException fault = Assert.Throws<StoreException>(() => Restore.From(path, new RestoreTarget { Folder = _place.Beside("restored") }));
        Assert.Equal(expected, fault.Fault);
        Assert.StartsWith(path, fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
        AssertNothing();
    }

    void AssertNothing()
    {
        string around = Path.GetDirectoryName(_good)!;
        Assert.DoesNotContain(Directory.GetFileSystemEntries(around), entry => entry.Contains("restor", StringComparison.Ordinal) || entry.EndsWith("out.yaml", StringComparison.Ordinal));
    }

    void AssertEqualsGood(string target)
    {
        string good = _place.Beside("reference");
        if (!Directory.Exists(good)) Restore.From(_good, new RestoreTarget { Folder = good });
        Assert.Equal(Contents(good), Contents(target));
    }

    [Fact]
    public void A_list_that_an_earlier_program_backed_up_unencrypted_comes_back_where_it_lay()
    {
        string folder = _place.Beside("earlier");
        Restore.From(Write(Archive(("place/reeve.yaml", TarEntryType.RegularFile, "version: 1\n"), ("place/never-link.csv", TarEntryType.RegularFile, "name\n"))), new RestoreTarget { Folder = folder });
        Assert.Equal("name\n", File.ReadAllText(Path.Combine(folder, "never-link.csv")));
    }

    /// <summary>All files but the register, which has times of its own: it is compared by its tables elsewhere.</summary>
    static string[] Contents(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.Contains("register.db", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")];

    string Write(byte[] archive)
    {
        string path = _place.Beside("hostile.tar");
        File.WriteAllBytes(path, archive);
        return path;
    }

    static byte[] Archive(params (string Name, TarEntryType Type, string Text)[] members) => Archive(1, 1, members);

    /// <summary>An archive with a manifest that fits its members.</summary>
    static byte[] Archive(int format, int register, (string Name, TarEntryType Type, string Text)[] members)
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            var manifest = new
            {
                format, register, made = DateTimeOffset.UnixEpoch,
                members = members.Select(member => new
                {
                    name = member.Name, bytes = Encoding.UTF8.GetByteCount(member.Text), sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(member.Text))),
                }),
            };
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "manifest.json") { DataStream = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(manifest)) });
            foreach ((string name, TarEntryType type, string text) in members)
            {
                var entry = new PaxTarEntry(type, name);
                if (type == TarEntryType.RegularFile) entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink) entry.LinkName = "/etc/passwd";
                tar.WriteEntry(entry);
            }
        }

        return bytes.ToArray();
    }
}
