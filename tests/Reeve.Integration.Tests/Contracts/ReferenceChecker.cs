using System.Globalization;
using System.Text.RegularExpressions;
using Reeve.Integration.Connect;
using Reeve.Integration.Contracts.Types;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Tests.Contracts;

/// <summary>The contract checked row by row and cell by cell: slow, and plainly what the guide says.</summary>
sealed class ReferenceChecker(SourceFile source, SourceRows rows)
{
    sealed record Cell(string? Text, string?[] Parts, ValueState? State, string? Rule, string? Reason, string? Raw);

    readonly List<(string Field, string Rule, string Reason, int Line)> _broken = [];

    public List<string> Table { get; } = [];

    public List<string> Quarantine { get; } = [];

    /// <summary>Rows read, rejected; values nulled; rows replaced.</summary>
    public (long Read, long Rejected, long Nulled, long Replaced) Counts { get; private set; }

    /// <summary>For each field: filled, empty, placeholder, partial, suspect, distinct, and its rules.</summary>
    public List<string> Fields { get; } = [];

    public ReferenceChecker Check()
    {
        StandardReader[] readers = [.. source.Fields.Select(Reader)];
        Cell[][] cells = [.. Enumerable.Range(0, rows.Table.Rows).Select(row => source.Fields.Select((field, at) => Judge(field, readers[at], row)).ToArray())];
        HashSet<int> replaced = Replaced(cells);
        HashSet<string> keys = [], loadKeys = [];
        HashSet<string>[] held = [.. source.Fields.Select(_ => new HashSet<string>())];
        long rejectedRows = 0, nulled = 0;
        for (int row = 0; row < cells.Length; row++)
        {
            if (replaced.Contains(row)) continue;
            string? key = Key(cells[row]);
            string name = key ?? "";
            if (source.Key.Count == 0) name = Place(row);
            List<(string Field, string Rule, string Reason, OnFail Action, string? Value)> breaches = [];
            string?[] texts = [.. cells[row].Select(cell => cell.Text)];
            List<string> flags = [];
            for (int at = 0; at < source.Fields.Count; at++)
            {
                FieldContract field = source.Fields[at];
                Cell cell = cells[row][at];
                bool isKey = source.Key.Contains(field.Name);
                OnFail action = ActionOf(field, "unique");
                bool repeats = field.Unique && !(isKey && source.Key.Count == 1) && cell.Text is not null && held[at].Contains(cell.Text);
                if (cell.Rule is not null) breaches.Add((field.Name, cell.Rule, cell.Reason!, ActionOf(field, cell.Rule), cell.Raw));
                bool doubtful = cell.State is ValueState.Partial or ValueState.Suspect || (cell.Rule is not null && ActionOf(field, cell.Rule) == OnFail.Keep);
                if (doubtful && !(repeats && action == OnFail.NullField)) flags.Add($"{field.Name}={cell.Reason}");
                if (!repeats) continue;
                breaches.Add((field.Name, "unique", "is the same as in an earlier row", action, cell.Raw));
                if (action == OnFail.NullField) texts[at] = null;
                if (action == OnFail.Keep) flags.Add($"{field.Name}=is the same as in an earlier row");
            }

            string place = source.Load == LoadMode.Upsert ? $"{key} of load {Load(row)}" : key ?? "";
            if (key is not null && loadKeys.Contains(place)) breaches.Add((string.Join('/', source.Key), "key", "an earlier row has the same key", OnFail.RejectRow, key));
            bool isRejected = breaches.Exists(breach => breach.Action == OnFail.RejectRow);
            foreach (var breach in breaches)
            {
                string action = isRejected ? "rejected" : breach.Action == OnFail.Keep ? "kept" : "nulled";
                nulled += action == "nulled" ? 1 : 0;
                Quarantine.Add(string.Join('|', Line(row), Load(row), rows.Parts[rows.PartOf[row]].File, name.Length == 0 ? "-" : name, breach.Field, breach.Rule, breach.Reason, action, breach.Value ?? "-"));
                _broken.Add((breach.Rule == "key" ? source.Key[0] : breach.Field, breach.Rule, breach.Reason, Line(row)));
            }

            if (isRejected)
            {
                rejectedRows++;
                continue;
            }

            if (key is not null) loadKeys.Add(place);
            for (int at = 0; at < source.Fields.Count; at++)
            {
                if (cells[row][at].Text is { } text) held[at].Add(text);
            }

            IEnumerable<string?> values = source.Fields.SelectMany((field, at) =>
                cells[row][at].Parts.Select(part => texts[at] is null ? null : part).Prepend(texts[at]));
            Table.Add(string.Join('|', [name, $"{Load(row)}", $"{Line(row)}", .. values.Select(value => value ?? "-"), flags.Count == 0 ? "-" : string.Join("; ", flags)]));
        }

        Counts = (cells.Length - replaced.Count, rejectedRows, nulled, replaced.Count);
        Count(cells, replaced);
        return this;
    }

    void Count(Cell[][] cells, HashSet<int> replaced)
    {
        for (int at = 0; at < source.Fields.Count; at++)
        {
            Cell[] column = [.. Enumerable.Range(0, cells.Length).Where(row => !replaced.Contains(row)).Select(row => cells[row][at])];
            Cell[] usable = [.. column.Where(cell => cell.Text is not null && (cell.Rule is null))];
            var rules = _broken.Where(each => each.Field == source.Fields[at].Name).GroupBy(each => (each.Rule, each.Reason))
                .Select(group => $"{group.Key.Rule}:{group.Key.Reason}:{group.Count()}:{string.Join(',', group.Select(each => each.Line).Take(5))}").Order(StringComparer.Ordinal);
            Fields.Add(string.Join('|', usable.Length, column.Count(cell => cell.State is null && cell.Raw is null), column.Count(cell => cell.State == ValueState.Missing),
                usable.Count(cell => cell.State == ValueState.Partial), usable.Count(cell => cell.State == ValueState.Suspect), usable.Select(cell => cell.Text).Distinct().Count(), string.Join(' ', rules)));
        }
    }

    StandardReader Reader(FieldContract field)
    {
        string[] values = [.. field.From.SelectMany(name => rows.Table.Find(name)!.Values).Select(text => Meaning(field, text)).Where(text => text.Length > 0).Distinct()];
        return field.Type is FieldType.Standardised standard ? standard.Standard.Reader(values)
            : PlainTypes.Reader(((FieldType.Plain)field.Type).Type, values, field.Allowed.ToHashSet());
    }

    Cell Judge(FieldContract field, StandardReader reader, int row)
    {
        string?[] raw = [.. field.From.Select(name => rows.Table.Find(name)![row])];
        bool isRequired = field.Required || source.Key.Contains(field.Name);
        if (raw.All(text => text is null)) return new Cell(null, NoParts(field), null, isRequired ? "required" : null, "is missing", null);
        string came = string.Join(", ", raw.OfType<string>());
        string?[] meant = [.. raw.Select(text => text is null || Meaning(field, text).Length == 0 ? null : Meaning(field, text))];
        StandardValue value = meant.All(text => text is null) ? StandardValue.Missing : meant.Length == 1 ? reader.Read(meant[0]!) : reader.Read(meant);
        if (value.State == ValueState.Missing) return new Cell(null, NoParts(field), ValueState.Missing, isRequired ? "required" : null, value.Reason, came);
        string? rule = null, reason = value.Reason;
        if (value.State == ValueState.Invalid) rule = field.Type is FieldType.Plain ? "type" : "standard";
        else if (field.Allowed.Count > 0 && !field.Allowed.Contains(value.Canonical!)) (rule, reason) = ("allowed", "is not one of the values allowed");
        else if (OutOfRange(field, value.Canonical!) is { } outside) (rule, reason) = ("range", outside);
        else if (field.Pattern is not null && !Regex.IsMatch(value.Canonical!, $@"\A(?:{field.Pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1))) (rule, reason) = ("pattern", "does not match the pattern");
        if (rule is null) return new Cell(value.Canonical, Parts(field, value), value.State, null, reason, came);
        return ActionOf(field, rule) == OnFail.Keep
            ? new Cell(value.Canonical ?? came.Trim(), Parts(field, value), ValueState.Invalid, rule, reason, came)
            : new Cell(null, NoParts(field), ValueState.Invalid, rule, reason, came);
    }

    static string? OutOfRange(FieldContract field, string canonical)
    {
        if (field.Range is not { } range) return null;
        string? least = range.Least == "today" ? $"{Sketch.Today:yyyy-MM-dd}" : range.Least, most = range.Most == "today" ? $"{Sketch.Today:yyyy-MM-dd}" : range.Most;
        switch (field.Type)
        {
            case FieldType.Standardised or FieldType.Plain { Type: PlainType.Integer or PlainType.Number }:
                // The standard of these tests reads "2", a number; so its range is of numbers, and a word is outside none.
                if (!double.TryParse(canonical, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)) return null;
                return least is not null && number < double.Parse(least, CultureInfo.InvariantCulture) ? "is less than the least allowed"
                    : most is not null && number > double.Parse(most, CultureInfo.InvariantCulture) ? "is more than the most allowed" : null;
            case FieldType.Plain { Type: PlainType.Date or PlainType.Timestamp }:
                string day = canonical.Length > 10 ? canonical[..10] : canonical;
                string last = day.Length == 4 ? $"{day}-12-31" : day.Length == 7 ? $"{day}-{DateTime.DaysInMonth(int.Parse(day[..4]), int.Parse(day[5..])):00}" : day;
                string first = day.Length == 4 ? $"{day}-01-01" : day.Length == 7 ? $"{day}-01" : day;
                return least is not null && string.CompareOrdinal(last, least) < 0 ? "is before the earliest day allowed"
                    : most is not null && string.CompareOrdinal(first, most) > 0 ? range.Most == "today" ? "is in the future" : "is after the latest day allowed" : null;
            default:
                int length = canonical.EnumerateRunes().Count();
                return least is not null && length < int.Parse(least) ? "is shorter than allowed" : most is not null && length > int.Parse(most) ? "is longer than allowed" : null;
        }
    }

    HashSet<int> Replaced(Cell[][] cells)
    {
        HashSet<int> replaced = [];
        if (source.Load != LoadMode.Upsert || source.Key.Count == 0) return replaced;
        for (int row = 0; row < cells.Length; row++)
        {
            if (Key(cells[row]) is not { } key) continue;
            bool later = Enumerable.Range(0, cells.Length).Any(other => Load(other) > Load(row) && Key(cells[other]) == key && !Rejects(cells[other]));
            if (later) replaced.Add(row);
        }

        return replaced;
    }

    bool Rejects(Cell[] cells) => source.Fields.Where((field, at) => cells[at].Rule is { } rule && ActionOf(field, rule) == OnFail.RejectRow).Any();

    OnFail ActionOf(FieldContract field, string rule)
    {
        bool isKey = source.Key.Contains(field.Name);
        if (rule == "type" && field.Type is FieldType.Plain { Type: PlainType.Integer or PlainType.Number } && field.OnFail == OnFail.Keep) return isKey ? OnFail.RejectRow : OnFail.NullField;
        if (rule == "required" && isKey) return OnFail.RejectRow;
        return isKey && field.OnFail == OnFail.NullField ? OnFail.RejectRow : field.OnFail;
    }

    string? Key(Cell[] cells)
    {
        if (source.Key.Count == 0) return null;
        string?[] texts = [.. source.Key.Select(name => cells[source.Fields.ToList().FindIndex(field => field.Name == name)].Text)];
        if (texts.Any(text => text is null)) return null;
        return texts.Length == 1 ? texts[0] : string.Join('/', texts.Select(text => text!.Replace("\\", "\\\\").Replace("/", "\\/")));
    }

    string Place(int row)
    {
        SourcePart part = rows.Parts[rows.PartOf[row]];
        bool isNamesake = rows.Parts.Take(rows.PartOf[row]).Any(earlier => earlier.File == part.File);
        return isNamesake ? $"{part.File}#{part.Load}:{Line(row)}" : $"{part.File}:{Line(row)}";
    }

    int Line(int row) => rows.Table.Lines![row];

    int Load(int row) => rows.Parts[rows.PartOf[row]].Load;

    static string Meaning(FieldContract field, string text)
    {
        foreach (var (code, meaning) in field.Codes)
        {
            if (string.Equals(code, text.Trim(), StringComparison.OrdinalIgnoreCase)) return meaning;
        }

        return text.Trim().Length == 0 ? "" : text;
    }

    static string?[] NoParts(FieldContract field) => field.Type is FieldType.Standardised standard ? new string?[standard.Standard.Parts.Count] : [];

    static string?[] Parts(FieldContract field, StandardValue value) => value.Parts is { } parts ? [.. parts] : NoParts(field);
}
