namespace Reeve.Integration.Index.Households;

/// <summary>What the properties of a place are as homes.</summary>
public sealed class Homes
{
    readonly Dictionary<string, (HomeKind Kind, string? Parent)> _properties;

    /// <summary>Homes out of a gazetteer.</summary>
    /// <param name="properties">Each UPRN once, with its kind and the property that it is a part of, or null. A parent that is not among them is no parent.</param>
    public Homes(IEnumerable<(string Uprn, HomeKind Kind, string? Parent)> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        _properties = properties.ToDictionary(each => each.Uprn, each => (each.Kind, each.Parent), StringComparer.Ordinal);
    }

    /// <summary>The kind of a home; a property that no gazetteer has is none.</summary>
    public HomeKind Kind(string uprn) => _properties.TryGetValue(uprn, out (HomeKind Kind, string? Parent) known) ? known.Kind : HomeKind.NotAHome;

    /// <summary>The property that people live in together: of a room in a shared house or in an establishment that house, otherwise the property itself.</summary>
    /// <remarks>A flat in a block stays a flat, as the block is a shell. Parents of parents are followed, but not in a circle.</remarks>
    public string Place(string uprn)
    {
        string place = uprn;
        HashSet<string> passed = [uprn];
        for (string at = uprn; _properties.TryGetValue(at, out (HomeKind Kind, string? Parent) known) && known.Parent is { } parent && passed.Add(parent); at = parent)
            if (_properties.TryGetValue(parent, out (HomeKind Kind, string? Parent) above) && (above.Kind == HomeKind.Shared || above.Kind.IsCommunal())) place = parent;
        return place;
    }
}
