namespace Reeve.Integration.Quality.Trends;

/// <summary>Sentences about change while they are collected.</summary>
sealed class ChangeLists
{
    public List<string> Worse { get; } = [];

    public List<string> Better { get; } = [];

    public List<string> Other { get; } = [];

    /// <summary>Adds a sentence where it belongs.</summary>
    /// <param name="direction">Positive for better, negative for worse, 0 to leave it out.</param>
    /// <param name="sentence">The sentence.</param>
    public void Add(int direction, Func<string> sentence)
    {
        if (direction != 0) (direction > 0 ? Better : Worse).Add(sentence());
    }
}
