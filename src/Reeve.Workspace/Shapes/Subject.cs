namespace Reeve.Workspace.Shapes;

/// <summary>What a sentence is about: a key of something, or the thing itself.</summary>
/// <param name="Owner">The thing: <c>field `dob`</c>.</param>
/// <param name="Key">A key of it, or null.</param>
readonly record struct Subject(string Owner, string? Key = null)
{
    /// <summary>That a word is not one of those there are: <c>field `dob` has standard `date-of-brith`, which is not one</c>.</summary>
    public string Has(string quoted) => Key is null ? $"{Owner} is {quoted}, which is not one there is" : $"{Owner} has {Key} {quoted}, which is not one";

    /// <summary><c>`standard` of field `dob`</c>.</summary>
    public override string ToString() => Key is null ? Owner : $"`{Key}` of {Owner}";
}
