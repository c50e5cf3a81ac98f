using Reeve.Standards;

namespace Reeve.Integration.Tests.Contracts;

/// <summary>A standard made for tests, in which every state is easy to reach: lower-case words, with the first letter and the rest as parts.</summary>
sealed class SketchStandard : Standard
{
    public override string Name => "sketch";
    public override string Title => "Sketch";
    public override string Definition => "These tests.";
    public override Sensitivity Sensitivity => Sensitivity.Internal;
    public override IReadOnlyList<string> Parts => ["first", "rest"];
    public override bool JoinsColumns => true;
    public override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => new SketchReader();

    sealed class SketchReader : StandardReader
    {
        public override StandardValue Read(string text)
        {
            string canonical = text.Trim().ToLowerInvariant();
            if (canonical == "n/k") return StandardValue.Missing;
            if (canonical.Contains('!')) return StandardValue.Invalid("has an exclamation mark");
            string?[] parts = [canonical[..1], canonical.Length == 1 ? null : canonical[1..]];
            return canonical.StartsWith('~') ? new StandardValue(ValueState.Partial, canonical, "is part of one", parts)
                : canonical.StartsWith('9') ? new StandardValue(ValueState.Suspect, canonical, "is a usual default", parts)
                : StandardValue.Valid(canonical, parts);
        }

        public override StandardValue Read(ReadOnlySpan<string?> columns) => Read(string.Join(' ', columns.ToArray().Where(text => text is not null)));
    }
}
