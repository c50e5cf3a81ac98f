using Reeve.Integration.Contracts.Types;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>One field of a contract, and what each of its distinct inputs turned out to be. The last input stands for no text at all.</summary>
sealed class FieldCheck
{
    readonly StandardReader _reader;
    readonly ValueRules _rules;

    FieldCheck(FieldContract contract, int number, bool isKey, FieldInputs inputs, DateOnly today)
    {
        (Contract, Number, IsKey, Inputs) = (contract, number, isKey, inputs);
        // A record without its key cannot be told from others.
        OnFail = isKey && contract.OnFail == OnFail.NullField ? OnFail.RejectRow : contract.OnFail;
        Standard? standard = (contract.Type as FieldType.Standardised)?.Standard;
        if (inputs.Width > 1 && standard is not { JoinsColumns: true })
            throw ContractFaults.Contract(contract, $"is read from {inputs.Width} columns, and {(standard is null ? "a plain type" : $"standard `{standard.Name}`")} reads one. Name one column in `from`");
        var known = contract.Allowed.ToHashSet(StringComparer.Ordinal);
        _reader = standard?.Reader(inputs.Distinct()) ?? PlainTypes.Reader(((FieldType.Plain)contract.Type).Type, inputs.Distinct(), known);
        _rules = new ValueRules(contract, _reader, today);
        int count = inputs.Count + 1;
        States = new InputState[count];
        Rules = new BrokenRule[count];
        Reasons = new string?[count];
        Canonical = new string?[count];
        PartNames = standard?.Parts ?? [];
        Parts = [.. PartNames.Select(_ => new string?[count])];
        Missing(inputs.Count, InputState.Empty, "is missing");
    }

    /// <summary>The contract.</summary>
    public FieldContract Contract { get; }

    /// <summary>Its place among the fields, from 0.</summary>
    public int Number { get; }

    /// <summary>Whether it is one of the key's fields: then it is required, and a row without it is rejected.</summary>
    public bool IsKey { get; }

    /// <summary>What happens to a value that breaks the contract.</summary>
    public OnFail OnFail { get; }

    /// <summary>The distinct inputs.</summary>
    public FieldInputs Inputs { get; }

    /// <summary>One per input.</summary>
    public InputState[] States { get; }

    /// <summary>One per input: the rule it breaks.</summary>
    public BrokenRule[] Rules { get; }

    /// <summary>One per input: why it is not simply valid.</summary>
    public string?[] Reasons { get; }

    /// <summary>One per input: the text for the table, or null for none.</summary>
    public string?[] Canonical { get; }

    /// <summary>The parts of the standard.</summary>
    public IReadOnlyList<string> PartNames { get; }

    /// <summary>For each part, one per input.</summary>
    public string?[][] Parts { get; }

    /// <summary>Prepares the check of a field: its inputs are numbered, and its reader has seen the whole column.</summary>
    /// <exception cref="Store.StoreException">Request: the contract cannot be applied as it is written.</exception>
    public static FieldCheck Of(SourceFile source, int number, TextColumn[] columns, DateOnly today)
    {
        FieldContract contract = source.Fields[number];
        return new FieldCheck(contract, number, source.Key.Contains(contract.Name, StringComparer.Ordinal), FieldInputs.Of(contract, columns), today);
    }

    /// <summary>What happens when a rule is broken: as the contract says, but what is no number cannot stay in a column of numbers, and a row without its key is rejected.</summary>
    public OnFail ActionOf(BrokenRule rule)
    {
        bool isNoNumber = rule == BrokenRule.Type && Contract.Type is FieldType.Plain { Type: PlainType.Integer or PlainType.Number };
        if (rule != BrokenRule.Required && !isNoNumber) return OnFail;
        return IsKey ? OnFail.RejectRow : isNoNumber && OnFail == OnFail.Keep ? OnFail.NullField : OnFail;
    }

    /// <summary>The input of a row.</summary>
    public int InputOf(int row)
    {
        int code = Inputs.Codes[row];
        return code < 0 ? Inputs.Count : code;
    }

    /// <summary>Reads and judges some inputs. Ranges that do not overlap may be judged at the same time.</summary>
    public void Judge(int from, int to)
    {
        string?[] texts = new string?[Inputs.Width];
        TextPool[] pools = [.. Parts.Select(_ => new TextPool())];
        for (int input = from; input < to; input++) Judge(input, texts, pools);
    }

    void Judge(int input, string?[] texts, TextPool[] pools)
    {
        StandardValue value = Read(input, texts);
        switch (value.State)
        {
            case ValueState.Missing:
                Missing(input, InputState.Placeholder, value.Reason ?? StandardValue.Missing.Reason!);
                return;
            case ValueState.Invalid:
                Broken(input, Contract.Type is FieldType.Plain ? BrokenRule.Type : BrokenRule.Standard, value.Reason ?? "is not valid");
                return;
        }

        Canonical[input] = value.Canonical;
        for (int part = 0; part < Parts.Length && value.Parts is { } parts; part++) Parts[part][input] = pools[part].Of(parts[part]);
        BrokenRule rule = _rules.Broken(value.Canonical!, out string? reason);
        if (rule != BrokenRule.None)
        {
            Broken(input, rule, reason!);
            return;
        }

        Reasons[input] = value.Reason;
        States[input] = value.State switch { ValueState.Partial => InputState.Partial, ValueState.Suspect => InputState.Suspect, _ => InputState.Valid };
    }

    StandardValue Read(int input, string?[] texts)
    {
        if (texts.Length > 1) return Inputs.Texts(input, texts) ? _reader.Read(texts) : StandardValue.Missing;
        string text = Inputs.Text(input);
        return text.Length == 0 ? StandardValue.Missing : _reader.Read(text);
    }

    void Missing(int input, InputState state, string reason)
    {
        States[input] = state;
        if (!IsKey && !Contract.Required) return;
        Rules[input] = BrokenRule.Required;
        Reasons[input] = reason;
    }

    /// <summary>A value that is kept stays in its canonical form if it has one, else as it came.</summary>
    void Broken(int input, BrokenRule rule, string reason)
    {
        (States[input], Rules[input], Reasons[input]) = (InputState.Broken, rule, reason);
        if (ActionOf(rule) == OnFail.Keep)
        {
            Canonical[input] ??= Inputs.Raw(input).Trim();
            return;
        }

        Canonical[input] = null;
        foreach (string?[] part in Parts) part[input] = null;
    }
}

/// <summary>What an input turned out to be.</summary>
enum InputState : byte
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text stands for nothing known.</summary>
    Placeholder,

    /// <summary>It is what it should be.</summary>
    Valid,

    /// <summary>Part of it is known.</summary>
    Partial,

    /// <summary>It is likely to be a default.</summary>
    Suspect,

    /// <summary>It breaks a rule.</summary>
    Broken,
}
