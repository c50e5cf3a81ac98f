using Reeve.Wexcombe.Names;
using Reeve.Wexcombe.Population;

namespace Reeve.Wexcombe.Extracts;

/// <summary>What one system knows of one person: first what was true on the day, then what the clerk made of it.</summary>
sealed record Sighting
{
    /// <summary>Who it is: the truth that no system knows.</summary>
    public required int PersonId { get; init; }

    /// <summary>The tenancy, account or case; people under one have the same.</summary>
    public required string Group { get; init; }

    /// <summary>Which of the people under it, from 1.</summary>
    public int Party { get; init; } = 1;

    /// <summary>When the tenancy, account or case began.</summary>
    public required DateOnly Started { get; init; }

    /// <summary>Title, or empty.</summary>
    public required string Title { get; init; }

    /// <summary>Forename, initial, or empty.</summary>
    public required string Forename { get; init; }

    /// <summary>Further forename, or empty.</summary>
    public string Middle { get; init; } = "";

    /// <summary>Last name.</summary>
    public required string Surname { get; init; }

    /// <summary>What they are called, or empty.</summary>
    public string KnownAs { get; init; } = "";

    /// <summary>Date of birth as recorded, or null.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>Sex as recorded.</summary>
    public Sex? Sex { get; init; }

    /// <summary>NHS number as recorded, or empty.</summary>
    public string NhsNumber { get; init; } = "";

    /// <summary>Where they lived; its postcode is not written, <see cref="Postcode"/> is.</summary>
    public required Address Address { get; init; }

    /// <summary>Postcode as recorded, or empty.</summary>
    public required string Postcode { get; init; }

    /// <summary>Telephone as recorded, or empty.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Electronic mail as recorded, or empty.</summary>
    public string Email { get; init; } = "";

    /// <summary>The day on which the tenancy, account or claim ended, or null while it goes on.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>Where the person's family came from: what they would say when asked for their ethnic group follows from it.</summary>
    public string Origin { get; init; } = "British";

    /// <summary>The deprivation decile of the area they live in, 1 the most deprived; 5 where the place has no areas.</summary>
    public int Decile { get; init; } = 5;

    /// <summary>What was true of a person on the day the record was last brought up to date.</summary>
    public static Sighting Of(Person person, string group, int party, DateOnly started, DateOnly seen)
    {
        PersonName name = person.Name.On(seen);
        Address home = person.Home.On(seen);
        return new Sighting
        {
            PersonId = person.Id,
            Group = group,
            Party = party,
            Started = started,
            Title = name.Title,
            Forename = name.Forename,
            Middle = name.Middle ?? "",
            Surname = name.Surname,
            KnownAs = person.KnownAs ?? "",
            Born = person.Born,
            Sex = person.Sex,
            NhsNumber = person.NhsNumber,
            Address = home,
            Postcode = home.Postcode,
            Phone = person.Phone.On(seen) ?? "",
            Email = person.Email ?? "",
            Origin = person.Names.Origin,
        };
    }
}
