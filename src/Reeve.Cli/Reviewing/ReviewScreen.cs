using System.Globalization;
using System.Text;
using Reeve.Integration.Review;
using Reeve.Store.Registers.Reviews;

namespace Reeve.Cli.Reviewing;

/// <summary>A task in words, 80 columns wide, without colour: what is read first stands first, as a screen reader says it.</summary>
static class ReviewScreen
{
    const int Width = 80, NameWidth = 16, WordWidth = 10, ValueWidth = 24;

    const string Hidden = "hidden", Nothing = "nothing";

    /// <summary>The keys, as the prompt has them.</summary>
    public const string Keys = "s same, d different, u unsure, v values, c cluster, n next, z undo, q quit";

    /// <summary>Writes a task.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="task">The task.</param>
    /// <param name="waiting">How many wait.</param>
    /// <param name="fields">Its records side by side.</param>
    /// <param name="revealed">Whether values are shown.</param>
    public static void Write(TextWriter output, ReviewTask task, int waiting, IReadOnlyList<ReviewField> fields, bool revealed)
    {
        output.WriteLine();
        Wrapped(output, $"Task {task.Id}, of {waiting:N0} that wait for you: {task.Asked.Why}. Are these one person?", "");
        if (task.State == ReviewState.Second) output.WriteLine("One reviewer has decided; you are the second.");
        if (task.State == ReviewState.Third) output.WriteLine("Two reviewers disagree; your word decides.");
        Wrapped(output, $"A is {Clean(task.Asked.Left.ToString())}", "  ");
        Wrapped(output, $"B is {Clean(task.Asked.Right.ToString())}", "  ");
        output.WriteLine();
        if (fields.Count == 0) output.WriteLine("Neither record is in its table now: build again.");
        else Row(output, "Field", "", "A", "B");
        foreach (ReviewField field in fields)
            Row(output, field.Name, Word(field.Agreement), field.Left is null ? Nothing : revealed ? Clean(field.Left) : Hidden, field.Right is null ? Nothing : revealed ? Clean(field.Right) : Hidden);
        output.WriteLine();
        output.WriteLine("Evidence:");
        foreach (string line in ReviewEvidence.FromJson(task.Asked.Evidence).Lines) Wrapped(output, line, "  ");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Together {task.Asked.Weight:0.0} bits: the model gives {task.Asked.Probability:0.0%} that they are one person."));
    }

    /// <summary>Writes the other records of a task's cluster.</summary>
    public static void Members(TextWriter output, ReviewTask task, ReviewDesk desk, bool revealed)
    {
        if (task.Asked.Members.Count == 0)
        {
            output.WriteLine("The task is about these two records alone.");
            return;
        }

        output.WriteLine($"{task.Asked.Members.Count} of the {task.Asked.ClusterSize - 2} other records that hang on the answer:");
        foreach (RecordReference member in task.Asked.Members)
        {
            Wrapped(output, Clean(member.ToString()), "  ");
            foreach (ReviewField field in desk.Read(task.Linkage, member)) Wrapped(output, $"{field.Name}: {(revealed ? Clean(field.Left!) : Hidden)}", "    ");
        }
    }

    /// <summary>Text that a terminal shows and does not obey: what controls it, or turns the direction of writing, becomes a question mark.</summary>
    public static string Clean(string text)
    {
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            clean.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
                ? "?" : rune.ToString());
        return clean.ToString();
    }

    static string Word(FieldAgreement agreement) => agreement switch
    {
        FieldAgreement.Same => "same",
        FieldAgreement.Different => "different",
        FieldAgreement.OnlyLeft => "only in A",
        FieldAgreement.OnlyRight => "only in B",
        _ => throw new ArgumentOutOfRangeException(nameof(agreement)),
    };

    static void Row(TextWriter output, string name, string word, string left, string right)
    {
        string[] names = Lines(name, NameWidth), lefts = Lines(left, ValueWidth), rights = Lines(right, ValueWidth);
        for (int at = 0; at < Math.Max(names.Length, Math.Max(lefts.Length, rights.Length)); at++)
            output.WriteLine($"{Cell(names, at).PadRight(NameWidth)} {(at == 0 ? word : "").PadRight(WordWidth)} {Cell(lefts, at).PadRight(ValueWidth)} {Cell(rights, at)}".TrimEnd());

        static string Cell(string[] lines, int at) => at < lines.Length ? lines[at] : "";
    }

    /// <summary>Text in lines of a width, broken at spaces where there are some.</summary>
    internal static string[] Lines(string text, int width)
    {
        List<string> lines = [];
        while (text.Length > width)
        {
            int end = text.LastIndexOf(' ', width);
            int cut = end > 0 ? end : char.IsHighSurrogate(text[width - 1]) ? width - 1 : width;
            lines.Add(text[..cut]);
            text = text[cut..].TrimStart(' ');
        }

        lines.Add(text);
        return [.. lines];
    }

    static void Wrapped(TextWriter output, string text, string indent)
    {
        foreach (string line in Lines(text, Width - indent.Length - 1)) output.WriteLine(indent + line);
    }
}
