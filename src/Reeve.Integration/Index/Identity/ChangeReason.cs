namespace Reeve.Integration.Index.Identity;

/// <summary>Why identifiers changed, as far as the records tell: which sources brought something else.</summary>
sealed class ChangeReason
{
    readonly SortedSet<string> _new = new(StringComparer.Ordinal), _back = new(StringComparer.Ordinal), _changed = new(StringComparer.Ordinal), _left = new(StringComparer.Ordinal);
    bool _isDecided;

    public void New(string source) => _new.Add(source);

    public void Back(string source) => _back.Add(source);

    public void Changed(string source) => _changed.Add(source);

    public void Left(string source) => _left.Add(source);

    public void Decided() => _isDecided = true;

    /// <summary>In words. A decision binds for ever, so it is the reason only where no record of the persons is another.</summary>
    public string Words
    {
        get
        {
            string[] parts = [.. Part("new records of", _new, ""), .. Part("records of", _back, " that came back"), .. Part("changed records of", _changed, ""), .. Part("records of", _left, " that are gone")];
            if (parts.Length > 0) return string.Join("; ", parts);
            return _isDecided ? "a decision of a reviewer" : "their records are the same: the linkage, its model, a decision or records of others changed";
        }
    }

    static IEnumerable<string> Part(string before, SortedSet<string> sources, string after)
    {
        if (sources.Count > 0) yield return $"{before} {string.Join(", ", sources)}{after}";
    }
}
