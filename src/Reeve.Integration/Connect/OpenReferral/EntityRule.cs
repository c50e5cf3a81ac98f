namespace Reeve.Integration.Connect.OpenReferral;

/// <summary>How a value of a feed is written.</summary>
enum ValueForm
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A UUID (RFC 4122).</summary>
    Uuid,

    /// <summary>An absolute URI (RFC 3986).</summary>
    Uri,

    /// <summary>An email address.</summary>
    Email,

    /// <summary>A date and time (RFC 3339).</summary>
    DateTime,

    /// <summary>A day, <c>2024-02-29</c>. The schema says so in words only, so a breach is a warning.</summary>
    Date,

    /// <summary>One object.</summary>
    One,

    /// <summary>A list of objects.</summary>
    Many,
}

/// <summary>Whether a field has to be there.</summary>
enum Presence
{
    /// <summary>It may be absent.</summary>
    Optional,

    /// <summary>Its absence is a warning.</summary>
    Recommended,

    /// <summary>Its absence is a fault.</summary>
    Required,
}

/// <summary>What the schema says of one field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Presence">Whether it has to be there.</param>
/// <param name="Values">The values allowed; null for any.</param>
/// <param name="Entity">What the object or the objects of a list are.</param>
sealed record FieldRule(string Name, ValueForm Form, Presence Presence = Presence.Optional, string[]? Values = null, EntityRule? Entity = null);

/// <summary>What the schema says of one kind of object. Fields that it does not name may be there.</summary>
/// <param name="Name">What it is called in messages: <c>service</c>.</param>
/// <param name="Fields">Its fields.</param>
sealed record EntityRule(string Name, IReadOnlyList<FieldRule> Fields);
