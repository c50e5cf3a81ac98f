namespace Reeve.Integration.Connect;

/// <summary>A password, key or connection string. It cannot be printed by accident.</summary>
public sealed class Secret
{
    readonly string _text;

    /// <param name="text">The secret itself.</param>
    public Secret(string text) => _text = text;

    /// <summary>The secret itself: for the call that needs it, and for nothing else.</summary>
    public string Reveal() => _text;

    /// <summary>Withheld.</summary>
    public override string ToString() => "[withheld]";
}
