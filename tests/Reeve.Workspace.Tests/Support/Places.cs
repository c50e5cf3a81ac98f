using Reeve.Workspace.Reading;

namespace Reeve.Workspace.Tests.Support;

/// <summary>Places of the tests.</summary>
static class Places
{
    public static PlaceReading Read(string folder) => PlaceReader.Read(folder, TestStandard.All);

    /// <summary>The place that has every key.</summary>
    public static Place Sound { get; } = Whole(Read(Repository.Sound));

    public static Place Whole(PlaceReading reading) => reading switch
    {
        PlaceReading.Whole whole => whole.Place,
        PlaceReading.Faulty faulty => throw new InvalidOperationException(string.Join('\n', faulty.Faults)),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    public static IReadOnlyList<string> Faults(PlaceReading reading) => reading is PlaceReading.Faulty faulty ? [.. faulty.Faults.Select(fault => fault.ToString())] : [];

    /// <summary>A node of YAML, which has to be sound.</summary>
    public static Node Yaml(string text)
    {
        FaultList faults = new();
        Node? node = YamlReader.Read("text.yaml", text, faults);
        Assert.Empty(faults.Sorted());
        return node!;
    }
}
