namespace Reeve.Wexcombe.Population;

/// <summary>Something that may have changed once.</summary>
/// <param name="Now">Since <paramref name="Changed"/>, or always.</param>
/// <param name="Before">Until then; not read when it never changed.</param>
/// <param name="Changed">The first day of the new, or null.</param>
sealed record Dated<T>(T Now, T Before, DateOnly? Changed)
{
    /// <summary>Never changed.</summary>
    public Dated(T always)
        : this(always, always, null)
    {
    }

    /// <summary>What was true on a day.</summary>
    public T On(DateOnly day) => Changed is null || day >= Changed ? Now : Before;
}
