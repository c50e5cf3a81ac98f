namespace Reeve.Linkage;

/// <summary>A linkage model that cannot be used. The message says what is wrong, without any value of a record.</summary>
public sealed class ModelException(string message) : Exception(message);
