namespace Reeve.Cli;

/// <summary>The user stopped the work, and what that means is another sentence than that nothing was written.</summary>
sealed class StoppedException(string message, Exception inner) : OperationCanceledException(message, inner);
