using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;

namespace Reeve.Integration.Tests.Connect;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")] // permissions of files are those of Unix
public sealed class SecretTests : IDisposable
{
    readonly TemporaryFolder _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_secret_does_not_print()
    {
        Secret secret = new("open sesame");
        Assert.Equal(("[withheld]", "open sesame"), ($"{secret}", secret.Reveal()));
    }

    [Fact]
    public void A_file_that_only_its_owner_reads_gives_its_text_without_the_line_end()
    {
        File.SetUnixFileMode(_place.Write("key", "open sesame"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal("open sesame", new Secrets(_place.Path).Get("file:key").Reveal());
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_file_that_others_may_read_is_refused(UnixFileMode others)
    {
        File.SetUnixFileMode(_place.Write("key", "open sesame"), UnixFileMode.UserRead | others);
        StoreException fault = Reading.Fault(() => new Secrets(_place.Path).Get("file:key"));
        Assert.Equal((StoreFault.Request, "key holds a secret, and others than its owner may read it: chmod 600 key"), (fault.Fault, fault.Message));
    }

    [Fact]
    public void What_is_no_reference_is_not_quoted() =>
        Assert.DoesNotContain("hunter2", Reading.Fault(() => new Secrets(_place.Path).Get("Password=hunter2")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("env:REEVE_TEST_NOT_SET")]
    [InlineData("file:missing")]
    public void A_secret_that_is_not_there_is_a_request_fault(string reference) => Assert.Equal(StoreFault.Request, Reading.Fault(() => new Secrets(_place.Path).Get(reference)).Fault);
}
