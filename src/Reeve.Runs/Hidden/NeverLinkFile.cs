using Reeve.Integration.NeverLink;
using Reeve.Runs.State;
using Reeve.Store;
using Reeve.Store.Registers;
using Reeve.Workspace;

namespace Reeve.Runs.Hidden;

/// <summary>The list of people who are not linked or shown, as a place keeps it: encrypted in its state folder, and known to its register by a keyed digest.</summary>
/// <remarks>
/// The register knows that there is a list. One that is gone, was changed, or is older than the newest stops everything: it is never taken for "no list".
/// A list that is newer than the register knows was written just before a crash, or the register came from a backup: it is taken.
/// </remarks>
public static class NeverLinkFile
{
    /// <summary>The name of the list as an input of recipes.</summary>
    internal const string Input = "never-link";

    static readonly string[] HoldsRecords = ["", ".csv", ".tsv", ".txt", ".xls", ".xlsx", ".ods", ".json", ".parquet", ".bak"];

    /// <summary>Reads the list.</summary>
    /// <param name="open">The place.</param>
    /// <exception cref="StoreException">Surroundings: the list or its key is gone, or it is an older one. Request: it was changed or damaged.</exception>
    public static NeverLinkList Read(OpenPlace open) => Checked(open).List;

    /// <summary>Changes the list. Waits for a build that is under way.</summary>
    /// <param name="open">The place.</param>
    /// <param name="change">Gives the new entries for those there are.</param>
    /// <param name="waiting">Called when a build has to end first.</param>
    /// <param name="cancel">Stops the wait.</param>
    /// <returns>The new list.</returns>
    /// <exception cref="StoreException">As <see cref="Read"/>; Surroundings also: the disk.</exception>
    public static NeverLinkList Change(OpenPlace open, Func<IReadOnlyList<NeverLinkEntry>, IReadOnlyList<NeverLinkEntry>> change, Action<BuildHolder?> waiting, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(change);
        using BuildLock held = open.State.LockBuild(waiting, cancel);
        (NeverLinkList before, string digest) = Checked(open);
        if (before.Number > 0) open.State.Register.NeverLink.Record(before.Number, digest);
        NeverLinkEntry[] entries = [.. change(before.Entries).Distinct()];
        if (entries.SequenceEqual(before.Entries)) return before;
        NeverLinkList after = new(before.Number + 1, entries);
        byte[] bytes = after.ToBytes();
        open.State.NeverLink.Write(open.State.Keys, bytes);
        open.State.Register.NeverLink.Record(after.Number, open.State.NeverLink.Digest(open.State.Keys, bytes));
        return after;
    }

    /// <summary>A list that lies unencrypted in the folder of a place, by its name; null when there is none.</summary>
    /// <param name="place">The place.</param>
    /// <exception cref="StoreException">Surroundings: the folder cannot be read.</exception>
    public static string? Plain(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        try
        {
            return Directory.EnumerateFiles(place.Folder).Select(Path.GetFileName).OfType<string>().Where(static name => name.StartsWith("never-link", StringComparison.OrdinalIgnoreCase) && HoldsRecords.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).FirstOrDefault();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFault.Surroundings, $"{place.Folder} cannot be read: check its permissions and its disk.", fault);
        }
    }

    /// <summary>What to do about a list that lies there unencrypted, in a sentence; null when there is none.</summary>
    /// <inheritdoc cref="Plain"/>
    public static string? PlainRefusal(Place place) =>
        Plain(place) is { } name ? $"{name} lies in the place's folder, where anybody can read it: import it by `reeve never-link import {name}`, then delete it." : null;

    /// <summary>The list and its digest; the digest is empty when there is no list.</summary>
    internal static (NeverLinkList List, string Digest) Checked(OpenPlace open)
    {
        ArgumentNullException.ThrowIfNull(open);
        NeverLinkRecord? known = open.State.Register.NeverLink.Newest();
        Store.Keys.SealedFile file = open.State.NeverLink;
        if (!file.Exists)
            return known is null ? (NeverLinkList.None, "") : throw new StoreException(StoreFault.Surroundings,
                $"The never-link list, {file.Path}, is gone, and people on it would be shown: put it back, from the last backup if need be. Nothing is built before.");
        byte[] bytes = file.Read(open.State.Keys);
        NeverLinkList list = NeverLinkList.FromBytes(bytes);
        string digest = file.Digest(open.State.Keys, bytes);
        if (known is not null && (list.Number < known.Number || (list.Number == known.Number && digest != known.Digest)))
            throw new StoreException(StoreFault.Surroundings, $"{file.Path} is an older never-link list than the newest of this place, and people might be shown: put the newest back. Nothing is built before.");
        return (list, digest);
    }
}
