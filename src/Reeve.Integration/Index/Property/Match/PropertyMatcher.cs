using Reeve.Integration.Index.Property.Gazetteers;

namespace Reeve.Integration.Index.Property.Match;

/// <summary>Finds the properties that addresses mean.</summary>
public static class PropertyMatcher
{
    const int Batch = 256;

    /// <summary>Matches addresses with a gazetteer. Each distinct input is matched once; the answers do not depend on the number of threads or on other inputs.</summary>
    /// <param name="gazetteer">Where they are looked for.</param>
    /// <param name="inputs">The addresses.</param>
    /// <param name="options">Where lines are drawn; null for the usual.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1, from any thread.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    /// <exception cref="OperationCanceledException">Stopped by <paramref name="cancel"/>.</exception>
    public static PropertyMatches Match(
        Gazetteer gazetteer, IReadOnlyList<AddressInput> inputs, PropertyOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        ArgumentNullException.ThrowIfNull(inputs);
        options ??= new PropertyOptions();
        PropertyOptions.Check(options);
        int[] codes = new int[inputs.Count];
        List<AddressInput> distinct = [];
        Dictionary<AddressInput, int> seen = [];
        for (int row = 0; row < codes.Length; row++)
        {
            if (!seen.TryGetValue(inputs[row], out codes[row]))
            {
                codes[row] = seen[inputs[row]] = distinct.Count;
                distinct.Add(inputs[row]);
            }
        }

        GazetteerIndex index = gazetteer.Index;
        PropertyMatch[] answers = new PropertyMatch[distinct.Count];
        int batches = (distinct.Count + Batch - 1) / Batch, done = 0;
        Parallel.For(
            0, batches, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancel }, () => new AddressMatcher(gazetteer, index, options),
            (batch, _, matcher) =>
            {
                for (int at = batch * Batch; at < Math.Min(distinct.Count, (batch + 1) * Batch); at++) answers[at] = matcher.Match(distinct[at]);
                progress?.Report((double)Interlocked.Increment(ref done) / batches);
                return matcher;
            },
            static _ => { });
        return new PropertyMatches([.. codes.Select(code => answers[code])], gazetteer.Licence, distinct.Count);
    }

    /// <summary>Matches one address.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PropertyMatch Match(Gazetteer gazetteer, AddressInput input, PropertyOptions? options = null) => Match(gazetteer, [input], options).Rows[0];
}
