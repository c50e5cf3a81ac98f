namespace Reeve.Standards;

/// <summary>
/// Which letters and digits may stand where in a postcode: BS 7666 and the Royal Mail's list of formats (AN, ANN, AAN, AANN, ANA,
/// AANA, each followed by NAA; GIR 0AA; the overseas territories).
/// </summary>
static class PostcodeFormat
{
    const string NotFirst = "QVX";
    const string NotSecond = "IJZ";
    const string ThirdLetter = "ABCDEFGHJKPSTUW";
    const string FourthLetter = "ABEHMNPRVWXY";
    const string NotInward = "CIKMOV";

    static readonly string[] Overseas = ["ASCN1ZZ", "BBND1ZZ", "BIQQ1ZZ", "FIQQ1ZZ", "PCRN1ZZ", "SIQQ1ZZ", "STHL1ZZ", "TDCU1ZZ", "TKCA1ZZ"];

    /// <summary>The shapes of the outward half: A a letter, N a digit.</summary>
    static readonly string[] Shapes = ["AN", "ANN", "AAN", "ANA", "AANN", "AANA"];

    /// <summary>Whether capitals and digits without a space make a postcode.</summary>
    internal static bool IsValid(ReadOnlySpan<char> code)
    {
        if (code.Length is < 5 or > 7) return false;
        if (code is "GIR0AA") return true;
        if (!IsInward(code[^3..])) return code.Length == 7 && IsOverseas(code);
        ReadOnlySpan<char> outward = code[..^3];
        foreach (string shape in Shapes)
            if (Fits(outward, shape)) return IsOutward(outward, shape);
        return code.Length == 7 && IsOverseas(code);
    }

    /// <summary>
    /// Changes O, 0, I and 1 for one another where the format leaves no choice. When several ways make a postcode the one with the
    /// fewest changes is taken; when two are equally near the text is left alone.
    /// </summary>
    /// <returns>Whether <paramref name="code"/> is a postcode now.</returns>
    internal static bool TryRepair(Span<char> code)
    {
        if (code.Length is < 5 or > 7 || !code.ContainsAny("O0I1")) return false;
        Span<char> best = stackalloc char[7];
        Span<char> trial = stackalloc char[7];
        int fewest = int.MaxValue;
        bool tied = false;
        foreach (string shape in Shapes)
        {
            if (shape.Length != code.Length - 3) continue;
            code.CopyTo(trial);
            Span<char> candidate = trial[..code.Length];
            int changes = Coerce(candidate[..^3], shape) + Coerce(candidate[^3..], "NAA");
            if (changes > fewest || !IsValid(candidate)) continue;
            tied = changes == fewest && !candidate.SequenceEqual(best[..code.Length]);
            fewest = changes;
            candidate.CopyTo(best);
        }
        if (fewest == int.MaxValue || tied) return false;
        best[..code.Length].CopyTo(code);
        return true;
    }

    static int Coerce(Span<char> part, ReadOnlySpan<char> shape)
    {
        int changes = 0;
        for (int i = 0; i < part.Length; i++)
        {
            char wanted = (shape[i], part[i]) switch
            {
                ('N', 'O') => '0',
                ('N', 'I') => '1',
                ('A', '0') => 'O',
                ('A', '1') => 'I',
                _ => part[i],
            };
            if (wanted == part[i]) continue;
            part[i] = wanted;
            changes++;
        }
        return changes;
    }

    static bool Fits(ReadOnlySpan<char> part, ReadOnlySpan<char> shape)
    {
        if (part.Length != shape.Length) return false;
        for (int i = 0; i < part.Length; i++)
            if (char.IsAsciiDigit(part[i]) != (shape[i] == 'N')) return false;
        return true;
    }

    static bool IsOutward(ReadOnlySpan<char> outward, string shape)
    {
        if (NotFirst.Contains(outward[0])) return false;
        if (shape[1] == 'A' && NotSecond.Contains(outward[1])) return false;
        return shape switch
        {
            // District 0 exists in ten or so areas, all of two letters; no district of two digits begins with 0.
            "AN" => outward[1] != '0',
            "ANN" => outward[1] != '0',
            "AANN" => outward[2] != '0',
            "ANA" => ThirdLetter.Contains(outward[2]),
            "AANA" => FourthLetter.Contains(outward[3]),
            _ => true,
        };
    }

    static bool IsInward(ReadOnlySpan<char> inward) =>
        char.IsAsciiDigit(inward[0])
        && char.IsAsciiLetterUpper(inward[1]) && !NotInward.Contains(inward[1])
        && char.IsAsciiLetterUpper(inward[2]) && !NotInward.Contains(inward[2]);

    static bool IsOverseas(ReadOnlySpan<char> code)
    {
        foreach (string territory in Overseas)
            if (code.SequenceEqual(territory)) return true;
        return false;
    }
}
