namespace Reeve.Standards;

/// <summary>How sensitive a field is, from open to what UK GDPR Article 10 protects.</summary>
public enum Sensitivity
{
    /// <summary>May be published.</summary>
    Open,

    /// <summary>Not about a person, but not for publication.</summary>
    Internal,

    /// <summary>About an identified or identifiable person (UK GDPR Article 4).</summary>
    Personal,

    /// <summary>Tells directly who somebody is: a number issued to one person, a key of a record.</summary>
    Identifier,

    /// <summary>Special-category data (UK GDPR Article 9): health, ethnicity, belief...</summary>
    SpecialCategory,

    /// <summary>Criminal-offence data (UK GDPR Article 10).</summary>
    CriminalOffence,
}
