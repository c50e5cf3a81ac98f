using System.Collections.Frozen;

namespace Reeve.Standards;

/// <summary>Words in a name field that are not names, all in canonical form.</summary>
static class NameWords
{
    /// <summary>Titles and the form they are kept in.</summary>
    internal static readonly FrozenDictionary<string, string> Titles = WordLists.Pairs("""
        mr, mister = mr, mrs, ms, miss, mx, master, mstr = master, dr, doctor = dr, prof, professor = prof, rev, revd = rev,
        reverend = rev, fr, rabbi, sir, dame, lord, lady, baroness, rt, hon, cllr, councillor = cllr, capt, captain = capt,
        col, lt, sgt, cpl, pte, pc, messrs, madam, mme, mlle, herr, frau, sra
        """);

    /// <summary>
    /// Suffixes and letters after the name, and the form they are kept in. Degrees that are also surnames (Ma, Ba) are left out.
    /// </summary>
    internal static readonly FrozenDictionary<string, string> Suffixes = WordLists.Pairs("""
        jr, jnr = jr, junior = jr, sr, snr = sr, senior = sr, ii, 2nd = ii, iii, 3rd = iii, iv, 4th = iv, esq,
        esquire = esq, phd, dphil, obe, mbe, cbe, dbe, kbe, bem, bsc, msc, mbbs, frcs, frcp, mrcp, mrcgp
        """);

    /// <summary>
    /// Words that begin a surname of several words, when a forename stands before them. Single letters that also do (Ortega y Gasset,
    /// in 't Veld) are left out: in the records of British services a single letter there is a middle initial. O is kept, for O Brien.
    /// </summary>
    internal static readonly FrozenSet<string> Particles = WordLists.Words("""
        van, von, vander, der, den, de, la, las, los, le, du, da, das, do, dos, di, del, della, dello, dalla, des, el, al,
        ul, bin, binti, bint, binte, ibn, ben, bat, abu, ap, ab, ferch, st, saint, ter, ten, te, af, av, zu, zur, zum, mac,
        mc, o, ni, nic, fitz, op, in, san, santa
        """);

    /// <summary>Those particles that nobody has as a forename, so that a name beginning with one is a surname alone.</summary>
    internal static readonly FrozenSet<string> NeverForenames = WordLists.Words("""
        de, der, den, del, della, dello, dalla, du, des, dos, das, von, vander, bin, binti, bint, ibn, zu, zur, zum, ter,
        fitz, mc, st
        """);

    /// <summary>Words before the name of the father.</summary>
    internal static readonly FrozenSet<string> SonOrDaughterOf = WordLists.Words("""
        bin, binti, bint, binte, ibn
        """);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nobody = WordLists.Words("""
        unknown, unkown, unknwn, unk, not known, not yet known, name unknown, unknown name, unknown unknown, unknown male,
        unknown female, unknown person, not given, not recorded, not stated, not provided, not supplied, not applicable,
        not available, not disclosed, none, none given, no name, no name given, noname, no surname, no forename,
        no first name, no middle name, no last name, null, undefined, test, testing, test test, test patient, test person,
        test record, dummy, anon, anonymous, unnamed, un-named, baby of, baby boy, baby girl, baby boy of, baby girl of,
        male infant, female infant, male baby, female baby, infant of, newborn, twin 1, twin 2, twin one, twin two, baby 1,
        baby 2, boy 1, girl 1, fnu, lnu, nmn, tbc, tba, tbd, to be confirmed, to be advised, withheld, redacted, refused,
        declined, prefer not to say, occupier, the occupier, the resident, the householder, householder, deceased, forename,
        surname, first name, last name, middle name, firstname, lastname, name, n-a
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the whole of a name in canonical form stands for nobody.</summary>
    internal static bool IsPlaceholder(ReadOnlySpan<char> canonical) =>
        Nobody.Contains(canonical)
        || (canonical.Length >= 3 && (canonical[0] is 'x' or 'z' or 'q') && !canonical.ContainsAnyExcept(canonical[0]));

    /// <summary>n/a, n/k, u/k and their like, which fold to what could be initials.</summary>
    internal static bool IsRawPlaceholder(ReadOnlySpan<char> text)
    {
        int slash = text.IndexOf('/');
        if (slash < 0 || text.Length > 12) return false;
        ReadOnlySpan<char> left = text[..slash].Trim(" .("), right = text[(slash + 1)..].Trim(" .)");
        return left.Length == 1 && right.Length == 1 && (left[0] is 'n' or 'N' or 'u' or 'U') && "aAkKrRsS".Contains(right[0]);
    }
}
