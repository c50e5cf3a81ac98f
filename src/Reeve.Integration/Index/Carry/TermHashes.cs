using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reeve.Linkage;
using Reeve.Linkage.Model;
using Reeve.Linkage.Score;
using Reeve.Store;
using Reeve.Store.Tables;

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
        Dictionary<string, (long Filled, Dictionary<string, long> Counts)> kept = new(StringComparer.Ordinal);
        foreach (TermRow row in Rows(table))
        {
            (long filled, Dictionary<string, long> counts) = kept.GetValueOrDefault(row.Field, (0, new(StringComparer.Ordinal)));
            if (row.Term is not null) counts[row.Term] = row.Records;
            else filled = row.Records;
            kept[row.Field] = (filled, counts);
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

    /// <summary>The rows of counts, by field and then by term.</summary>
    public IReadOnlyList<TermRow> Rows(IReadOnlyDictionary<KeyExpression, TermCounts> terms) =>
    [
        .. terms.SelectMany(each => each.Value.Counts.Select(count => new TermRow($"{each.Key}", Of(each.Key, count.Key), count.Value)).Append(new TermRow($"{each.Key}", null, each.Value.Filled)))
            .OrderBy(row => row.Field, StringComparer.Ordinal).ThenBy(row => row.Term, StringComparer.Ordinal),
    ];

    /// <summary>The rows of a table of counts, in its order.</summary>
    /// <exception cref="StoreException">Surroundings: the table is not what was written.</exception>
    public static IReadOnlyList<TermRow> Rows(TextTable table)
    {
        if (table.Find("field") is not { } field || table.Find("term") is not { } term || table.Find("records") is not { } records) throw Damaged();
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(row => field[row] is { } name && long.TryParse(records[row], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? new TermRow(name, term[row], number)
                : throw Damaged()),
        ];
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

    static StoreException Damaged() => new(StoreFault.Surroundings, "The table of counted values is not what was written: restore the last backup, or change the model file, so that all is scored anew.");
}

/// <summary>How many records had a value when values were counted.</summary>
/// <param name="Field">The expression.</param>
/// <param name="Term">The value, as a keyed hash; null for all records that had one.</param>
/// <param name="Records">The records; at least 0.</param>
sealed record TermRow(string Field, string? Term, long Records);
