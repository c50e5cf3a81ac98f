namespace Reeve.Store;

/// <summary>What kind of fault stopped a read or a write.</summary>
public enum StoreFault
{
    /// <summary>The data cannot be what it is said to be: empty, binary, no records, a line without end. Exit code 1.</summary>
    Data,

    /// <summary>What was asked for is not there or has the wrong form: no such file, an unknown ending. Exit code 2.</summary>
    Request,

    /// <summary>The surroundings failed: no permission, disk full, a broken device. Trying again may help. Exit code 75.</summary>
    Surroundings,

    /// <summary>The fault is ours: an engine broke a promise of its own. Exit code 70.</summary>
    Ours,
}

/// <summary>A read or a write that cannot go on. The message is one sentence for a person and quotes no value of a record.</summary>
public class StoreException : Exception
{
    /// <summary>Makes a fault with a message for a person.</summary>
    public StoreException(StoreFault fault, string message, Exception? inner = null) : base(message, inner) => Fault = fault;

    /// <summary>What kind of fault it is.</summary>
    public StoreFault Fault { get; }
}
