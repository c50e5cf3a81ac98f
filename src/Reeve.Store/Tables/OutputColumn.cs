namespace Reeve.Store.Tables;

/// <summary>A column to be written: text, integers or reals. Arrays are borrowed, not copied, and may not change meanwhile.</summary>
public abstract class OutputColumn
{
    OutputColumn(string name, int rows)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Contains('\0', StringComparison.Ordinal)) throw new ArgumentException("A column's name cannot hold a NUL.", nameof(name));
        Name = name;
        Rows = rows;
    }

    /// <summary>The column's header; not empty.</summary>
    public string Name { get; }

    /// <summary>The number of rows; at least 0.</summary>
    public int Rows { get; }

    /// <summary>Whether a cell is missing.</summary>
    public abstract bool IsMissing(int row);

    /// <summary>Text, dictionary-encoded. An empty text is a value, not a missing one.</summary>
    public sealed class Text : OutputColumn
    {
        /// <summary>Makes a column of text.</summary>
        /// <param name="name">The header; not empty.</param>
        /// <param name="codes">One per row: an index into <paramref name="values"/>, or -1 where the value is missing.</param>
        /// <param name="values">The values that codes stand for; a value may repeat or go unused.</param>
        /// <exception cref="ArgumentException">A code is neither -1 nor an index.</exception>
        public Text(string name, int[] codes, IReadOnlyList<string> values) : base(name, codes.Length)
        {
            foreach (int code in codes)
            {
                if (code < -1 || code >= values.Count) throw new ArgumentException($"Column {name} has a code without a value.", nameof(codes));
            }

            Codes = codes;
            Values = values;
        }

        /// <summary>One per row: an index into <see cref="Values"/>, or -1 where the value is missing.</summary>
        public int[] Codes { get; }

        /// <summary>The values that codes stand for.</summary>
        public IReadOnlyList<string> Values { get; }

        /// <summary>A column of text from one text, or null, a row.</summary>
        public static Text Of(string name, IReadOnlyList<string?> rows)
        {
            var codes = new int[rows.Count];
            var values = new List<string>(rows.Count);
            for (int row = 0; row < codes.Length; row++)
            {
                codes[row] = rows[row] is null ? -1 : values.Count;
                if (rows[row] is { } text) values.Add(text);
            }

            return new Text(name, codes, values);
        }

        /// <summary>The same rows as a column that was read.</summary>
        public static Text Of(TextColumn column) => new(column.Name, column.Codes, column.Values);

        /// <inheritdoc/>
        public override bool IsMissing(int row) => Codes[row] < 0;
    }

    /// <summary>64-bit integers.</summary>
    public sealed class Integer : OutputColumn
    {
        readonly bool[]? _missing;

        /// <summary>Makes a column of integers.</summary>
        /// <param name="name">The header; not empty.</param>
        /// <param name="values">One per row.</param>
        /// <param name="missing">Which rows are missing, or null when none is.</param>
        /// <exception cref="ArgumentException">The two arrays differ in length.</exception>
        public Integer(string name, long[] values, bool[]? missing = null) : base(name, values.Length)
        {
            if (missing is not null && missing.Length != values.Length)
                throw new ArgumentException($"Column {name} has {values.Length} values and {missing.Length} marks.", nameof(missing));
            Values = values;
            _missing = missing;
        }

        /// <summary>One per row; of no meaning where the cell is missing.</summary>
        public long[] Values { get; }

        /// <inheritdoc/>
        public override bool IsMissing(int row) => _missing is not null && _missing[row];
    }

    /// <summary>64-bit floating-point numbers; NaN is a missing one.</summary>
    public sealed class Real : OutputColumn
    {
        /// <summary>Makes a column of numbers.</summary>
        /// <param name="name">The header; not empty.</param>
        /// <param name="values">One per row, finite, or NaN where it is missing.</param>
        /// <exception cref="ArgumentException">A value is infinite: neither JSON nor a reader of CSV knows such a number.</exception>
        public Real(string name, double[] values) : base(name, values.Length)
        {
            if (values.Any(double.IsInfinity)) throw new ArgumentException($"Column {name} holds an infinite number.", nameof(values));
            Values = values;
        }

        /// <summary>One per row, finite, or NaN where it is missing.</summary>
        public double[] Values { get; }

        /// <inheritdoc/>
        public override bool IsMissing(int row) => double.IsNaN(Values[row]);
    }
}
