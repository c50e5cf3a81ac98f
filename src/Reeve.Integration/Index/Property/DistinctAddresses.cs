using System.Runtime.InteropServices;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store.Tables;

namespace Reeve.Integration.Index.Property;

/// <summary>The addresses of a table, each once. Rows are told apart by the numbers of their values, so that no text is looked at twice.</summary>
sealed class DistinctAddresses
{
    readonly TextColumn? _address, _postcode, _uprn;
    readonly List<int> _first = [];

    public DistinctAddresses(TextTable table, AddressColumns columns)
    {
        (_address, _postcode, _uprn) = (Find(columns.Address), Find(columns.Postcode), Find(columns.Uprn));
        Codes = new int[table.Rows];
        Dictionary<(int, int, int), int> numbers = [];
        for (int row = 0; row < Codes.Length; row++)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (Code(_address, row), Code(_postcode, row), Code(_uprn, row)), out bool known);
            if (!known)
            {
                number = _first.Count;
                _first.Add(row);
            }

            Codes[row] = number;
        }

        TextColumn? Find(string? column) => column is null ? null : table.Find(column);

        static int Code(TextColumn? column, int row) => column is null ? -1 : column.Codes[row];
    }

    /// <summary>How many there are.</summary>
    public int Count => _first.Count;

    /// <summary>The address of each row, by its number.</summary>
    public int[] Codes { get; }

    /// <summary>The first row of an address.</summary>
    public int FirstRow(int number) => _first[number];

    /// <summary>An address.</summary>
    public AddressInput this[int number] => new(_address?[_first[number]], _postcode?[_first[number]], _uprn?[_first[number]]);
}
