using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reeve.Linkage;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Store;
using Reeve.Store.Tables;
using TextColumn = Reeve.Store.Tables.TextColumn;

namespace Reeve.Integration.Index.Carry;

/// <summary>Counts of values, kept without the values: each is named by 128 bits of HMAC-SHA256 under a key of its own, derived from that of the place.</summary>
/// <param name="key">The key <c>identity</c> of the place.</param>
sealed class TermHashes(byte[] key)
{
    const int Bytes = 16;

    static readonly byte[] Use = Encoding.UTF8.GetBytes("reeve terms 1");

    readonly byte[] _own = HMACSHA256.HashData(key, Use);

    /// <summary>Counts the values that the model weighs by how common they are.</summary>
    public static IReadOnlyDictionary<KeyExpression, TermCounts> Count(RecordSet records, LinkageModel model) =>
        Expressions(model).ToDictionary(expression => expression, expression => TermCounts.Of(records, expression));

    /// <summary>Reads counts for the values that there are now.</summary>
    /// <exception cref="StoreException">Surroundings: the table is not what was written.</exception>
    public IReadOnlyDictionary<KeyExpression, TermCounts> Read(TextTable table, RecordSet records, LinkageModel model)
    {
        TextColumn field = Column(table, "field"), term = Column(table, "term"), counted = Column(table, "records");
        Dictionary<string, (long Filled, Dictionary<string, long> Counts)> kept = new(StringComparer.Ordinal);
        for (int row = 0; row < table.Rows; row++)
        {
            if (field[row] is not { } name || !long.TryParse(counted[row], NumberStyles.None, CultureInfo.InvariantCulture, out long number)) throw Damaged();
            (long filled, Dictionary<string, long> counts) = kept.GetValueOrDefault(name, (0, new(StringComparer.Ordinal)));
            if (term[row] is { } hash) counts[hash] = number;
            else filled = number;
            kept[name] = (filled, counts);
        }
        return Expressions(model).ToDictionary(expression => expression, expression =>
        {
            if (!kept.TryGetValue($"{expression}", out var counts)) throw Damaged();
            Dictionary<string, long> values = new(StringComparer.Ordinal);
            if (counts.Counts.Count > 0)
                foreach (string value in TermCounts.Values(records, expression))
                    if (counts.Counts.TryGetValue(Of(expression, value), out long number)) values.Add(value, number);
            return new TermCounts(counts.Filled, values);
        });
    }

    /// <summary>The counts as a table: columns field, term (missing for all records that have a value) and records.</summary>
    public OutputTable Table(IReadOnlyDictionary<KeyExpression, TermCounts> terms)
    {
        (string Field, string? Term, long Records)[] rows =
        [
            .. terms.SelectMany(each => each.Value.Counts.Select(count => (Field: $"{each.Key}", Term: (string?)Of(each.Key, count.Key), Records: count.Value)).Append(($"{each.Key}", null, each.Value.Filled)))
                .OrderBy(row => row.Field, StringComparer.Ordinal).ThenBy(row => row.Term, StringComparer.Ordinal),
        ];
        return new OutputTable(
        [
            OutputColumn.Text.Of("field", [.. rows.Select(row => row.Field)]),
            OutputColumn.Text.Of("term", [.. rows.Select(row => row.Term)]),
            new OutputColumn.Integer("records", [.. rows.Select(row => row.Records)]),
        ]);
    }

    string Of(KeyExpression expression, string value)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // No expression has a line break in it, so no two pairs of expression and value are one message.
        HMACSHA256.HashData(_own, Encoding.UTF8.GetBytes($"{expression}\n{value}"), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }

    static IEnumerable<KeyExpression> Expressions(LinkageModel model) =>
        model.Comparisons.SelectMany(comparison => comparison.Levels).Where(level => !level.IsNull).Select(level => level.TermFrequency?.Of).OfType<KeyExpression>().Distinct();

    static TextColumn Column(TextTable table, string name) => table.Find(name) ?? throw Damaged();

    static StoreException Damaged() => new(StoreFault.Surroundings, "The table of counted values is not what was written: restore the last backup, or change the model file, so that all is scored anew.");
}
