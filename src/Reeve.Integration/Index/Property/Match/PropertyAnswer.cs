namespace Reeve.Integration.Index.Property.Match;

/// <summary>In which way an address was found, or not.</summary>
public enum PropertyAnswer
{
    /// <summary>No property of the gazetteer is near enough.</summary>
    None,

    /// <summary>Two or more properties are equally near; none is chosen.</summary>
    Ambiguous,

    /// <summary>The building is in the gazetteer; the flat that the address names is not, or the address does not say which flat.</summary>
    Parent,

    /// <summary>One property, although something differs or is not said.</summary>
    Matched,

    /// <summary>The UPRN that the source states; the address does not contradict it.</summary>
    Stated,

    /// <summary>One property, and everything that the gazetteer says of it stands in the address, postcode included.</summary>
    Exact,
}
