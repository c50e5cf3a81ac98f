namespace Reeve.Store.Csv.Internals;

/// <summary>How text is cut into cells. A zero byte means none: it cannot occur in text, where it is a fault.</summary>
internal readonly record struct Dialect(byte Delimiter, byte Quote, bool Trim, int MaxRecordBytes);
