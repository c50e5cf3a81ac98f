namespace Reeve.Store.Registers;

/// <summary>That somebody took a load although it differs much from the one before.</summary>
/// <param name="Source">The source.</param>
/// <param name="Load">The load's number.</param>
/// <param name="By">Who: a name or a role.</param>
/// <param name="At">When.</param>
public sealed record LoadAcceptance(string Source, long Load, string By, DateTimeOffset At);
