using System.Text;
using System.Text.Json;

namespace Reeve.Store.Json;

/// <summary>A place in a record: which column its value goes to, and what is below it.</summary>
sealed class JsonField
{
    /// <summary>Entries of a list that are looked into when nobody said which.</summary>
    const int MostItems = 20;

    readonly List<JsonField> _names = [];
    readonly Dictionary<string, JsonField> _byName = new(StringComparer.Ordinal);
    readonly SortedDictionary<int, JsonField> _items = [];
    readonly Growth _growth;
    readonly byte[] _utf8;
    int _order;

    JsonField(string path, JsonStep step, Growth growth)
    {
        (Path, Header, _growth) = (path, path, growth);
        _utf8 = step.Name is null ? [] : Encoding.UTF8.GetBytes(step.Name);
    }

    /// <summary>What becomes of names that nobody asked for.</summary>
    enum Growth { None, Top, Leaves }

    /// <summary>The path from the record.</summary>
    public string Path { get; }

    /// <summary>What its column is called: the path as it was asked for, or as it was found.</summary>
    public string Header { get; private set; }

    /// <summary>The column that a value here goes to, or -1 while there is none.</summary>
    public int Column { get; set; } = -1;

    /// <summary>Whether a text, number or truth value here becomes a cell.</summary>
    public bool TakesScalars { get; private set; }

    /// <summary>Whether a list or an object here becomes a cell, as JSON text.</summary>
    public bool TakesNested { get; private set; }

    /// <summary>Whether anything below may become a cell.</summary>
    public bool LooksInside => _growth == Growth.Leaves || HasInner;

    /// <summary>Whether something was found below.</summary>
    public bool HasInner => _names.Count > 0 || _items.Count > 0;

    /// <summary>A record whose names become columns, lists and objects as JSON text.</summary>
    public static JsonField Flat() => new("", default, Growth.Top);

    /// <summary>A record of which every leaf is read.</summary>
    public static JsonField Leaves() => new("", default, Growth.Leaves);

    /// <summary>A record of which these paths are read.</summary>
    /// <param name="paths">Distinct.</param>
    /// <param name="asked">The fields of the paths, in their order.</param>
    public static JsonField Asked(IReadOnlyList<string> paths, out List<JsonField> asked)
    {
        var root = new JsonField("", default, Growth.None);
        asked = [];
        foreach (string path in paths)
        {
            JsonField field = root;
            foreach (JsonStep step in JsonPath.Parse(path)) field = field.Add(step);
            if (field.TakesScalars) continue; // one place, written in two ways
            field.TakesScalars = field.TakesNested = true;
            field.Header = path;
            asked.Add(field);
        }
        return root;
    }

    /// <summary>The field of a name. Objects tend to hold their names in one order, so the next one is tried first.</summary>
    /// <param name="name">The reader, on the name.</param>
    /// <param name="next">The field that comes next if the order is the usual one; moved on.</param>
    public JsonField? Child(ref Utf8JsonReader name, ref int next)
    {
        if (next < _names.Count && name.ValueTextEquals(_names[next]._utf8)) return _names[next++];
        string text = name.GetString()!;
        if (_byName.TryGetValue(text, out JsonField? field))
        {
            next = field._order + 1;
            return field;
        }
        if (_growth == Growth.None) return null;
        next = _names.Count + 1;
        return Add(JsonStep.Of(text));
    }

    /// <summary>The field of an entry of a list.</summary>
    public JsonField? Item(int index) =>
        _items.TryGetValue(index, out JsonField? field) ? field : _growth == Growth.Leaves && index < MostItems ? Add(JsonStep.Of(index)) : null;

    JsonField Add(JsonStep step)
    {
        JsonField? known = step.Name is null ? _items.GetValueOrDefault(step.Index) : _byName.GetValueOrDefault(step.Name);
        if (known is not null) return known;
        // The names of a flat table are its columns as they stand; only paths need quotes.
        string path = _growth == Growth.Top ? step.Name! : JsonPath.Join(Path, step);
        var field = new JsonField(path, step, _growth == Growth.Leaves ? Growth.Leaves : Growth.None)
        {
            TakesScalars = _growth != Growth.None,
            TakesNested = _growth == Growth.Top,
        };
        if (step.Name is null) _items.Add(step.Index, field);
        else
        {
            field._order = _names.Count;
            _names.Add(field);
            _byName.Add(step.Name, field);
        }
        return field;
    }
}
