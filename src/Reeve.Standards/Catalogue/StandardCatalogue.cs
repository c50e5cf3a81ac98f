using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>All standards, by name.</summary>
public static class StandardCatalogue
{
    static readonly FrozenDictionary<string, Standard> ByName = new[] { PeopleStandards.All, CodeStandards.All }.SelectMany(each => each).ToFrozenDictionary(each => each.Name);

    /// <summary>All standards, in the order of their names.</summary>
    public static IReadOnlyList<Standard> All { get; } = [.. ByName.Values.OrderBy(each => each.Name, StringComparer.Ordinal)];

    /// <summary>The standard of this name, or null.</summary>
    public static Standard? Find(string name) => ByName.GetValueOrDefault(name);
}
