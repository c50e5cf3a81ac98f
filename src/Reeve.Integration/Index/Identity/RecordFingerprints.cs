using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Reeve.Linkage;

namespace Reeve.Integration.Index.Identity;

/// <summary>Tells whether a record is still what it was, in all that linking reads of it, by 128 bits that say nothing to whoever has no key.</summary>
/// <remarks>HMAC-SHA256 under a key of its own, derived from that of the place, over the record's name and its filled fields. Two records with the same values differ, so that nobody can count them.</remarks>
public static class RecordFingerprints
{
    const int Bytes = 16;

    static readonly byte[] Use = Encoding.UTF8.GetBytes("reeve fingerprint 1");

    /// <summary>One fingerprint a record.</summary>
    /// <param name="records">The standardised records.</param>
    /// <param name="keys">The name of each.</param>
    /// <param name="key">The key <c>identity</c> of the place.</param>
    /// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
    public static IReadOnlyList<string> Of(RecordSet records, IReadOnlyList<RecordKey> keys, byte[] key, int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(keys);
        byte[] own = HMACSHA256.HashData(key, Use);
        // In the order of names: a source that is listed elsewhere, or a field that another source brings, changes nothing.
        TextColumn[] columns = [.. records.Columns.OrderBy(column => column.Name, StringComparer.Ordinal)];
        byte[][] names = [.. columns.Select(column => Encoding.UTF8.GetBytes(column.Name))];
        byte[][][] values = [.. columns.Select(column => column.Values.Select(Encoding.UTF8.GetBytes).ToArray())];
        string[] prints = new string[records.Count];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            Message message = new();
            Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
            int to = (int)((long)records.Count * (part + 1) / threads);
            for (int record = (int)((long)records.Count * part / threads); record < to; record++)
            {
                message.Clear();
                message.Add(Encoding.UTF8.GetBytes(keys[record].Source));
                message.Add(Encoding.UTF8.GetBytes(keys[record].Record));
                for (int at = 0; at < columns.Length; at++)
                {
                    if (columns[at].Codes[record] is not (>= 0 and var code)) continue;
                    message.Add(names[at]);
                    message.Add(values[at][code]);
                }
                HMACSHA256.HashData(own, message.Written, hash);
                prints[record] = Convert.ToHexStringLower(hash[..Bytes]);
            }
        });
        return prints;
    }

    /// <summary>Texts, each behind its length.</summary>
    sealed class Message
    {
        byte[] _bytes = new byte[1024];
        int _length;

        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

        public void Clear() => _length = 0;

        public void Add(byte[] text)
        {
            int end = _length + sizeof(int) + text.Length;
            if (end > _bytes.Length) Array.Resize(ref _bytes, Math.Max(end, 2 * _bytes.Length));
            BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_length), text.Length);
            text.CopyTo(_bytes, _length + sizeof(int));
            _length = end;
        }
    }
}
