namespace Reeve.Standards;

/// <summary>Puts a letter and the mark that follows it together, as in normalisation form C of Unicode.</summary>
/// <remarks>Written out because the runtime is built without culture data, where normalisation does nothing. Only marks that names are spelt with.</remarks>
static class NameMarks
{
    /// <summary>One letter for a letter and a mark; the null character when there is none.</summary>
    internal static char Compose(char letter, char mark)
    {
        (string letters, string composed) = Of(mark);
        int at = letters.IndexOf(letter);
        return at < 0 ? '\0' : composed[at];
    }

    static (string Letters, string Composed) Of(char mark) => mark switch
    {
        '\u0300' => ("AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"), // grave
        '\u0301' => ("AEIOUYaeiouyCcLlNnRrSsZzWwGgKkMmPp", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźẂẃǴǵḰḱḾḿṔṕ"), // acute
        '\u0302' => ("AEIOUaeiouCcGgHhJjSsWwYyZz", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑ"), // circumflex
        '\u0303' => ("ANOanoIiUuEeYyVv", "ÃÑÕãñõĨĩŨũẼẽỸỹṼṽ"), // tilde
        '\u0304' => ("AEIOUaeiouYyGg", "ĀĒĪŌŪāēīōūȲȳḠḡ"), // macron
        '\u0306' => ("AaEeGgIiOoUuИиУу", "ĂăĔĕĞğĬĭŎŏŬŭЙйЎў"), // breve
        '\u0307' => ("CcEeGgZzAaOoBbDdFfHhMmNnPpRrSsTtWw", "ĊċĖėĠġŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṪṫẆẇ"), // dot above
        '\u0308' => ("AEIOUYaeiouyWwXxЕеІі", "ÄËÏÖÜŸäëïöüÿẄẅẌẍЁёЇї"), // diaeresis
        '\u030A' => ("AaUu", "ÅåŮů"), // ring
        '\u030B' => ("OoUu", "ŐőŰű"), // double acute
        '\u030C' => ("CcDdEeNnRrSsTtZzLlAaIiOoUuGgKk", "ČčĎďĚěŇňŘřŠšŤťŽžĽľǍǎǏǐǑǒǓǔǦǧǨǩ"), // caron
        '\u031B' => ("OoUu", "ƠơƯư"), // horn
        '\u0323' => ("AaEeIiOoUuYyDdHhSsTtZzLlNnRrKk", "ẠạẸẹỊịỌọỤụỴỵḌḍḤḥṢṣṬṭẒẓḶḷṆṇṚṛḲḳ"), // dot below
        '\u0326' => ("SsTt", "ȘșȚț"), // comma below
        '\u0327' => ("CcSsTtGgKkLlNnRr", "ÇçŞşŢţĢģĶķĻļŅņŖŗ"), // cedilla
        '\u0328' => ("AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"), // ogonek
        _ => ("", ""),
    };
}
