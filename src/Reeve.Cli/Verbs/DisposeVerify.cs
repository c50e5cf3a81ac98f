using Reeve.Cli.Output;
using Reeve.Runs.Disposing;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Cli.Verbs;

/// <summary><c>reeve dispose --verify</c>: whether a certificate is as it was signed. It needs no place; with one, it says whether the key is that place's.</summary>
static class DisposeVerify
{
    const long MostBytes = 1 << 24;

    public static int Run(string path, string? folder, bool json, bool quiet)
    {
        string text = Read(path);
        using OpenPlace? open = folder is not null && Places.Reading(folder) is PlaceReading.Whole whole && Places.IsBuilt(whole.Place) ? Places.Open(whole.Place) : null;
        CertificateReading reading = Certificate.Verify(text, open);
        (string word, string sentence) = reading switch
        {
            CertificateReading.Sound sound => ("sound", $"{path} is as it was signed: disposal {sound.Number}, key {sound.Key}. "
                + (sound.IsOwn switch { true => "The key is this place's.", false => "The key is not this place's.", null => "Compare the key with the one that the place has told you." })),
            CertificateReading.Changed => ("changed", $"{path} was changed after it was signed: do not rely on it."),
            _ => ("none", $"{path} is no certificate of a disposal."),
        };
        if (json)
        {
            using Stream output = Console.OpenStandardOutput();
            JsonOutput.Write(output, writer =>
            {
                writer.WriteString("certificate", word);
                if (reading is not CertificateReading.Sound sound) return;
                writer.WriteNumber("number", sound.Number);
                writer.WriteString("key", sound.Key);
                if (sound.IsOwn is { } own) writer.WriteBoolean("own_key", own);
                else writer.WriteNull("own_key");
            });
        }
        else if (reading is not CertificateReading.Sound) Console.Error.WriteLine(sentence);
        else if (!quiet) Console.WriteLine(sentence);
        return reading is CertificateReading.Sound ? ExitCode.Done : ExitCode.Data;
    }

    static string Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new StoreException(StoreFault.Data, $"{path} is too large to be a certificate.");
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StoreException(StoreFault.Request, $"There is no file {path}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{path} cannot be read: check its permissions and its disk.", fault);
        }
    }
}
