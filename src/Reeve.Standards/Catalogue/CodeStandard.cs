namespace Reeve.Standards;

/// <summary>A standard whose values are read one by one: nothing is learnt from the rest of the column.</summary>
abstract class CodeStandard : Standard
{
    readonly OneByOne reader;

    protected CodeStandard() => reader = new(this);

    public sealed override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => reader;

    /// <summary>Reads one value. What is invalid and a placeholder is made missing afterwards: most values are neither, and looking is dear.</summary>
    protected abstract StandardValue Read(string text);

    sealed class OneByOne(CodeStandard standard) : StandardReader
    {
        public override StandardValue Read(string text)
        {
            StandardValue value = standard.Read(text);
            return value.State == ValueState.Invalid && Placeholders.IsPlaceholder(text) ? StandardValue.Missing : value;
        }
    }
}
