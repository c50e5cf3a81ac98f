using System.Runtime.InteropServices;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Property.Gazetteers;
using Reeve.Integration.Index.Property.Match;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Integration.Index.Property;

/// <summary>Finds the properties of the records that a linkage to properties covers, and of these reads address, postcode and UPRN alone.</summary>
public static class PlaceProperties
{
    /// <summary>Raised when the same tables would give other properties: a node that was run by an older revision is run again.</summary>
    public const int Revision = 1;

    /// <summary>The columns that are read of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="linked">What the linkage covers of it: the first address, postcode and UPRN among its fields are read.</param>
    public static AddressColumns Columns(SourceFile source, LinkedSource linked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(linked);
        return new AddressColumns(First("uk-address"), First("postcode"), First("uprn"));

        string? First(string standard) => source.Fields
            .FirstOrDefault(field => (linked.Fields.Count == 0 || linked.Fields.Contains(field.Name)) && field.Type is FieldType.Standardised named && named.Standard.Name == standard)?.Name;
    }

    /// <summary>The property of each record: columns source, record, uprn, parent_uprn, score, kind and reason, in the order of the sources and their records.</summary>
    /// <remarks>What an address means hangs on its own text, the gazetteer and this program alone, so an answer of the last build holds for every record that has the same text.</remarks>
    /// <param name="gazetteer">Where addresses are looked for; asked for only if there is one to look for.</param>
    /// <param name="earlier">What the last build found in the same gazetteer with the same columns, or null.</param>
    /// <param name="sources">The sources. One that is as it was has its rows in <paramref name="earlier"/>.</param>
    /// <param name="threads">Threads; at least 1. The result does not depend on it.</param>
    /// <param name="progress">Told the share that is done, in [0, 1], from any thread.</param>
    /// <param name="cancel">Stops the work.</param>
    public static PropertyRows Match(
        Func<Gazetteer> gazetteer, EarlierProperties? earlier, IReadOnlyList<PropertySource> sources, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(sources);
        List<AddressInput> sought = [];
        Dictionary<AddressInput, int> numbers = [];
        Covered[] covered = [.. sources.Select(source => new Covered(source, earlier, Sought))];
        PropertyRows rows = new(covered.Sum(source => source.Rows)) { Sought = sought.Count };
        Func<int, PropertyCells>? known = earlier is null ? null : rows.Cells(earlier);
        PropertyCells[] found = sought.Count == 0 ? [] : Find(gazetteer(), sought, rows, threads, progress, cancel);
        foreach (Covered source in covered) source.Write(rows, known, found);
        return rows;

        int Sought(AddressInput address)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, address, out bool isKnown);
            if (isKnown) return number;
            number = sought.Count;
            sought.Add(address);
            return number;
        }
    }

    static PropertyCells[] Find(Gazetteer gazetteer, List<AddressInput> sought, PropertyRows rows, int threads, IProgress<double>? progress, CancellationToken cancel)
    {
        IReadOnlyList<PropertyMatch> matches = PropertyMatcher.Match(gazetteer, sought, new PropertyOptions { Threads = threads }, progress, cancel).Rows;
        return [.. matches.Select(match => rows.Cells(match, Parent(match)))];

        string? Parent(PropertyMatch match) =>
            gazetteer.Find(match.Uprn) is >= 0 and var at && gazetteer.Properties[at].Parent is >= 0 and var parent ? gazetteer.Properties[parent].Uprn : null;
    }

    /// <summary>A source, and where the answers of its records come from.</summary>
    sealed class Covered
    {
        readonly PropertySource _source;
        readonly EarlierProperties? _earlier;
        readonly DistinctAddresses? _addresses;
        readonly int _first;

        /// <summary>Of each different address: the earlier row that has its answer, or what is -1 less the number of the sought one.</summary>
        readonly int[] _answers = [];

        public Covered(PropertySource source, EarlierProperties? earlier, Func<AddressInput, int> sought)
        {
            (_source, _earlier) = (source, earlier);
            (_first, Rows) = earlier?.Of(source.Name) ?? default;
            if (source.Table is null) return;
            Rows = source.Table.Rows;
            _addresses = new DistinctAddresses(source.Table, source.Columns);
            Dictionary<AddressInput, int> before = Before();
            _answers = new int[_addresses.Count];
            for (int number = 0; number < _answers.Length; number++)
            {
                AddressInput address = _addresses[number];
                _answers[number] = before.TryGetValue(address, out int row) ? row : -1 - sought(address);
            }
        }

        public int Rows { get; }

        public void Write(PropertyRows rows, Func<int, PropertyCells>? known, PropertyCells[] found)
        {
            TextColumn record = _source.Table is { } table ? table.Find(ContractedColumns.Record)! : _earlier!.Table.Find(PropertyRows.Record)!;
            rows.Begin(_source.Name);
            if (_addresses is null)
            {
                for (int row = _first; row < _first + Rows; row++) rows.Add(record[row]!, known!(row));
                return;
            }

            for (int row = 0; row < Rows; row++)
            {
                int answer = _answers[_addresses.Codes[row]];
                rows.Add(record[row]!, answer >= 0 ? known!(answer) : found[-1 - answer]);
            }
        }

        /// <summary>The row of each address that the source had.</summary>
        Dictionary<AddressInput, int> Before()
        {
            if (_earlier is null || _source.Before is not { } table) return [];
            DistinctAddresses addresses = new(table, _source.Columns);
            Dictionary<AddressInput, int> before = new(addresses.Count);
            for (int number = 0; number < addresses.Count; number++) before[addresses[number]] = _first + addresses.FirstRow(number);
            return before;
        }
    }
}
