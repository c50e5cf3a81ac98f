using System.Net;
using System.Text;
using Reeve.Integration.Connect;
using Reeve.Integration.Connect.Acquire;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

public sealed class FeedFetchTests : IDisposable
{
    readonly TemporaryFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    /// <summary>Answers from a table, and remembers what was asked.</summary>
    sealed class Server(Func<Uri, int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.PathAndQuery);
            return Task.FromResult(answer(request.RequestUri, Asked.Count));
        }
    }

    /// <summary>A clock whose pauses are over at once.</summary>
    sealed class NoWaiting : TimeProvider
    {
        public List<TimeSpan> Pauses { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            // The limit of a request is a timer too, and never ends here.
            if (dueTime > TimeSpan.FromSeconds(60)) return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
            Pauses.Add(dueTime);
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }

    static HttpResponseMessage Json(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "application/json") };

    static string Page(int number, int pages) => $$"""{"total_pages":{{pages}},"page_number":{{number}},"contents":[]}""";

    static int Asked(Uri uri) => uri.Query.Split('&', '?').FirstOrDefault(pair => pair.StartsWith("page=", StringComparison.Ordinal)) is { } pair ? int.Parse(pair[5..], null) : 1;

    IReadOnlyList<AcquiredFile> Fetch(Server server, string address = "https://feed.example.org/services?per_page=50", NoWaiting? time = null) =>
        Acquirer.Acquire(Sources.Of(new SourceRead.OpenReferral(address) { At = Sources.At }), _scratch.Path, _scratch.Path, new Secrets("."), new HttpFeed(server, time ?? new NoWaiting()), CancellationToken.None).Files;

    [Fact]
    public void All_pages_are_fetched_in_order()
    {
        using Server server = new((uri, _) => Json(Page(Asked(uri), 3)));
        Assert.Equal(["page-1.json", "page-2.json", "page-3.json"], Fetch(server).Select(file => file.Name));
        Assert.Equal(["/services?per_page=50", "/services?per_page=50&page=2", "/services?per_page=50&page=3"], server.Asked);
    }

    [Fact]
    public void A_busy_server_is_asked_again_after_a_pause()
    {
        NoWaiting time = new();
        using Server server = new((uri, count) => count == 1 ? new HttpResponseMessage((HttpStatusCode)429) { Headers = { { "Retry-After", "7" } } } : count == 2 ? new HttpResponseMessage(HttpStatusCode.BadGateway) : Json(Page(1, 1)));
        Assert.Single(Fetch(server, time: time));
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(2)], time.Pauses);
    }

    [Fact]
    public void A_server_that_stays_down_is_given_up_and_leaves_nothing_behind()
    {
        using Server server = new((uri, _) => Asked(uri) == 1 ? Json(Page(1, 2)) : new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        StoreException fault = Reading.Fault(() => Fetch(server));
        Assert.Equal((StoreFault.Surroundings, "sources/housing.yaml:5: page 2 of the feed could not be fetched in 4 tries: the server answered 503. Try again later."), (fault.Fault, fault.Message));
        Assert.Empty(Directory.GetFiles(_scratch.Path));
    }

    [Fact]
    public void A_server_that_ignores_the_page_is_found_out()
    {
        using Server server = new((_, _) => Json(Page(1, 2)));
        Assert.Contains("asked for page 2 and gave page 1", Reading.Fault(() => Fetch(server)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://feed.example.org/services")]
    [InlineData("https://user:password@feed.example.org/services")]
    public void Only_plain_https_addresses_are_fetched(string address)
    {
        using Server server = new((_, _) => Json(Page(1, 1)));
        StoreException fault = Reading.Fault(() => Fetch(server, address));
        Assert.Equal(StoreFault.Request, fault.Fault);
        Assert.DoesNotContain("password@", fault.Message, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Fact]
    public void This_machine_may_be_asked_without_https()
    {
        using Server server = new((_, _) => Json(Page(1, 1)));
        Assert.Single(Fetch(server, "http://localhost:8080/services"));
    }

    [Theory]
    [InlineData("http://feed.example.org/other")]
    [InlineData("https://127.0.0.1/metadata")]
    [InlineData("http://localhost/metadata")]
    [InlineData("file:///etc/passwd")]
    public void A_redirect_may_not_lead_to_plain_http_or_to_this_machine(string target)
    {
        using Server server = new((_, _) => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = new Uri(target) } });
        Assert.Contains("which is refused", Reading.Fault(() => Fetch(server)).Message, StringComparison.Ordinal);
        Assert.Single(server.Asked);
    }

    [Fact]
    public void Redirects_are_followed_a_few_times()
    {
        using Server server = new((uri, _) => uri.AbsolutePath == "/services" ? new HttpResponseMessage(HttpStatusCode.MovedPermanently) { Headers = { Location = new Uri("/v3/services", UriKind.Relative) } } : Json(Page(1, 1)));
        Assert.Single(Fetch(server));
        using Server circle = new((uri, _) => new HttpResponseMessage(HttpStatusCode.Found) { Headers = { Location = uri } });
        Assert.Contains("from redirect to redirect", Reading.Fault(() => Fetch(circle)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_end_is_cut_off()
    {
        using Server server = new((_, _) => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Endless()) });
        Assert.Contains("larger than", Reading.Fault(() => Fetch(server)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html>sign in</html>", "not JSON")]
    [InlineData("""{"total_pages":99999,"contents":[]}""", "99,999 pages")]
    public void A_page_that_is_none_is_a_data_fault(string body, string says)
    {
        using Server server = new((_, _) => Json(body));
        StoreException fault = Reading.Fault(() => Fetch(server));
        Assert.Equal(StoreFault.Data, fault.Fault);
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, StoreFault.Request)]
    [InlineData(HttpStatusCode.Unauthorized, StoreFault.Data)]
    public void A_refusal_is_not_tried_again(HttpStatusCode status, StoreFault expected)
    {
        using Server server = new((_, _) => new HttpResponseMessage(status));
        Assert.Equal(expected, Reading.Fault(() => Fetch(server)).Fault);
        Assert.Single(server.Asked);
    }

    sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => 0; set => throw new NotSupportedException(); }

        public override void Flush()
        {
            // Nothing is held.
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            return count;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
