using System.Globalization;
using Reeve.Integration.Index.Infer;
using Reeve.Integration.Index.Link;
using Reeve.Integration.Index.Measure;
using Reeve.Runs.State;
using Reeve.Runs.Steps;
using Reeve.Standards;
using Reeve.Store;
using Reeve.Store.Snapshots;
using Reeve.Store.Tables;
using Reeve.Workspace;

namespace Reeve.Runs.Indexes;

/// <summary>Reads what an index is measured by. Characteristics of people stay in their sources: they are read here, made coarse, counted and forgotten.</summary>
sealed class IndexReader(OpenPlace open, LinkageFile linkage, DateOnly day, CancellationToken cancel)
{
    static readonly (string Name, string Standard, string? Level)[] Characteristics = [("sex", "sex", null), ("age", "date-of-birth", "age-group"), ("ethnicity", "ethnicity", "five-groups")];

    /// <summary>The linkage to properties that is approved and says where people of this linkage live; null when there is none.</summary>
    public LinkageFile? Properties { get; init; }

    /// <summary>The records, in the order of the linkage's table.</summary>
    public IndexRecords Read()
    {
        TextTable table = Table(linkage.Name, ["source", "record", "person"]);
        (TextColumn source, TextColumn record, TextColumn person) = (table.Find("source")!, table.Find("record")!, table.Find("person")!);
        Dictionary<(string, string), int> rows = Enumerable.Range(0, table.Rows).ToDictionary(row => (source[row]!, record[row]!));
        string?[][] groups = [.. Characteristics.Select(_ => new string?[table.Rows])];
        string?[] forenames = new string?[table.Rows], surnames = new string?[table.Rows], births = new string?[table.Rows];
        foreach (LinkedSource linked in linkage.Sources) ReadSource(linked, rows, groups, forenames, surnames, births);
        string?[] uprns = Uprns(rows);
        return new IndexRecords
        {
            Persons = person.Codes, Truth = Truth(source, record), Sources = [.. Enumerable.Range(0, table.Rows).Select(row => source[row]!)],
            Characteristics = [.. Characteristics.Select((each, at) => (each.Name, groups[at])), ("area", Areas(uprns))],
            Forenames = forenames, Surnames = surnames, Births = [.. births.Select(Day)], Properties = uprns,
        };
    }

    void ReadSource(LinkedSource linked, Dictionary<(string, string), int> rows, string?[][] groups, string?[] forenames, string?[] surnames, string?[] births)
    {
        SourceFile source = open.Place.Source(linked.Source)!;
        IReadOnlyDictionary<string, ColumnKind> names = ContractedColumns.Of(source, linked);
        FieldContract?[] fields = [.. Characteristics.Select(each => source.Fields.FirstOrDefault(field => (field.Type as FieldType.Standardised)?.Standard.Name == each.Standard))];
        string? Named(ColumnKind kind) => names.FirstOrDefault(each => each.Value == kind).Key;
        (string? forename, string? surname, string? born) = (Named(ColumnKind.Forename), Named(ColumnKind.Surname), Named(ColumnKind.DateOfBirth));
        TextTable table = Table(source.Name, [.. fields.Select(field => field?.Name).Concat([ContractedColumns.Record, forename, surname, born]).OfType<string>().Distinct(StringComparer.Ordinal)]);
        TextColumn record = table.Find(ContractedColumns.Record)!;
        for (int at = 0; at < fields.Length; at++)
        {
            if (fields[at] is not { } field) continue;
            TextColumn column = table.Find(field.Name)!;
            string?[] coarse = [.. column.Values.Select(value => Coarse(((FieldType.Standardised)field.Type).Standard, value, Characteristics[at].Level))];
            Fill(groups[at], row => column.Codes[row] < 0 ? null : coarse[column.Codes[row]]);
        }

        if (forename is not null) Fill(forenames, Folded(table.Find(forename)!));
        if (surname is not null) Fill(surnames, Folded(table.Find(surname)!));
        if (born is not null) Fill(births, row => table.Find(born)![row]);

        void Fill(string?[] values, Func<int, string?> value)
        {
            for (int row = 0; row < table.Rows; row++)
                if (rows.TryGetValue((source.Name, record[row]!), out int at)) values[at] = value(row);
        }
    }

    /// <summary>A standardised name is spelt as it was: capitals and accents do not tell two apart here.</summary>
    static Func<int, string?> Folded(TextColumn column)
    {
        string?[] folded = [.. column.Values.Select(static value => string.Concat(value.Normalize(System.Text.NormalizationForm.FormD).Where(char.IsLetter)).ToLowerInvariant() is { Length: > 0 } letters ? letters : null)];
        return row => column.Codes[row] < 0 ? null : folded[column.Codes[row]];
    }

    string? Coarse(Standard standard, string value, string? level) => level is null ? value : standard.Generalise(value, level, new GeneralisationContext(day));

    static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    string?[] Uprns(Dictionary<(string, string), int> rows)
    {
        string?[] uprns = new string?[rows.Count];
        if (Properties is null) return uprns;
        TextTable table = Table(Properties.Name, ["source", "record", "uprn"]);
        (TextColumn source, TextColumn record, TextColumn uprn) = (table.Find("source")!, table.Find("record")!, table.Find("uprn")!);
        for (int row = 0; row < table.Rows; row++)
            if (rows.TryGetValue((source[row]!, record[row]!), out int at)) uprns[at] = uprn[row];
        return uprns;
    }

    /// <summary>The ward of each property, as the gazetteer has it, by its name where a source says that.</summary>
    string?[] Areas(string?[] uprns)
    {
        const string Code = "ward_code", Name = "ward_name";
        if (Properties?.Gazetteer is not { } gazetteer || open.Place.Source(gazetteer)?.Field(Code) is null) return new string?[uprns.Length];
        string key = open.Place.Source(gazetteer)!.Fields.First(field => field.Type is FieldType.Standardised { Standard.Name: "uprn" }).Name;
        TextTable table = Table(gazetteer, [key, Code]);
        Dictionary<string, string> names = new(StringComparer.Ordinal), wards = new(StringComparer.Ordinal);
        if (open.Place.Sources.FirstOrDefault(source => source.Field(Code) is not null && source.Field(Name) is not null && open.State.Register.Published.FindTable(source.Name) is not null) is { } areas)
        {
            TextTable named = Table(areas.Name, [Code, Name]);
            for (int row = 0; row < named.Rows; row++)
                if (named.Find(Code)![row] is { } code && named.Find(Name)![row] is { } name) names[code] = name;
        }

        (TextColumn uprn, TextColumn ward) = (table.Find(key)!, table.Find(Code)!);
        for (int row = 0; row < table.Rows; row++)
            if (uprn[row] is { } property && ward[row] is { } code) wards[property] = names.GetValueOrDefault(code, code);
        return [.. uprns.Select(each => each is null ? null : wards.GetValueOrDefault(each))];
    }

    int[]? Truth(TextColumn source, TextColumn record)
    {
        if (linkage.Truth is null || Path.Combine(open.Place.Folder, linkage.Truth) is var path && !File.Exists(path)) return null;
        TrueRecords truth = TrueRecords.Read(path, threads: 1, cancel);
        Dictionary<string, int> people = new(StringComparer.Ordinal);
        int[] numbers = new int[source.Codes.Length];
        for (int row = 0; row < numbers.Length; row++)
        {
            if (truth.Of(source[row]!, record[row]!) is not { } person) numbers[row] = -1;
            else if (!people.TryGetValue(person, out numbers[row])) people.Add(person, numbers[row] = people.Count);
        }

        return people.Count == 0 ? null : numbers;
    }

    TextTable Table(string name, IReadOnlyList<string> columns)
    {
        Snapshot snapshot = open.State.Register.Published.FindTable(name) ?? throw new StoreException(StoreFault.Request, $"Table `{name}` has not been built: run `reeve build` first.");
        using TableReader reader = open.State.Tables.Open(snapshot.Id);
        return reader.ReadText(columns, cancel);
    }
}
