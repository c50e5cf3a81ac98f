using Reeve.Integration.Contracts.Internals;
using Reeve.Standards;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.NeverLink.Internals;

/// <summary>A field of a source, read by its standard and held to no rule: each distinct input once. What a contract would reject is read here too.</summary>
sealed class ReadField
{
    readonly FieldInputs inputs;
    readonly StandardReader reader;
    readonly StandardValue?[] values;

    public ReadField(FieldContract contract, Standard standard, TextColumn[] columns)
    {
        Contract = contract;
        Standard = standard;
        inputs = FieldInputs.Of(contract, columns);
        reader = standard.Reader(inputs.Distinct());
        values = new StandardValue?[inputs.Count];
    }

    public FieldContract Contract { get; }

    public Standard Standard { get; }

    /// <summary>The number of a row's input, or -1 where there is no text.</summary>
    public int InputAt(int row) => inputs.Codes[row];

    /// <summary>The number of distinct inputs.</summary>
    public int Count => inputs.Count;

    /// <summary>What an input is.</summary>
    public StandardValue Value(int input) => values[input] ??= Read(input);

    /// <summary>The text of an input as it came.</summary>
    public string Raw(int input) => inputs.Raw(input);

    /// <summary>A part of an input that its standard gives, or null.</summary>
    public string? Part(int input, string part)
    {
        int at = Standard.Parts.ToList().IndexOf(part);
        return at >= 0 && Value(input).Parts is { } parts ? parts[at] : null;
    }

    StandardValue Read(int input)
    {
        if (inputs.Width == 1) return inputs.Text(input) is { Length: > 0 } text ? reader.Read(text) : StandardValue.Missing;
        string?[] texts = new string?[inputs.Width];
        return inputs.Texts(input, texts) ? reader.Read(texts) : StandardValue.Missing;
    }
}
