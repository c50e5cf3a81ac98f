namespace Reeve.Integration.Index.Link;

/// <summary>Why linking cannot go on: the data (exit code 1) or what was asked for (exit code 2).</summary>
/// <param name="message">One sentence for a person, with no value of a record.</param>
/// <param name="isData">True when the data is at fault, false when the request is.</param>
public sealed class LinkException(string message, bool isData) : Exception(message)
{
    /// <summary>True when the data is at fault, false when the request is.</summary>
    public bool IsData { get; } = isData;
}
