namespace Reeve.Store.DuckDb;

/// <summary>The types of a result's columns, with the numbers that DuckDB's C interface (1.5) gives them.</summary>
/// <remarks>
/// Columns of the nested and rare types (everything after <see cref="TimestampNs"/> but for <see cref="TimestampTz"/> and
/// <see cref="UnsignedHugeInteger"/>, and <see cref="Time"/> and <see cref="Interval"/>) have no view here: write
/// <c>CAST(x AS VARCHAR)</c>, or <c>to_json(x)::VARCHAR</c> for lists and structs, in the query and read text.
/// </remarks>
public enum DuckDbType
{
    /// <summary>No type: the column does not exist.</summary>
    Invalid = 0,

    /// <summary>True or false.</summary>
    Boolean = 1,

    /// <summary>8 bits, signed.</summary>
    TinyInteger = 2,

    /// <summary>16 bits, signed.</summary>
    SmallInteger = 3,

    /// <summary>32 bits, signed.</summary>
    Integer = 4,

    /// <summary>64 bits, signed.</summary>
    BigInteger = 5,

    /// <summary>8 bits, unsigned.</summary>
    UnsignedTinyInteger = 6,

    /// <summary>16 bits, unsigned.</summary>
    UnsignedSmallInteger = 7,

    /// <summary>32 bits, unsigned.</summary>
    UnsignedInteger = 8,

    /// <summary>64 bits, unsigned.</summary>
    UnsignedBigInteger = 9,

    /// <summary>IEEE 754, 32 bits.</summary>
    Float = 10,

    /// <summary>IEEE 754, 64 bits.</summary>
    Double = 11,

    /// <summary>Microseconds since 1970-01-01, of no time zone.</summary>
    Timestamp = 12,

    /// <summary>Days since 1970-01-01.</summary>
    Date = 13,

    /// <summary>Microseconds since midnight.</summary>
    Time = 14,

    /// <summary>Months, days and microseconds.</summary>
    Interval = 15,

    /// <summary>128 bits, signed.</summary>
    HugeInteger = 16,

    /// <summary>UTF-8 text.</summary>
    Text = 17,

    /// <summary>Bytes.</summary>
    Bytes = 18,

    /// <summary>A fixed number of decimal places, at most 38 digits.</summary>
    Decimal = 19,

    /// <summary>Seconds since 1970-01-01.</summary>
    TimestampS = 20,

    /// <summary>Milliseconds since 1970-01-01.</summary>
    TimestampMs = 21,

    /// <summary>Nanoseconds since 1970-01-01.</summary>
    TimestampNs = 22,

    /// <summary>One of a closed list of texts.</summary>
    Enumeration = 23,

    /// <summary>A list.</summary>
    List = 24,

    /// <summary>Named fields.</summary>
    Struct = 25,

    /// <summary>Keys and values.</summary>
    Map = 26,

    /// <summary>A UUID.</summary>
    Uuid = 27,

    /// <summary>A tagged union.</summary>
    Union = 28,

    /// <summary>A string of bits.</summary>
    Bits = 29,

    /// <summary>A time of day with an offset.</summary>
    TimeTz = 30,

    /// <summary>Microseconds since 1970-01-01 UTC.</summary>
    TimestampTz = 31,

    /// <summary>128 bits, unsigned.</summary>
    UnsignedHugeInteger = 32,

    /// <summary>A list of fixed length.</summary>
    FixedList = 33,

    /// <summary>NULL and nothing else.</summary>
    Null = 36,
}
