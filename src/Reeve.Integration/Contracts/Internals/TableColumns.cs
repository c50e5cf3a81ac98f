using System.Globalization;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>The columns of a standardised table that a field becomes.</summary>
static class TableColumns
{
    /// <summary>The work of making a field's columns: its own, then one for each part. Each may be made at the same time as others.</summary>
    public static IEnumerable<Func<int[], OutputColumn>> Of(CheckedField field)
    {
        yield return kept => Value(field, kept);
        for (int part = 0; part < field.Parts.Length; part++)
        {
            int number = part;
            yield return kept => new OutputColumn.Text(
                $"{field.Check.Contract.Name}_{field.Check.PartNames[number]}", field.CodesOf(field.Parts[number], kept), field.Parts[number].Values);
        }
    }

    static OutputColumn Value(CheckedField field, int[] kept)
    {
        FieldContract contract = field.Check.Contract;
        int[] codes = field.CodesOf(field.Values, kept);
        return (contract.Type as FieldType.Plain)?.Type switch
        {
            PlainType.Integer => Integers(contract.Name, codes, field.Values.Values),
            PlainType.Number => Reals(contract.Name, codes, field.Values.Values),
            _ => new OutputColumn.Text(contract.Name, codes, field.Values.Values),
        };
    }

    static OutputColumn.Integer Integers(string name, int[] codes, IReadOnlyList<string> texts)
    {
        long[] numbers = [.. texts.Select(text => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
        var values = new long[codes.Length];
        bool[]? missing = null;
        for (int row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0) values[row] = numbers[codes[row]];
            else (missing ??= new bool[codes.Length])[row] = true;
        }

        return new OutputColumn.Integer(name, values, missing);
    }

    static OutputColumn.Real Reals(string name, int[] codes, IReadOnlyList<string> texts)
    {
        double[] numbers = [.. texts.Select(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))];
        var values = new double[codes.Length];
        for (int row = 0; row < codes.Length; row++) values[row] = codes[row] < 0 ? double.NaN : numbers[codes[row]];
        return new OutputColumn.Real(name, values);
    }
}
