namespace Reeve.Integration.Contracts.Internals;

/// <summary>The rules that a value or a row can break.</summary>
enum BrokenRule : byte
{
    /// <summary>None.</summary>
    None,

    /// <summary>The field has to be there.</summary>
    Required,

    /// <summary>The value is not of its plain type.</summary>
    Type,

    /// <summary>The value is not what its standard says.</summary>
    Standard,

    /// <summary>The value is not one of those allowed.</summary>
    Allowed,

    /// <summary>The value is below the least or above the most.</summary>
    Range,

    /// <summary>The value does not match the pattern.</summary>
    Pattern,

    /// <summary>An earlier row has the same value.</summary>
    Unique,

    /// <summary>An earlier row has the same key.</summary>
    Key,
}

/// <summary>The words of rules.</summary>
static class BrokenRules
{
    /// <summary>The rule as tables and summaries have it: <c>required</c>.</summary>
    public static string Word(this BrokenRule rule) => rule.ToString().ToLowerInvariant();
}
