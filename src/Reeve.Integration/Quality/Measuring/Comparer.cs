using Reeve.Integration.Quality.Values;
using Reeve.Store.Tables;

namespace Reeve.Integration.Quality.Measuring;

/// <summary>Compares the values of two columns by their codes; each distinct value is read once.</summary>
static class Comparer
{
    /// <summary>
    /// A comparison of two codes: whether the order holds, or null when a value is not of its kind. Dates that are known in part
    /// pass when the order could hold. Null itself when the columns are of different kinds.
    /// </summary>
    public static Func<int, int, bool?>? Of(ValueKind leftKind, TextColumn left, ValueKind rightKind, TextColumn right, string @operator)
    {
        if (leftKind != rightKind) return null;
        return leftKind switch
        {
            ValueKind.Number => Of<double>(left, right, static text => Numbers.TryParse(text, out double number) ? number : null, (a, b) => Holds(@operator, a.CompareTo(b))),
            ValueKind.Date => Of<DateSpan>(left, right, static text => DateSpan.TryParse(text, out DateSpan date) ? date : null, (a, b) => a.Could(@operator, b)),
            _ => (a, b) => Holds(@operator, string.CompareOrdinal(left.Values[a], right.Values[b])),
        };
    }

    static Func<int, int, bool?> Of<T>(TextColumn left, TextColumn right, Func<string, T?> read, Func<T, T, bool> holds)
        where T : struct
    {
        T?[] lefts = [.. left.Values.Select(read)], rights = [.. right.Values.Select(read)];
        return (a, b) => lefts[a] is { } x && rights[b] is { } y ? holds(x, y) : null;
    }

    static bool Holds(string @operator, int order) => @operator switch
    {
        "=" => order == 0,
        "!=" => order != 0,
        "<" => order < 0,
        "<=" => order <= 0,
        ">" => order > 0,
        ">=" => order >= 0,
        _ => throw new ArgumentException("There is no such operator.", nameof(@operator)),
    };
}
