using System.Buffers;

namespace Reeve.Wexcombe.Names;

/// <summary>Plain letters for those that an old system cannot hold. Unicode's own folding keeps ł and ı, which people do not.</summary>
static class Accents
{
    const string From = "áàâãäåăąçćčéèêëęíìîïıłńñóòôõöøśşșšțţúùûüźżžğÁÀÂÃÄÅĂĄÇĆČÉÈÊËĘÍÌÎÏİŁŃÑÓÒÔÕÖØŚŞȘŠȚŢÚÙÛÜŹŻŽĞ";
    const string To = "aaaaaaaaccceeeeeiiiiilnnoooooossssttuuuuzzzgAAAAAAAACCCEEEEEIIIIILNNOOOOOOSSSSTTUUUUZZZG";

    static readonly SearchValues<char> Accented = SearchValues.Create(From);

    /// <summary>The text without accents; the same instance when it has none.</summary>
    public static string Without(string text)
    {
        if (!text.AsSpan().ContainsAny(Accented)) return text;
        return string.Create(text.Length, text, static (plain, text) =>
        {
            for (int i = 0; i < plain.Length; i++)
            {
                int at = From.IndexOf(text[i]);
                plain[i] = at < 0 ? text[i] : To[at];
            }
        });
    }
}
