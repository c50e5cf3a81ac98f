using System.Runtime.InteropServices;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>The texts of <c>_flags</c>: <c>dob=only part of the date is known; sex=...</c>. Each combination that occurs is one text.</summary>
sealed class FlagTexts
{
    readonly List<string> _texts = [];
    readonly Dictionary<(int Text, int Field, string Reason), int> _longer = [];

    /// <summary>The texts so far.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Adds a flag to a row's.</summary>
    /// <param name="text">The row's text so far; -1 for none.</param>
    /// <param name="field">The field's number.</param>
    /// <param name="name">Its name.</param>
    /// <param name="reason">The reason, in fixed words.</param>
    public int Add(int text, int field, string name, string reason)
    {
        ref int longer = ref CollectionsMarshal.GetValueRefOrAddDefault(_longer, (text, field, reason), out bool exists);
        if (exists) return longer;
        longer = _texts.Count;
        _texts.Add(text < 0 ? $"{name}={reason}" : $"{_texts[text]}; {name}={reason}");
        return longer;
    }
}
