using System.Globalization;
using System.Net;
using System.Text.Json;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.Acquire;

/// <summary>Fetches the pages of an Open Referral UK feed: <c>?page=2</c> and so on, up to what the first page calls <c>total_pages</c>.</summary>
/// <param name="handler">What sends requests; null for the network. It does not follow redirects by itself.</param>
/// <param name="time">The clock of time limits and pauses.</param>
sealed class HttpFeed(HttpMessageHandler? handler = null, TimeProvider? time = null)
{
    const int MostPages = 10_000, MostRedirects = 5, Tries = 4, MostPageBytes = 64 << 20;
    const long MostBytes = 2L << 30;

    static readonly TimeSpan RequestLimit = TimeSpan.FromSeconds(100), LongestPause = TimeSpan.FromSeconds(30);

    readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>Whether an address is one of the network rather than of a file.</summary>
    public static bool IsUrl(string address) => address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches all pages into files.</summary>
    public IReadOnlyList<AcquiredFile> Fetch(string address, Location at, Scratch scratch, CancellationToken cancel)
    {
        Uri first = Allowed(address, at);
        using HttpMessageInvoker client = new(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(20) }, disposeHandler: handler is null);
        List<AcquiredFile> files = [];
        long bytes = 0;
        try
        {
            for (int page = 1, pages = 1; page <= pages; page++)
            {
                byte[] body = Get(client, page == 1 ? first : Page(first, page), at, page, cancel).GetAwaiter().GetResult();
                if ((bytes += body.Length) > MostBytes) throw Fault(StoreFault.Data, at, $"the feed is larger than {MostBytes:N0} bytes. Ask for a part of it in the address");
                files.Add(scratch.Make(string.Create(CultureInfo.InvariantCulture, $"page-{page}.json"), file => file.Write(body)));
                int stated = Pages(body, page, at);
                if (page == 1) pages = stated;
            }
            return files;
        }
        catch
        {
            foreach (AcquiredFile file in files) File.Delete(file.Path);
            throw;
        }
    }

    static Uri Allowed(string address, Location at)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.UserInfo.Length > 0) throw Fault(StoreFault.Request, at, "the feed's address is not a plain URL. Write it without a user or password");
        return IsAllowed(uri) ? uri : throw Fault(StoreFault.Request, at, "the feed's address starts with http://, which anybody on the way can read and change. Use https://");
    }

    static bool IsAllowed(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    static Uri Page(Uri first, int page)
    {
        IEnumerable<string> kept = first.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.StartsWith("page=", StringComparison.OrdinalIgnoreCase));
        return new UriBuilder(first) { Query = string.Join('&', kept.Append(string.Create(CultureInfo.InvariantCulture, $"page={page}"))) }.Uri;
    }

    /// <summary>How many pages the feed says there are; 1 when it does not say.</summary>
    static int Pages(byte[] body, int page, Location at)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return 1;
            if (page > 1 && Number(document.RootElement, "page_number") is { } given && given != page)
                throw Fault(StoreFault.Data, at, $"the feed was asked for page {page} and gave page {given}. Tell its publisher that `page` is not obeyed");
            int pages = Number(document.RootElement, "total_pages") ?? 1;
            return pages <= MostPages ? pages : throw Fault(StoreFault.Data, at, $"the feed says it has {pages:N0} pages, and more than {MostPages:N0} are not fetched. Ask for more on each page in the address");
        }
        catch (JsonException e)
        {
            throw new StoreException(StoreFault.Data, $"{at}: page {page} of the feed is not JSON. Open the address in a browser to see what it gives.", e);
        }
    }

    static int? Number(JsonElement page, string name) =>
        page.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    async Task<byte[]> Get(HttpMessageInvoker client, Uri uri, Location at, int page, CancellationToken cancel)
    {
        for (int attempt = 1; ; attempt++)
        {
            (byte[]? body, TimeSpan? pause, string why) = await Attempt(client, uri, at, page, cancel);
            if (body is not null) return body;
            if (attempt == Tries) throw Fault(StoreFault.Surroundings, at, $"page {page} of the feed could not be fetched in {Tries} tries: {why}. Try again later");
            TimeSpan wait = pause ?? TimeSpan.FromSeconds(1 << (attempt - 1));
            await Task.Delay(wait < LongestPause ? wait : LongestPause, _time, cancel);
        }
    }

    /// <summary>One try: the body, or how long to wait and why it failed in a way that may pass.</summary>
    async Task<(byte[]? Body, TimeSpan? Pause, string Why)> Attempt(HttpMessageInvoker client, Uri uri, Location at, int page, CancellationToken cancel)
    {
        using CancellationTokenSource limit = new(RequestLimit, _time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            for (int redirects = 0; ; redirects++)
            {
                using HttpRequestMessage request = new(HttpMethod.Get, uri);
                request.Headers.Add("Accept", "application/json");
                request.Headers.Add("User-Agent", "reeve");
                using HttpResponseMessage response = await client.SendAsync(request, either.Token);
                int status = (int)response.StatusCode;
                if (status is 301 or 302 or 303 or 307 or 308)
                {
                    Uri? target = response.Headers.Location is { } location ? new Uri(uri, location) : null;
                    if (redirects == MostRedirects || target is null) throw Fault(StoreFault.Data, at, $"page {page} of the feed leads from redirect to redirect. Give the address it ends at");
                    if (!IsAllowed(target) || (target.IsLoopback && !uri.IsLoopback)) throw Fault(StoreFault.Request, at, $"page {page} of the feed redirects to an address that is not https, or to this machine, which is refused");
                    uri = target;
                    continue;
                }
                if (status == 429 || status >= 500) return (null, RetryAfter(response), $"the server answered {status}");
                if (status is 401 or 403) throw Fault(StoreFault.Data, at, $"the server answered {status} to page {page}: the feed is not open to everybody, as Open Referral UK feeds are. Ask its publisher");
                if (status != 200) throw Fault(StoreFault.Request, at, $"the server answered {status} to page {page} of the feed. Check the address");
                return (await Body(response, at, page, either.Token), null, "");
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, null, $"it took more than {RequestLimit.TotalSeconds:0} seconds");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, null, "the server could not be reached, or the connection broke");
        }
    }

    TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } when delta > TimeSpan.Zero => delta,
        { Date: { } date } when date > _time.GetUtcNow() => date - _time.GetUtcNow(),
        _ => null,
    };

    static async Task<byte[]> Body(HttpResponseMessage response, Location at, int page, CancellationToken cancel)
    {
        using Stream stream = await response.Content.ReadAsStreamAsync(cancel);
        using MemoryStream body = new();
        byte[] buffer = new byte[1 << 16];
        for (int count; (count = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            if (body.Length + count > MostPageBytes) throw Fault(StoreFault.Data, at, $"page {page} of the feed is larger than {MostPageBytes:N0} bytes. Ask for less on each page in the address");
            body.Write(buffer, 0, count);
        }
        return body.ToArray();
    }

    static StoreException Fault(StoreFault fault, Location at, string what) => new(fault, $"{at}: {what}.");
}
