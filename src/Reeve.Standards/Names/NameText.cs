using System.Buffers;
using System.Globalization;
using System.Text;

namespace Reeve.Standards;

/// <summary>One name field made comparable: forename, surname or any other part.</summary>
/// <remarks>
/// The canonical form is in lower case with Latin letters folded to a to z (<c>Zoë</c> is <c>zoe</c>, <c>Łukasz</c> is <c>lukasz</c>, <c>ß</c>
/// is <c>ss</c>), one kind of hyphen and apostrophe, single spaces, and no other punctuation. Letters of other scripts stay, with the
/// marks that belong to them. <c>O’ Brien</c> is <c>o'brien</c>; <c>Smith - Jones</c> is <c>smith-jones</c>.
/// </remarks>
public static class NameText
{
    const int OnStack = 256;

    /// <summary>
    /// The canonical form of one name field; null when it is missing, holds no letter, or the whole of it is a placeholder.
    /// </summary>
    /// <remarks>
    /// Placeholders of names are a list of their own: <c>unknown</c>, <c>baby of</c>, <c>test</c> are in it, while Na, Nil and Nan, which mean
    /// "nothing" in other fields, are people's names.
    /// </remarks>
    public static string? Canonical(string? text) => Names(text, write: true, out string? canonical) ? canonical : null;

    /// <summary>Whether a field has a canonical form.</summary>
    internal static bool IsName(string text) => Names(text, write: false, out _);

    static bool Names(string? text, bool write, out string? canonical)
    {
        canonical = null;
        if (string.IsNullOrEmpty(text) || NameWords.IsRawPlaceholder(text)) return false;
        int room = Room(text.Length);
        char[]? rented = room > OnStack ? ArrayPool<char>.Shared.Rent(room) : null;
        Span<char> buffer = rented ?? stackalloc char[OnStack];
        ReadOnlySpan<char> folded = buffer[..Fold(text, buffer)];
        bool names = folded.Length > 0 && !NameWords.IsPlaceholder(folded);
        if (names && write) canonical = Characters.Reuse(text, folded);
        if (rented is not null) ArrayPool<char>.Shared.Return(rented, clearArray: true);
        return names;
    }

    /// <summary>Folds without asking whether the whole is a placeholder; empty when there is no letter.</summary>
    internal static string Folded(ReadOnlySpan<char> text) => Written(text, spelt: false);

    /// <summary>The same words as <see cref="Folded"/>, but with the capitals and marks they came with; marks are composed.</summary>
    internal static string Spelt(ReadOnlySpan<char> text) => Written(text, spelt: true);

    static string Written(ReadOnlySpan<char> text, bool spelt)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(Room(text.Length));
        string result = new(buffer, 0, Fold(text, buffer, spelt));
        ArrayPool<char>.Shared.Return(buffer, clearArray: true);
        return result;
    }

    static int Room(int length) => (LatinFold.MostLetters * length) + 1;

    static int Fold(ReadOnlySpan<char> text, Span<char> buffer, bool spelt = false)
    {
        int length = 0;
        int partStart = 0;      // where the letters since the last space or mark begin
        char pending = '\0';    // a space, hyphen or apostrophe that counts only if a letter follows
        bool anyLetter = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterLower(c) || (c < 128 && char.IsAsciiLetterOrDigit(c)))
            {
                anyLetter |= !char.IsAsciiDigit(c);
                Separate(buffer, ref length, ref partStart, ref pending);
                buffer[length++] = char.IsAsciiLetterUpper(c) && !spelt ? (char)(c + 32) : c;
            }
            else if (Characters.IsInvisible(c))
            {
                // Leaves no trace: direction marks and joiners come and go with the software that wrote the text.
            }
            else if (Characters.IsDash(c))
            {
                if (pending is '\0' or ' ') pending = '-';
            }
            else if (Characters.IsApostrophe(c))
            {
                // After a space it opens a quotation.
                if (pending == '\0' && length > 0) pending = '\'';
            }
            else if (IsMark(c))
            {
                if (pending == '\0' && length > 0) AddMark(buffer, ref length, c, spelt);
            }
            else if (char.IsLetterOrDigit(c))
            {
                anyLetter |= char.IsLetter(c);
                Separate(buffer, ref length, ref partStart, ref pending);
                if (spelt && LatinFold.IsOrdinary(c)) buffer[length++] = c;
                else length += LatinFold.Write(c, buffer[length..]);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && Rune.IsLetter(new Rune(c, text[i + 1])))
            {
                anyLetter = true;
                Separate(buffer, ref length, ref partStart, ref pending);
                Rune letter = new(c, text[++i]);
                length += (spelt ? letter : Rune.ToLowerInvariant(letter)).EncodeToUtf16(buffer[length..]);
            }
            else if (pending != '-' && !(pending == '\'' && length - partStart == 1))
            {
                // An apostrophe stays open only after a single letter: o' brien, but not james' smith.
                pending = ' ';
            }
        }
        return anyLetter ? length : 0;
    }

    static void Separate(Span<char> buffer, ref int length, ref int partStart, ref char pending)
    {
        if (pending == '\0') return;
        if (length > 0)
        {
            buffer[length++] = pending;
            partStart = length;
        }
        pending = '\0';
    }

    static bool IsMark(char c) => c > 127 && char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>A mark on a Latin letter is dropped, as in the composed letter; elsewhere it is part of the spelling.</summary>
    static void AddMark(Span<char> buffer, ref int length, char mark, bool spelt)
    {
        char under = buffer[length - 1];
        if (under < 128 && !spelt) return;
        char composed = NameMarks.Compose(under, mark);
        if (composed != '\0') buffer[length - 1] = composed;
        else if (!LatinFold.IsLatin(under)) buffer[length++] = mark;
    }
}
