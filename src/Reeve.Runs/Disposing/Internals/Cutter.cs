using System.Security.Cryptography;
using Reeve.Integration.Connect;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Originals;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Disposing.Internals;

/// <summary>Takes rows out of files of a load, and keeps what is left as an original.</summary>
sealed class Cutter(OpenPlace open, Forgotten forgotten, string scratch, int threads, CancellationToken cancel)
{
    /// <summary>What the files of a part are after it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="part">The part.</param>
    /// <param name="rows">The rows that go, by their places in the part.</param>
    public IReadOnlyList<LoadFile> Cut(SourceFile source, LoadedPart part, IReadOnlySet<int> rows)
    {
        string[] paths = [.. part.Files.Select((_, at) => Path.Combine(scratch, $"left-{at}"))];
        try
        {
            RewrittenForm form = OriginalCut.Write(source, part.Files, rows.Contains, paths, threads, cancel);
            return [.. part.Files.Select((file, at) =>
            {
                Original left = open.State.Originals.Add(paths[at], cancel);
                open.State.Say("what is left is kept");
                LoadFile before = part.Load.Files[part.First + at];

                // The bytes that came are known again by the token they had before the first cut.
                Rewriting rewriting = before.Rewritten is { } earlier ? earlier with { Form = form } : new Rewriting(form, forgotten.Tokens.Bytes(Hash(file.Path)), new FileInfo(file.Path).Length);
                return before with { Original = left, Rewritten = rewriting };
            })];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, "What is left of a load could not be written: check the disk of the place, then try again.", fault);
        }
        finally
        {
            foreach (string path in paths) File.Delete(path);
        }
    }

    static string Hash(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
