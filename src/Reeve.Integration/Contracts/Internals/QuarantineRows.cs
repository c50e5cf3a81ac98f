using Reeve.Integration.Connect;
using Reeve.Store.Tables;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>The quarantine table as it grows, row by row.</summary>
sealed class QuarantineRows(SourceRows rows, long[] lines, RecordNames names)
{
    static readonly string[] Actions = ["rejected", "nulled", "kept"];
    static readonly string[] Rules = [.. Enum.GetValues<BrokenRule>().Select(rule => rule.Word())];

    readonly List<int> _row = [], _field = [], _rule = [], _reason = [], _action = [], _value = [];
    readonly List<string> _fields = [], _reasons = [], _values = [];
    readonly Dictionary<string, int> _fieldCodes = [], _reasonCodes = [];
    readonly Dictionary<(int Field, int Input), int> _valueCodes = [];

    /// <summary>Values left out of rows that were kept.</summary>
    public long Nulled { get; private set; }

    /// <summary>Adds a rule that a row broke in a field.</summary>
    public void Add(int row, CheckedField field, BrokenRule rule, string reason, bool isRejected)
    {
        int action = isRejected ? 0 : field.ActionOf(rule) == Workspace.OnFail.Keep ? 2 : 1;
        if (action == 1) Nulled++;
        Add(row, field.Check.Contract.Name, rule, reason, action, Value(field.Check, field.Check.InputOf(row)));
    }

    /// <summary>Adds a row whose key an earlier row has.</summary>
    public void AddKey(int row, string key, string reason)
    {
        if (!_valueCodes.TryGetValue((Repeats.WholeKey, names.Codes[row]), out int value))
        {
            _valueCodes.Add((Repeats.WholeKey, names.Codes[row]), value = _values.Count);
            _values.Add(names.Values[names.Codes[row]]);
        }

        Add(row, key, BrokenRule.Key, reason, 0, value);
    }

    /// <summary>The table.</summary>
    public OutputTable Table() => new(
    [
        new OutputColumn.Integer("line", [.. _row.Select(row => lines[row])]),
        new OutputColumn.Integer("load", [.. _row.Select(row => (long)rows.Parts[rows.PartOf[row]].Load)]),
        new OutputColumn.Text("file", [.. _row.Select(row => rows.PartOf[row])], [.. rows.Parts.Select(part => part.File)]),
        new OutputColumn.Text("record", [.. _row.Select(row => names.Codes[row])], names.Values),
        new OutputColumn.Text("field", [.. _field], _fields),
        new OutputColumn.Text("rule", [.. _rule], Rules),
        new OutputColumn.Text("reason", [.. _reason], _reasons),
        new OutputColumn.Text("action", [.. _action], Actions),
        new OutputColumn.Text("value", [.. _value], _values),
    ]);

    void Add(int row, string field, BrokenRule rule, string reason, int action, int value)
    {
        _row.Add(row);
        _field.Add(Code(field, _fields, _fieldCodes));
        _rule.Add((int)rule);
        _reason.Add(Code(reason, _reasons, _reasonCodes));
        _action.Add(action);
        _value.Add(value);
    }

    static int Code(string text, List<string> texts, Dictionary<string, int> codes)
    {
        if (codes.TryGetValue(text, out int code)) return code;
        codes.Add(text, code = texts.Count);
        texts.Add(text);
        return code;
    }

    int Value(FieldCheck check, int input)
    {
        if (input == check.Inputs.Count) return -1;
        if (_valueCodes.TryGetValue((check.Number, input), out int code)) return code;
        _valueCodes.Add((check.Number, input), code = _values.Count);
        _values.Add(check.Inputs.Raw(input));
        return code;
    }
}
