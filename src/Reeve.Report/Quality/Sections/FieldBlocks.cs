using Reeve.Report.Documents;

namespace Reeve.Report.Quality.Sections;

/// <summary>The fields of a source: how full they are, and what may be told of what they hold.</summary>
internal static class FieldBlocks
{
    public static IEnumerable<Block> Of(QualitySource source)
    {
        yield return new Block.TableBlock(new Table($"{source.Title}: fields",
            ["Field", "What it is", "Sensitivity", "Filled", Column.Number("Stand for nothing"), Column.Number("Distinct values"), Column.Number("Held by one row only")],
            [.. source.Fields.Select(field => (IReadOnlyList<Cell>)
            [
                new Cell.Coded($"`{field.Name}`"), field.Kind, field.Sensitivity, Meter(field.Filled, field.Rows), Plain.Count(field.Placeholders), Plain.Count(field.Distinct), Plain.Share(field.Unique),
            ])]));
        List<Block> more = [Shape(source)];
        FieldFigure[] spread = [.. source.Fields.Where(field => field.Spread is not null)];
        if (spread.Length > 0) more.Add(new Block.TableBlock(Spread(source, spread)));
        foreach (FieldFigure field in source.Fields)
        {
            if (field.Values is { } values) more.Add(new Block.TableBlock(Frequencies($"{source.Title}, {field.Name}: values", "Value", values)));
            if (field.Patterns is { Counts.Count: > 0 } patterns) more.Add(new Block.TableBlock(Frequencies($"{source.Title}, {field.Name}: shapes of values", "Shape", patterns)));
        }
        yield return new Block.Disclosure($"{source.Title}: what the fields hold", Open: false, more);
    }

    static Cell Meter(long filled, long rows) => rows == 0 ? "no rows" : new Cell.Meter((double)filled / rows, Plain.Share((double)filled / rows));

    static Block.TableBlock Shape(QualitySource source) => new(new Table($"{source.Title}: lengths, and where values pile up",
        ["Field", Column.Number("Shortest"), Column.Number("Usual length"), Column.Number("Longest"), Column.Number("Commonest value\u2019s share"), Column.Number("Are a 1 January"), Column.Number("Are a first of a month")],
        [.. source.Fields.Select(field => (IReadOnlyList<Cell>)
        [
            new Cell.Coded($"`{field.Name}`"), Length(field.Lengths?.Least), Length(field.Lengths?.Median), Length(field.Lengths?.Most),
            Told(field, field.Commonest, true), Told(field, field.FirstOfJanuary, field.IsDate), Told(field, field.FirstOfMonth, field.IsDate),
        ])]));

    static string Length(int? characters) => characters is { } length ? Plain.Count(length) : "";

    static string Told(FieldFigure field, double? share, bool applies) => !applies || field.Filled == 0 ? "" : share is null ? "too few to tell" : Plain.Share(share);

    static Table Spread(QualitySource source, FieldFigure[] fields) => new($"{source.Title}: where numbers and dates lie",
        ["Field", Column.Number("Least"), Column.Number("Lower quartile"), Column.Number("Median"), Column.Number("Upper quartile"), Column.Number("Most")],
        [.. fields.Select(field => (field.Name, Spread: field.Spread!)).Select(field => (IReadOnlyList<Cell>)
        [
            new Cell.Coded($"`{field.Name}`"), field.Spread.Least ?? "not told", Coarse(field.Spread, field.Spread.LowerQuartile), Coarse(field.Spread, field.Spread.Median), Coarse(field.Spread, field.Spread.UpperQuartile), field.Spread.Most ?? "not told",
        ])]);

    static string Coarse(SpreadFigure spread, string text) => spread.Coarse ? "about " + text : text;

    static Table Frequencies(string caption, string header, FrequencyFigure values)
    {
        List<IReadOnlyList<Cell>> rows = [.. values.Counts.Select(count => (IReadOnlyList<Cell>)[new Cell.Value(count.Name), Plain.Count(count.Rows)])];
        if (values.Other is not 0) rows.Add(["All others together", values.Other is { } other ? Plain.Count(other) : "a few"]);
        return new Table(values.Rounded ? caption + " (rounded to 5; small numbers are among the others)" : caption, [header, Column.Number("Rows")], rows);
    }
}
