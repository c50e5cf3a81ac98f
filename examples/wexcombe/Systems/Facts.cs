using Reeve.Wexcombe.Chances;
using Reeve.Wexcombe.Extracts;

namespace Reeve.Wexcombe.Systems;

/// <summary>What somebody would say of themselves, the same in every system: drawn again from their number whenever it is asked.</summary>
static class Facts
{
    // Ethnic groups in the codes of the school census (DfE, CBDS), the commonest first, and first languages in its codes.
    static readonly Dictionary<string, (string[] Groups, string[] Languages)> ByOrigin = new(StringComparer.Ordinal)
    {
        ["British"] = (["WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "WBRI", "MWBC", "MWAS"], ["ENG"]),
        ["Irish"] = (["WIRI", "WIRI", "WBRI"], ["ENG"]),
        ["Polish"] = (["WOTH"], ["POL", "POL", "ENG"]),
        ["Romanian"] = (["WOTH", "WOTH", "WOTH", "WROM"], ["RMN", "RMN", "ENG"]),
        ["Portuguese"] = (["WOTH", "WOTH", "OOTH"], ["POR", "POR", "ENG"]),
        ["Turkish"] = (["WOTH", "WOTH", "OOTH"], ["TUR", "TUR", "ENG"]),
        ["Caribbean"] = (["BCRB", "BCRB", "BCRB", "MWBC", "BOTH"], ["ENG"]),
        ["Nigerian"] = (["BAFR"], ["YOR", "IGB", "ENG", "ENG"]),
        ["Ghanaian"] = (["BAFR"], ["AKA", "ENG", "ENG"]),
        ["Somali"] = (["BAFR"], ["SOM", "SOM", "ENG"]),
        ["Indian"] = (["AIND"], ["GUJ", "HIN", "ENG", "ENG"]),
        ["Punjabi Sikh"] = (["AIND"], ["PNJ", "PNJ", "ENG"]),
        ["Pakistani"] = (["APKN"], ["URD", "URD", "PNJ", "ENG"]),
        ["Bangladeshi"] = (["ABAN"], ["BNG", "BNG", "ENG"]),
        ["Chinese"] = (["CHNE"], ["CHI", "CHI", "ENG"]),
        ["Filipino"] = (["AOTH", "OOTH"], ["TGL", "ENG"]),
    };

    static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["WBRI"] = "White British", ["WIRI"] = "White Irish", ["WOTH"] = "Any other White background", ["WROM"] = "Roma", ["MWBC"] = "White and Black Caribbean",
        ["MWAS"] = "White and Asian", ["BCRB"] = "Caribbean", ["BAFR"] = "African", ["BOTH"] = "Any other Black background", ["AIND"] = "Indian", ["APKN"] = "Pakistani",
        ["ABAN"] = "Bangladeshi", ["CHNE"] = "Chinese", ["AOTH"] = "Any other Asian background", ["OOTH"] = "Any other ethnic group",
    };

    /// <summary>The code of their ethnic group; REFU for those who would not say, NOBT where nobody asked.</summary>
    public static string EthnicGroup(Sighting record)
    {
        Chance own = Of(record, "ethnic group");
        return own.Happens(0.015) ? "REFU" : own.Happens(0.02) ? "NOBT" : own.Pick(ByOrigin[record.Origin].Groups);
    }

    /// <summary>Their ethnic group in words, or "Not stated".</summary>
    public static string EthnicGroupInWords(Sighting record) => Words.GetValueOrDefault(EthnicGroup(record), "Not stated");

    /// <summary>The code of their first language.</summary>
    public static string FirstLanguage(Sighting record) => Of(record, "language").Pick(ByOrigin[record.Origin].Languages);

    /// <summary>Whether a household has little money: the poorer the area, the likelier.</summary>
    public static bool HasLittleMoney(Sighting record) => Of(record, "money").Happens(0.5 - (record.Decile * 0.045));

    /// <summary>A stream that depends on the person and a topic only.</summary>
    public static Chance Of(Sighting record, string topic) => new Chance((ulong)record.PersonId).For(topic);
}
