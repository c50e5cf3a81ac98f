using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>A field whose inputs are judged: its values numbered, and what each input does to its row.</summary>
sealed class CheckedField
{
    readonly RowMark[] _marks;
    HashSet<int>? _repeatsNulled;

    /// <summary>Numbers the values of a field and of its parts.</summary>
    public CheckedField(FieldCheck check, Interned values, Interned[] parts)
    {
        (Check, Values, Parts) = (check, values, parts);
        _marks = new RowMark[check.States.Length];
        for (int input = 0; input < _marks.Length; input++)
        {
            bool isDoubtful = check.States[input] is InputState.Partial or InputState.Suspect;
            _marks[input] = check.Rules[input] != BrokenRule.None ? MarkOf(check.Rules[input]) : isDoubtful ? RowMark.Flagged : RowMark.None;
        }
    }

    /// <summary>What its inputs turned out to be.</summary>
    public FieldCheck Check { get; }

    /// <summary>One per input: the text for the table.</summary>
    public Interned Values { get; }

    /// <summary>For each part, one per input.</summary>
    public Interned[] Parts { get; }

    /// <summary>What a row's input does to the row.</summary>
    public RowMark MarkAt(int row) => _marks[Check.InputOf(row)];

    /// <summary>What breaking a rule does to a row.</summary>
    public RowMark MarkOf(BrokenRule rule) => RowMark.Breached | ActionOf(rule) switch
    {
        OnFail.RejectRow => RowMark.Rejected,
        OnFail.Keep => RowMark.Flagged,
        _ => RowMark.None,
    };

    /// <summary>What happens when a rule is broken.</summary>
    public OnFail ActionOf(BrokenRule rule) => Check.ActionOf(rule);

    /// <summary>The number of a row's value in <see cref="Values"/>, or -1.</summary>
    public int ValueAt(int row) => Values.Codes[Check.InputOf(row)];

    /// <summary>Leaves out a value that an earlier row has.</summary>
    public void NullRepeat(int row) => (_repeatsNulled ??= []).Add(row);

    /// <summary>One per row kept: the number of its value, or of a part of it, or -1.</summary>
    public int[] CodesOf(Interned column, int[] kept)
    {
        int[] inputs = Check.Inputs.Codes, numbers = column.Codes;
        int none = numbers.Length - 1; // the last input stands for no text
        var codes = new int[kept.Length];
        for (int at = 0; at < kept.Length; at++)
        {
            int input = inputs[kept[at]];
            codes[at] = numbers[input < 0 ? none : input];
        }

        if (_repeatsNulled is null) return codes;
        for (int at = 0; at < kept.Length; at++)
        {
            if (_repeatsNulled.Contains(kept[at])) codes[at] = -1;
        }

        return codes;
    }
}
