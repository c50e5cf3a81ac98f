using Reeve.Integration.Index.Households;

namespace Reeve.Integration.Tests.Index.Households;

/// <summary>A few properties with all kinds of homes, and short ways to say who lives there.</summary>
static class Street
{
    public const string House = "1", Next = "2", SharedHouse = "3", Room = "31", CareHome = "4", Bed = "41", Shell = "5", Flat = "51", Shop = "6", Hostel = "7";

    public static readonly DateOnly Loaded = new(2026, 4, 1);

    public static readonly Homes Town = new(
    [
        (House, HomeKind.Private, null), (Next, HomeKind.Private, null), (SharedHouse, HomeKind.Shared, null), (Room, HomeKind.Shared, SharedHouse), (CareHome, HomeKind.CareHome, null),
        (Bed, HomeKind.CareHome, CareHome), (Shell, HomeKind.NotAHome, null), (Flat, HomeKind.Private, Shell), (Shop, HomeKind.NotAHome, null), (Hostel, HomeKind.Hostel, null),
    ]);

    public static HomeStatement Says(string source, string person, string property, string? from = null, string? until = null) =>
        new(person, property, source, Day(from), Day(until), Loaded);

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static IReadOnlyList<Residence> Residences(params HomeStatement[] statements) => HouseholdFinder.Residences(statements, Town);

    public static IReadOnlyList<Household> Found(params HomeStatement[] statements) => HouseholdFinder.Households(Residences(statements), Town);

    /// <summary>A residence in short: <c>ann@1 2020-01-01..</c>.</summary>
    public static string Short(Residence one) => $"{one.Person}@{one.Property} {one.From:yyyy-MM-dd}..{one.Until:yyyy-MM-dd}";

    /// <summary>A household in short: <c>1: ann, bob</c>.</summary>
    public static string Short(Household one) => $"{one.Property}: {string.Join(", ", one.Members.Select(member => member.Person))}";

    public static string[] Short(IEnumerable<Residence> all) => [.. all.Select(Short)];

    public static string[] Short(IEnumerable<Household> all) => [.. all.Select(Short)];
}
