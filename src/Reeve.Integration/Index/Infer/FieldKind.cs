namespace Reeve.Integration.Index.Infer;

/// <summary>What a field says about a person, so far as linkage cares.</summary>
public enum FieldKind
{
    /// <summary>Given name.</summary>
    Forename,
    /// <summary>Second and later given names.</summary>
    MiddleName,
    /// <summary>Family name.</summary>
    Surname,
    /// <summary>Date of birth.</summary>
    DateOfBirth,
    /// <summary>Sex.</summary>
    Sex,
    /// <summary>Postcode, of the United Kingdom or elsewhere.</summary>
    Postcode,
    /// <summary>Number or name of the house, with a flat's.</summary>
    HouseNumber,
    /// <summary>Street.</summary>
    Street,
    /// <summary>Locality, suburb, second address line.</summary>
    Locality,
    /// <summary>Town or city.</summary>
    Town,
    /// <summary>County, state or country.</summary>
    Region,
    /// <summary>Telephone number.</summary>
    Telephone,
    /// <summary>Email address.</summary>
    Email,
    /// <summary>NHS number: one a person; different ones veto a match.</summary>
    NhsNumber,
    /// <summary>National Insurance number.</summary>
    NationalInsuranceNumber,
    /// <summary>Another number that a person carries for life or long: social security, passport, licence.</summary>
    PersonalNumber,
    /// <summary>A field of words that describes a person: occupation, place of birth, employer.</summary>
    Description,
}
