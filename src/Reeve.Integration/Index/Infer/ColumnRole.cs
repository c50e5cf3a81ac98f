using Reeve.Integration.Index.Models;

namespace Reeve.Integration.Index.Infer;

/// <summary>What a column of a file is, so far as linkage cares.</summary>
public enum ColumnKind
{
    /// <summary>Given name.</summary>
    Forename,
    /// <summary>Second and later given names.</summary>
    MiddleName,
    /// <summary>Family name.</summary>
    Surname,
    /// <summary>A whole name: "SMITH, John", "Mr J Smith".</summary>
    FullName,
    /// <summary>Date of birth.</summary>
    DateOfBirth,
    /// <summary>Sex.</summary>
    Sex,
    /// <summary>Postcode.</summary>
    Postcode,
    /// <summary>Number or name of a house or flat.</summary>
    HouseNumber,
    /// <summary>Street.</summary>
    Street,
    /// <summary>One of several lines of an address.</summary>
    AddressLine,
    /// <summary>A whole address in one column.</summary>
    FullAddress,
    /// <summary>Locality.</summary>
    Locality,
    /// <summary>Town or city.</summary>
    Town,
    /// <summary>County, state or country.</summary>
    Region,
    /// <summary>Telephone number.</summary>
    Telephone,
    /// <summary>Email address.</summary>
    Email,
    /// <summary>NHS number.</summary>
    NhsNumber,
    /// <summary>National Insurance number.</summary>
    NationalInsuranceNumber,
    /// <summary>Another number that a person carries for long.</summary>
    PersonalNumber,
    /// <summary>Words that describe a person: occupation, place of birth.</summary>
    Description,
    /// <summary>The identifier of the record.</summary>
    Id,
    /// <summary>Not read.</summary>
    Ignored,
}

/// <summary>The names of kinds in model files.</summary>
public static class ColumnRole
{
    /// <summary>All names: <c>forename</c>, <c>date_of_birth</c>...</summary>
    public static IReadOnlyCollection<string> Names { get; } = [.. Enum.GetNames<ColumnKind>().Select(ModelText.Name)];

    /// <summary>The name of a kind.</summary>
    public static string Name(ColumnKind kind) => ModelText.Name(kind.ToString());

    /// <summary>The kind of a name.</summary>
    public static bool TryParse(string name, out ColumnKind kind)
    {
        foreach (ColumnKind each in Enum.GetValues<ColumnKind>()) if (Name(each) == name) { kind = each; return true; }
        kind = ColumnKind.Ignored;
        return false;
    }
}
