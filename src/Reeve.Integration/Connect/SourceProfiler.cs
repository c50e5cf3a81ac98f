using Reeve.Integration.Connect.Draft;
using Reeve.Integration.Connect.Read;
using Reeve.Integration.Index.Infer;
using Reeve.Standards;
using Reeve.Store;
using Reeve.Workspace;

namespace Reeve.Integration.Connect;

/// <summary>Reads a file of any form that Reeve knows and guesses a contract for it.</summary>
public static class SourceProfiler
{
    static readonly Location Nowhere = new("", 0);

    /// <summary>Profiles a file.</summary>
    /// <param name="path">A CSV, TSV, Excel, JSON, NDJSON or Parquet file; what it is is found from its bytes, whatever its ending says.</param>
    /// <param name="threads">How many threads may work; the guess does not depend on it.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="StoreException">Request: no such file. Data: empty, damaged, or something that is never read. Surroundings: it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static SourceGuess Profile(string path, int threads = 1, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new StoreException(StoreFault.Request, $"{path} is a folder. Give one file of it; the source file can read the whole folder with a pattern.");
        string file = Path.GetFileName(path);
        FileForm form = FormGuess.Of(path, FileKinds.Find(path, path), cancel);
        PartRows rows = new FormReader(form, null, Nowhere, threads).Read(new LoadedOriginal(1, path, path), cancel);
        if (rows.Table.Columns.Count == 0) throw new StoreException(StoreFault.Data, $"{path} has no column that holds anything. Ask for the extract again.");
        return Guess(path, file, form, rows);
    }

    static SourceGuess Guess(string path, string file, FileForm form, PartRows rows)
    {
        string stem = Path.GetFileNameWithoutExtension(file);
        string[] words = HeaderLexicon.Words(stem);
        List<FieldGuess> fields = [.. FieldGuesser.Guess(rows.Table)];
        List<FieldGuess> keys = KeyGuess.Candidates(fields, rows.Table);
        if (keys.Count > 0)
        {
            int key = fields.FindIndex(field => field.Name == keys[0].Name);
            fields[key] = KeyGuess.AsKey(fields[key], fields);
        }
        // Every field of a record about a person is about that person, until somebody says that it is not.
        if (fields.Exists(static field => field.Sensitivity is not (Sensitivity.Open or Sensitivity.Internal)))
            fields = fields.ConvertAll(static field => field.Sensitivity == Sensitivity.Internal ? field with { Sensitivity = Sensitivity.Personal } : field);
        return new SourceGuess
        {
            Path = path,
            Name = new FieldNames().Take(stem, 0, "source"),
            Title = words.Length == 0 ? "Source" : char.ToUpperInvariant(words[0][0]) + string.Join(' ', words)[1..],
            Form = form,
            Delimiter = rows.Delimiter,
            Rows = rows.Table.Rows,
            Notes = rows.Notes,
            Fields = fields,
            Key = [.. keys.Take(1).Select(field => field.Name)],
            OtherKeys = [.. keys.Skip(1).Select(field => field.Name)],
        };
    }
}
