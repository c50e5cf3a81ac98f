namespace Reeve.Integration.Quality;

/// <summary>How the values of a field compare with each other.</summary>
public enum ValueKind
{
    /// <summary>As text, character by character (ordinal).</summary>
    Text,

    /// <summary>As numbers.</summary>
    Number,

    /// <summary>As days or times.</summary>
    Date,
}
