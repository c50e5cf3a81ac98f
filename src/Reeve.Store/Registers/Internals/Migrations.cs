using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Reeve.Store.Registers.Internals;

/// <summary>Brings a register's tables up to this program's version: numbered scripts, all in one transaction, safe under two starters.</summary>
static partial class Migrations
{
    const string Folder = "Reeve.Store.Registers.Migrations.";

    static readonly string[] s_scripts = [.. Read()];

    /// <summary>The version of the tables that this program knows: the number of the last script.</summary>
    public static int Newest => s_scripts.Length;

    /// <summary>Applies what is not yet applied.</summary>
    /// <param name="last">The version to come to; null for the newest.</param>
    /// <exception cref="StoreException">Request: the tables are newer than this program.</exception>
    public static void Apply(Database database, int? last = null) => database.Write(session => Apply(session, database, last ?? Newest));

    /// <inheritdoc cref="Apply(Database, int?)"/>
    public static void Apply(Session session, Database database, int last)
    {
        session.Execute(Types("CREATE TABLE IF NOT EXISTS reeve_version (version {integer} NOT NULL PRIMARY KEY, applied {text} NOT NULL)", database));
        int version = session.First<int>("SELECT COALESCE(MAX(version), 0) FROM reeve_version");
        if (version > Newest)
        {
            throw new StoreException(StoreFault.Request,
                $"{database.Name} is of version {version}, and this program knows versions up to {Newest}: use the program that wrote it, or a newer one.");
        }

        for (int next = version + 1; next <= last; next++)
        {
            session.Execute(Types(s_scripts[next - 1], database));
            session.Execute("INSERT INTO reeve_version (version, applied) VALUES (@next, @now)", new { next, now = database.Now() });
        }
    }

    static string Types(string script, Database database) => TypeName().Replace(script, match => database.Types[match.Groups[1].Value]);

    static IEnumerable<string> Read()
    {
        for (int number = 1; ; number++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{Folder}{number:0000}.sql");
            using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name);
            if (stream is null) yield break;
            using var reader = new StreamReader(stream);
            yield return reader.ReadToEnd();
        }
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex TypeName();
}
