using Reeve.Store.Keys;

namespace Reeve.Store.Tests.Keys;

public sealed class PlaceKeysTests : IDisposable
{
    const string Hex = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    readonly string folder = Directory.CreateTempSubdirectory("reeve-keys-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    string File(string name) => Path.Combine(folder, "keys", name + ".key");

    [Fact]
    public void A_key_is_made_once_and_is_the_same_from_then_on()
    {
        PlaceKeys keys = new(folder, _ => null);
        Assert.Null(keys.Find("identity"));
        byte[] first = keys.Get("identity");
        Assert.Equal(32, first.Length);
        Assert.Equal(first, keys.Get("identity"));
        Assert.Equal(first, new PlaceKeys(folder, _ => null).Find("identity"));
        Assert.NotEqual(first, keys.Get("never-link"));
    }

    [Fact]
    public void Only_the_owner_may_read_a_key()
    {
        new PlaceKeys(folder, _ => null).Get("identity");
        Assert.Equal("-r--------", Modes.Of(File("identity")));
        Assert.Equal("drwx------", Modes.Of(Path.Combine(folder, "keys")));
        Assert.Equal([File("identity")], Directory.GetFiles(Path.Combine(folder, "keys")));
    }

    [Fact]
    public void A_key_that_others_may_read_is_refused()
    {
        PlaceKeys keys = new(folder, _ => null);
        keys.Get("identity");
        Modes.Set(File("identity"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        StoreException fault = Assert.Throws<StoreException>(() => keys.Get("identity"));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.Contains("others than its owner", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_environment_comes_first()
    {
        PlaceKeys keys = new(folder, name => name == "REEVE_KEY_NEVER_LINK" ? Hex.ToUpperInvariant() + "\n" : null);
        Assert.Equal(Convert.FromHexString(Hex), keys.Get("never-link"));
        Assert.False(Path.Exists(File("never-link")));
    }

    [Theory]
    [InlineData("secret")]
    [InlineData(Hex + "00")]
    [InlineData("z00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    public void What_is_no_key_is_refused_and_not_shown(string text)
    {
        StoreException fault = Assert.Throws<StoreException>(() => new PlaceKeys(folder, _ => text).Get("identity"));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.DoesNotContain(text, fault.Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        System.IO.File.WriteAllText(File("identity"), text);
        Modes.Set(File("identity"), UnixFileMode.UserRead);
        Assert.DoesNotContain(text, Assert.Throws<StoreException>(() => new PlaceKeys(folder, _ => null).Get("identity")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../identity")]
    [InlineData("Identity")]
    public void A_name_is_letters_and_hyphens(string name) => Assert.Throws<ArgumentException>(() => new PlaceKeys(folder, _ => null).Get(name));

    [Fact]
    public void Many_who_ask_at_once_get_one_key()
    {
        byte[][] all = new byte[16][];
        Parallel.For(0, all.Length, at => all[at] = new PlaceKeys(folder, _ => null).Get("identity"));
        Assert.All(all, key => Assert.Equal(all[0], key));
    }
}
