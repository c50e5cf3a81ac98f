namespace Reeve.Store.Csv;

/// <summary>How the bytes of a file stand for characters.</summary>
public enum CsvEncoding
{
    /// <summary>UTF-8 (RFC 3629); plain ASCII is UTF-8 too.</summary>
    Utf8,

    /// <summary>UTF-16, least significant byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, most significant byte first.</summary>
    Utf16BigEndian,

    /// <summary>Windows code page 1252; its five unassigned bytes stand for the C1 controls of the same number, as in the WHATWG Encoding Standard.</summary>
    Windows1252,
}
