using System.Buffers.Binary;
using System.Security.Cryptography;
using Reeve.Store.Internals;

namespace Reeve.Store.Keys;

/// <summary>A file that only who has a key of the place can read or change: AES-256-GCM (NIST SP 800-38D), with a fresh random nonce each time it is written.</summary>
/// <remarks>
/// The key that encrypts is derived from the place's key by HKDF (RFC 5869) for this one purpose. The purpose and the version of the form are authenticated
/// with the content, so that a file of another purpose is none of this one. The content is filled up to whole blocks of 4096 bytes: the file's length does
/// not tell how much is in it. It is written whole or not at all, for its owner only.
/// </remarks>
/// <param name="path">The file.</param>
/// <param name="keyName">The name of the key: see <see cref="PlaceKeys"/>.</param>
public sealed class SealedFile(string path, string keyName)
{
    const int NonceBytes = 12, TagBytes = 16, KeyBytes = 32, Block = 4096;
    const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    static ReadOnlySpan<byte> Mark => "REEVE SEALED 1\n"u8;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Writes the file anew; the key is made when it is not there.</summary>
    /// <param name="keys">The keys of the place.</param>
    /// <param name="content">What it is to hold.</param>
    /// <exception cref="StoreException">Surroundings: disk, permissions. Request: the key is none.</exception>
    public void Write(PlaceKeys keys, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(keys);
        byte[] plain = new byte[(sizeof(int) + content.Length + Block - 1) / Block * Block], cipher = new byte[plain.Length];
        BinaryPrimitives.WriteInt32BigEndian(plain, content.Length);
        content.CopyTo(plain.AsSpan(sizeof(int)));
        Span<byte> nonce = stackalloc byte[NonceBytes], tag = stackalloc byte[TagBytes];
        RandomNumberGenerator.Fill(nonce);
        byte[] key = Derived(keys.Get(keyName));
        try
        {
            using AesGcm gcm = new(key, TagBytes);
            gcm.Encrypt(nonce, plain, cipher, tag, Associated());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(plain);
        }

        using AtomicFile file = AtomicFile.CreatePrivate(Path);
        file.Stream.Write(Mark);
        file.Stream.Write(nonce);
        file.Stream.Write(tag);
        file.Stream.Write(cipher);
        file.Commit();
    }

    /// <summary>Reads the file.</summary>
    /// <param name="keys">The keys of the place.</param>
    /// <exception cref="StoreException">
    /// Surroundings: the file or its key is gone, or it cannot be read. Request: others than its owner may read it; it was changed or damaged, or is of another key.
    /// </exception>
    public byte[] Read(PlaceKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        byte[] bytes = FileFaults.Reading(Path, () => File.ReadAllBytes(Path));
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(Path) & Others) != UnixFileMode.None)
            throw new StoreException(StoreFault.Request, $"{Path} can be read by others than its owner: take their permissions away (chmod 600).");
        byte[] key = Derived(keys.Find(keyName) ?? throw new StoreException(StoreFault.Surroundings, $"The key `{keyName}` of {Path} is not there: put it back into the folder `keys` beside it, then try again."));
        int start = Mark.Length + NonceBytes + TagBytes;
        if (bytes.Length < start + sizeof(int) || !bytes.AsSpan().StartsWith(Mark)) throw Changed();
        byte[] plain = new byte[bytes.Length - start];
        try
        {
            using AesGcm gcm = new(key, TagBytes);
            gcm.Decrypt(bytes.AsSpan(Mark.Length, NonceBytes), bytes.AsSpan(start), bytes.AsSpan(Mark.Length + NonceBytes, TagBytes), plain, Associated());
            int length = BinaryPrimitives.ReadInt32BigEndian(plain);
            return length >= 0 && length <= plain.Length - sizeof(int) ? plain.AsSpan(sizeof(int), length).ToArray() : throw Changed();
        }
        catch (CryptographicException)
        {
            throw Changed();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>A hash of content that only who has the key can make or check: HMAC-SHA-256, in lower case hexadecimal.</summary>
    /// <param name="keys">The keys of the place.</param>
    /// <param name="content">What is hashed.</param>
    public string Digest(PlaceKeys keys, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(keys);
        byte[] key = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Get(keyName), KeyBytes, info: [.. Purpose(), .. " digest"u8]);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, content));
    }

    byte[] Derived(byte[] key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: [.. Purpose(), .. " encryption"u8]);

    byte[] Associated() => [.. Mark, .. Purpose()];

    byte[] Purpose() => System.Text.Encoding.ASCII.GetBytes(keyName);

    StoreException Changed() => new(StoreFault.Request, $"{Path} does not open with the key `{keyName}`: it was changed or damaged, or the key is another. Put back the file or the key of the last backup.");
}
