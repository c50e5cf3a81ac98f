using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Reading;

/// <summary>Each folder of Broken/ is a place with a fault or a few, and has beside it what has to be said.</summary>
public sealed class BrokenPlaceTests
{
    static string Broken => Path.Combine(Repository.Fixtures, "Broken");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(Broken).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Folders))]
    public void Every_fault_is_told_with_its_file_and_line_and_nothing_else_is(string folder)
    {
        string said = string.Concat(Places.Faults(Places.Read(Path.Combine(Broken, folder))).Select(fault => fault + "\n"));
        Assert.NotEqual("", said);
        Repository.Holds(Path.Combine("tests", "Reeve.Workspace.Tests", "Broken", folder, "expected.txt"), said);
    }

    [Theory, MemberData(nameof(Folders))]
    public void The_standards_of_the_catalogue_change_no_sentence(string folder) => Assert.Equal(
        File.ReadAllText(Path.Combine(Broken, folder, "expected.txt")),
        string.Concat(Places.Faults(PlaceReader.Read(Path.Combine(Broken, folder))).Select(fault => fault + "\n")));

    [Fact]
    public void The_sound_place_is_sound_by_the_standards_of_the_catalogue() => Places.Whole(PlaceReader.Read(Repository.Sound));

    [Fact]
    public void There_are_more_than_thirty_of_them() => Assert.InRange(Folders.Count, 31, 999);

    [Fact]
    public void No_message_shows_a_password() =>
        Assert.All(Directory.GetFiles(Broken, "expected.txt", SearchOption.AllDirectories), file => Assert.DoesNotContain("hunter2", File.ReadAllText(file), StringComparison.Ordinal));
}
