using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Reeve.Standards;
using Reeve.Workspace;

namespace Reeve.Integration.Contracts.Internals;

/// <summary>What a field's canonical values have to be beyond their type: allowed, in range, of a pattern. Any thread may ask.</summary>
sealed class ValueRules
{
    readonly FrozenSet<string>? _allowed;
    readonly RangeRule? _range;
    readonly Regex? _pattern;

    /// <summary>Makes the rules of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="reader">Its reader: values allowed are read as the source's are, so that they may be written in any form.</param>
    /// <param name="today">The day of the load.</param>
    /// <exception cref="Store.StoreException">Request: a rule cannot be applied as it is written.</exception>
    public ValueRules(FieldContract field, StandardReader reader, DateOnly today)
    {
        if (field.Allowed.Count > 0) _allowed = field.Allowed.Select(value => value.Length == 0 ? value : reader.Read(value).Canonical ?? value).ToFrozenSet(StringComparer.Ordinal);
        _range = RangeRule.For(field, today);
        _pattern = Pattern(field);
    }

    /// <summary>The first rule that a canonical value breaks, and why in fixed words.</summary>
    public BrokenRule Broken(string canonical, out string? reason)
    {
        reason = null;
        if (_allowed is not null && !_allowed.Contains(canonical))
        {
            reason = "is not one of the values allowed";
            return BrokenRule.Allowed;
        }

        reason = _range?.Broken(canonical);
        if (reason is not null) return BrokenRule.Range;
        if (_pattern is null || _pattern.IsMatch(canonical)) return BrokenRule.None;
        reason = "does not match the pattern";
        return BrokenRule.Pattern;
    }

    static Regex? Pattern(FieldContract field)
    {
        if (field.Pattern is null) return null;
        const RegexOptions options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
        try
        {
            _ = new Regex(field.Pattern, options, Regex.InfiniteMatchTimeout); // alone, so that `a)(b` is refused
            return new Regex($@"\A(?:{field.Pattern})\z", options, Regex.InfiniteMatchTimeout); // takes time in proportion to the text, whatever the pattern
        }
        catch (NotSupportedException)
        {
            throw ContractFaults.Contract(field, "has a pattern with look-around, a back-reference or an atomic group, which are not read. Write it without");
        }
        catch (ArgumentException)
        {
            throw ContractFaults.Contract(field, "has a pattern that is not a regular expression. Check its brackets and backslashes");
        }
    }
}
