using Reeve.Integration.Index.Households;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Steps;

/// <summary>What the properties of a gazetteer are as homes.</summary>
static class PropertyKinds
{
    /// <summary>The columns that say what a property is, and what it is a part of.</summary>
    const string Classification = "classification", Parent = "parent_uprn";

    /// <summary>The gazetteer of the linkage to properties that households are made with.</summary>
    public static string Gazetteer(Place place, LinkageFile households) => place.Linkages.First(linkage => linkage.Name == households.Households!.Properties).Gazetteer!;

    /// <summary>Reads it.</summary>
    public static Homes Of(LinkageFile households, StepContext context)
    {
        Place place = context.Open.Place;
        string name = Gazetteer(place, households);
        string key = place.Source(name)!.Fields.First(field => field.Type is FieldType.Standardised { Standard.Name: "uprn" }).Name;
        TextTable table = context.ReadKnown(name, [key, Classification, Parent])!;
        (TextColumn uprn, TextColumn? classification, TextColumn? parent) = (table.Find(key)!, table.Find(Classification), table.Find(Parent));
        HomeKind[] kinds = [.. (classification?.Values ?? []).Select(HomeKinds.Of)];
        HomeKind missing = HomeKinds.Of(classification is null ? null : "U");
        return new Homes(Enumerable.Range(0, table.Rows).Where(row => uprn[row] is not null)
            .Select(row => (uprn[row]!, classification?.Codes[row] is { } code and >= 0 ? kinds[code] : missing, parent?[row])).DistinctBy(each => each.Item1));
    }
}
