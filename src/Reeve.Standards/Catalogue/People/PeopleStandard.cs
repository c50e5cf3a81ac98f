namespace Reeve.Standards;

/// <summary>A standard that reads each value by itself, so that one reader serves every column.</summary>
abstract class PeopleStandard : Standard
{
    readonly ValueReader reader;

    protected PeopleStandard() => reader = new ValueReader(this);

    /// <inheritdoc/>
    public override Sensitivity Sensitivity => Sensitivity.Personal;

    /// <inheritdoc/>
    public sealed override StandardReader Reader(IReadOnlyCollection<string> distinctValues) => reader;

    /// <summary>Reads one value, as it came.</summary>
    protected abstract StandardValue Read(string text);

    sealed class ValueReader(PeopleStandard standard) : StandardReader
    {
        public override StandardValue Read(string text) => standard.Read(text);
    }
}
