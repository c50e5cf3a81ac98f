namespace Reeve.Store.Registers.Reviews;

/// <summary>Which record: its source, and what the source calls it. No value of it.</summary>
/// <param name="Source">The source: <c>housing</c>.</param>
/// <param name="Record">The record's name in the source's standardised table.</param>
public sealed record RecordReference(string Source, string Record)
{
    /// <summary>Source, colon, record, as outputs of linkages name records.</summary>
    public override string ToString() => $"{Source}:{Record}";
}
