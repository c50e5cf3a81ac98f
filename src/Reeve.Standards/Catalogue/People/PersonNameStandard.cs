using System.Text;

namespace Reeve.Standards;

/// <summary>Whole names of people, in one text or in columns.</summary>
sealed class PersonNameStandard : Standard
{
    /// <inheritdoc/>
    public override string Name => "person-name";

    /// <inheritdoc/>
    public override string Title => "Person name";

    /// <inheritdoc/>
    public override string Definition =>
        "The structured name of the NHS Data Model and Dictionary (PERSON TITLE, PERSON GIVEN NAME, PERSON FAMILY NAME, PERSON NAME SUFFIX); "
        + "canonical form: Surname, Forenames, Suffix, as spelt. A name without a comma is read forename first, unless the surname is in capitals "
        + "or the column's known given names stand last. Columns: forename, surname; title, forename, surname; forename, middle names, surname; "
        + "or title, forename, middle names, surname, suffix.";

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Personal;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Parts => NameReading.Parts;

    /// <inheritdoc/>
    public override bool JoinsColumns => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Levels { get; } = ["initials"];

    /// <inheritdoc/>
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => new ColumnReader(NameOrders.Infer(distinctValues));

    /// <inheritdoc/>
    public override string? Generalise(string canonical, string level, GeneralisationContext context) => level switch
    {
        "initials" => Initials(canonical),
        _ => base.Generalise(canonical, level, context),
    };

    /// <summary>First letters of forenames and surname in natural order, as capitals: JPS.</summary>
    static string? Initials(string canonical)
    {
        string[] parts = canonical.Split(',');
        StringBuilder initials = new();
        foreach (string word in (parts.Length > 1 ? parts[1] : "").Split(' ', StringSplitOptions.RemoveEmptyEntries)) initials.Append(First(word));
        string surname = parts[0].Trim();
        if (surname.Length > 0) initials.Append(First(surname));
        return initials.Length == 0 ? null : initials.ToString();
    }

    /// <summary>The first letter as a capital; the replacement character for half of one.</summary>
    internal static string First(string word)
    {
        _ = Rune.DecodeFromUtf16(word, out Rune first, out _);
        return Rune.ToUpperInvariant(first).ToString();
    }

    sealed class ColumnReader(NameOrder order) : StandardReader
    {
        readonly WordPool pool = new();

        public override StandardValue Read(string text) =>
            PlainNames.TryRead(text, order, pool, out StandardValue value) ? value : NameReading.Whole(text, order);

        public override StandardValue Read(ReadOnlySpan<string?> columns) => NameReading.Columns(columns, order);
    }
}
