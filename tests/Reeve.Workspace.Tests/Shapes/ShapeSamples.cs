using System.Text.Json.Nodes;
using Reeve.Workspace.Shapes;

namespace Reeve.Workspace.Tests.Shapes;

/// <summary>Documents made by chance from a shape, and changed by chance. The same seed gives the same document.</summary>
sealed class ShapeSamples(int seed)
{
    readonly Random random = new(seed);

    /// <summary>A document that has the shape.</summary>
    public JsonNode? Make(Shape shape) => shape switch
    {
        Shape.Text text => Pick(text.Form.Examples),
        Shape.Word word => Pick(word.Words),
        Shape.Value => Pick<JsonNode>(["x", 12, true, 1.5, "true", "12"]).DeepClone(),
        Shape.Probability => random.Next(0, 101) / 100.0,
        Shape.Whole whole => random.Next(whole.Least, Math.Min(whole.Most, 1000) + 1),
        Shape.Flag => random.Next(2) == 0,
        Shape.List list => new JsonArray([.. Enumerable.Range(0, Math.Min(list.Most, list.Least + random.Next(3))).Select(_ => Make(list.Item))]),
        Shape.Map map => Map(map),
        Shape.Named named => Named(named),
        Shape.Choice choice => Map(choice.Full(Pick(choice.Kinds))),
        Shape.Either either => Make(Pick(either.Shapes)),
        Shape.OrNothing nothing => random.Next(2) == 0 ? null : Make(nothing.Inner),
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>The document with one thing in it changed, for better or worse.</summary>
    public JsonNode Change(JsonNode document)
    {
        JsonNode changed = document.DeepClone();
        JsonNode[] all = [.. All(changed)];
        switch (Pick(all))
        {
            case JsonObject map when map.Count > 0 && random.Next(3) == 0:
                map.Remove(Pick([.. map.Select(each => each.Key)]));
                break;
            case JsonObject map when random.Next(2) == 0:
                map[Pick(["zz", "name", "type", "standard", "file", "sqlite", "from", "Not a name", "complete", "pattern"])] = Odd();
                break;
            case JsonObject map when map.Count > 0:
                map[Pick([.. map.Select(each => each.Key)])] = Odd();
                break;
            case JsonArray list when list.Count > 0 && random.Next(2) == 0:
                list.RemoveAt(random.Next(list.Count));
                break;
            case JsonArray list:
                list.Add(Odd());
                break;
        }
        return changed;
    }

    JsonNode? Odd() => random.Next(12) switch
    {
        0 => null,
        1 => "",
        2 => " ",
        3 => "nothing there is",
        4 => -1,
        5 => 1.5,
        6 => true,
        7 => new JsonArray(),
        8 => new JsonObject(),
        9 => new JsonArray("a", 1, null),
        10 => new JsonObject { ["a"] = 1 },
        _ => "name",
    };

    static IEnumerable<JsonNode> All(JsonNode node) => node switch
    {
        JsonObject map => map.Select(each => each.Value).OfType<JsonNode>().SelectMany(All).Prepend(map),
        JsonArray list => list.OfType<JsonNode>().SelectMany(All).Prepend(list),
        _ => [],
    };

    JsonObject Map(Shape.Map map)
    {
        HashSet<string> keys = [.. map.Keys.Where(key => key.Required || random.Next(2) == 0).Select(key => key.Name)];
        foreach (IReadOnlyList<string> group in map.OneOf)
        {
            keys.ExceptWith(group);
            keys.Add(Pick(group));
        }
        foreach (IReadOnlyList<string> group in map.AnyOf.Where(group => !group.Any(keys.Contains))) keys.Add(group.First(key => !map.OneOf.Any(one => one.Contains(key))));
        JsonObject made = [];
        foreach (Key key in map.Keys.Where(key => keys.Contains(key.Name))) made[key.Name] = Make(key.Shape);
        return made;
    }

    JsonObject Named(Shape.Named named)
    {
        JsonObject made = [];
        IReadOnlyList<string> names = named.Name?.Examples ?? ["a code", "2"];
        int count = Math.Min(Math.Min(named.Most, names.Count), named.Least + random.Next(2));
        for (int at = 0; at < count; at++) made[names[at]] = Make(named.Each);
        return made;
    }

    T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
