using System.Text.Json;
using Reeve.Integration.Connect.Read;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect.OpenReferral;

/// <summary>Reads the files of one load of an Open Referral UK feed as one row a service.</summary>
static class FeedReader
{
    const int MostRules = 5;
    const long MostBytes = 1L << 30;

    /// <summary>Checks all files, then makes the table.</summary>
    /// <exception cref="StoreException">Data: the feed breaks a rule of the standard, is not JSON, or holds no service.</exception>
    public static PartRows Read(IReadOnlyList<LoadedOriginal> files, Location at, CancellationToken cancel)
    {
        List<JsonDocument> documents = [];
        try
        {
            FeedCheck check = new();
            List<FeedService> services = [];
            foreach (LoadedOriginal file in files)
            {
                cancel.ThrowIfCancellationRequested();
                documents.Add(Parse(file));
                services.AddRange(FeedFile.Services(documents[^1].RootElement, file.Name, check));
            }
            if (check.Faults.Count > 0) throw Refused(at, check.Faults);
            if (services.Count == 0) throw new StoreException(StoreFault.Data, $"{at}: the feed is well-formed and holds no service. Check its address and its publisher's news.");
            return ServiceTable.Make(services, check);
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    static StoreException Refused(Location at, IReadOnlyList<string> faults)
    {
        string more = faults.Count > MostRules ? $"; and {Words.Count(faults.Count - MostRules, "more rule")}" : "";
        return new StoreException(StoreFault.Data, $"{at}: the feed is not valid Open Referral UK version 3: {string.Join("; ", faults.Take(MostRules))}{more}. Ask its publisher to put it right; the last good load stays.");
    }

    static JsonDocument Parse(LoadedOriginal file)
    {
        try
        {
            using FileStream stream = new(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > MostBytes) throw new StoreException(StoreFault.Data, $"{file.Name} is larger than {MostBytes:N0} bytes. Ask for it in pages.");
            JsonDocument document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 128 });
            RequireText(document.RootElement);
            return document;
        }
        catch (JsonException e)
        {
            // Its words quote the data, so it is not passed on.
            throw new StoreException(StoreFault.Data, $"{file.Name}, line {1 + (e.LineNumber ?? 0)}: the file is not well-formed JSON, or is cut short here. Load it again.");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new StoreException(StoreFault.Data, $"{file.Name} holds text that is not valid Unicode. Ask its publisher to put it right.", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"{file.Name} is not there.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{file.Name} cannot be read by this user, or the disk failed.", e);
        }
    }

    /// <summary>Reads every text once: half of a surrogate pair is found out here rather than somewhere in the middle.</summary>
    static void RequireText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String: _ = element.GetString(); break;
            case JsonValueKind.Array: foreach (JsonElement each in element.EnumerateArray()) RequireText(each); break;
            case JsonValueKind.Object: foreach (JsonProperty each in element.EnumerateObject()) { _ = each.Name; RequireText(each.Value); } break;
            default: break;
        }
    }
}
