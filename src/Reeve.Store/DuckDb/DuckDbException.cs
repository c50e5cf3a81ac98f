using Reeve.Store.DuckDb.Internals;

namespace Reeve.Store.DuckDb;

/// <summary>DuckDB could not do what was asked. The message is our own sentence: DuckDB's words may quote the data.</summary>
public sealed class DuckDbException : StoreException
{
    internal DuckDbException(StoreFault fault, string message, DuckDbErrorClass errorClass, string originalText)
        : base(fault, message)
    {
        ErrorClass = errorClass;
        OriginalText = originalText;
    }

    /// <summary>The class that DuckDB gave the error.</summary>
    public DuckDbErrorClass ErrorClass { get; }

    /// <summary>DuckDB's own words. They may quote values of records: for a developer's eyes, never for a log.</summary>
    public string OriginalText { get; }

    internal static DuckDbException From(DuckDbErrorClass errorClass, string originalText) =>
        new(ErrorSentences.Fault(errorClass), ErrorSentences.Of(errorClass), errorClass, originalText);
}
