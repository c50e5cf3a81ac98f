using System.Security.Cryptography;
using Reeve.Workspace.Plans;

namespace Reeve.Workspace;

/// <summary>
/// What of a place's files can change the result of a node, and nothing else, as canonical JSON. Two places whose files differ only in words for
/// people (titles, descriptions, stewards, purposes), in comments, in the order of keys, or in what other nodes read, have the same.
/// </summary>
/// <param name="Canonical">UTF-8 JSON: keys in a fixed order, no white space.</param>
public sealed record NodeConfiguration(ReadOnlyMemory<byte> Canonical)
{
    /// <summary>SHA-256 of <see cref="Canonical"/>, in lower case hexadecimal.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Canonical.Span));

    internal static NodeConfiguration Of(Place place, PlanNode node)
    {
        using CanonicalJson json = new();
        json.Object(() =>
        {
            json.Text("kind", PlanNodes.Name(node.Kind, "").TrimEnd(':'));
            switch (node.Kind)
            {
                case NodeKind.Source:
                    RecipeOfSource.Write(json, place.Source(node.Subject)!.Read);
                    break;
                case NodeKind.Standardised:
                    RecipeOfStandardised.Write(json, place.Source(node.Subject)!);
                    break;
                case NodeKind.Quality:
                    RecipeOfQuality.Write(json, place.Source(node.Subject)!);
                    break;
                case NodeKind.Linkage:
                    RecipeOfLinkage.Write(json, place, place.Linkages.First(linkage => linkage.Name == node.Subject));
                    break;
            }
        });
        return new NodeConfiguration(json.Bytes());
    }

    /// <summary>The hash.</summary>
    public override string ToString() => Hash;
}
