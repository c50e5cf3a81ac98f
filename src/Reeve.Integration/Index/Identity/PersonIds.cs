namespace Reeve.Integration.Index.Identity;

/// <summary>First identifiers of persons: <c>P-7K3M-9QXA-2B4C-D8EF</c>, made of the person's first record (<see cref="LastingIds"/>).</summary>
public sealed class PersonIds
{
    const string Prefix = "P", Use = "reeve person 1";

    readonly LastingIds _ids;

    /// <summary>The identifiers of a linkage.</summary>
    /// <param name="key">The key <c>identity</c> of the place.</param>
    /// <param name="linkage">The linkage's name.</param>
    public PersonIds(byte[] key, string linkage)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(linkage);
        _ids = new LastingIds(Prefix, Use, key, linkage);
    }

    /// <summary>The identifier of a new person.</summary>
    /// <param name="first">The first of its records (<see cref="RecordKey.Order"/>).</param>
    /// <param name="isUsed">Whether somebody has, or had, an identifier: then the next counter is tried.</param>
    public string Next(RecordKey first, Func<string, bool> isUsed)
    {
        ArgumentNullException.ThrowIfNull(isUsed);
        for (int counter = 0; ; counter++)
            if (Of(first, counter) is var identifier && !isUsed(identifier)) return identifier;
    }

    /// <summary>The identifier that a record and a counter give.</summary>
    /// <param name="first">The record.</param>
    /// <param name="counter">At least 0.</param>
    public string Of(RecordKey first, int counter) => _ids.Of([first.Source, first.Record], counter);

    /// <summary>The form in which an identifier was given, from what a person typed: small letters, O for 0, without hyphens; null when it is none.</summary>
    public static string? Canonical(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return LastingIds.Canonical(text, Prefix);
    }
}
