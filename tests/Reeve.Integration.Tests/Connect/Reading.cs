using System.Text;
using Reeve.Integration.Connect;
using Reeve.Integration.Tests.Support;
using Reeve.Store;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Connect;

/// <summary>Reads files as a build does, and shows tables as text.</summary>
static class Reading
{
    public static SourceRows Read(string path, FileForm form, params string[] fields) =>
        SourceReader.Read(Sources.Of(Sources.File(path, form), fields: [.. fields.Select(name => (name, new[] { name }))]), [new LoadedOriginal(1, Path.GetFileName(path), path)], 2, CancellationToken.None);

    /// <summary>Headers, then each row; a missing cell is a tilde.</summary>
    public static string[] Lines(this TextTable table) =>
        [string.Join('|', table.Columns.Select(column => column.Name)), .. Enumerable.Range(0, table.Rows).Select(row => string.Join('|', table.Columns.Select(column => column[row] ?? "~")))];

    public static string[] Lines(this SourceRows rows) => rows.Table.Lines();

    public static IEnumerable<string> Notes(this SourceRows rows) => rows.Parts.SelectMany(part => part.Notes);

    public static StoreException Fault(Action act) => Assert.ThrowsAny<StoreException>(act);

    public static string Write(this TemporaryFolder folder, string name, byte[] bytes)
    {
        string path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
