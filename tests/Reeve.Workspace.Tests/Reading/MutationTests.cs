using FsCheck;
using FsCheck.Fluent;
using Reeve.Workspace.Tests.Support;

namespace Reeve.Workspace.Tests.Reading;

/// <summary>Whatever somebody's editor, merge or script does to a file, reading ends with a place or with faults.</summary>
public sealed class MutationTests
{
    static readonly string[] Pieces =
        ["\t", ":", ": ", "-", "- ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a ", "*a", "!x ", "#", "%", "---\n", "...\n", "\n", "  ", "~", "null", "true", "1", "-1", "1e999", "\0", "\u202e", "\ud800", "\uffff", "env:", "../", "today", "fields:", "name", "%", "<<: *a", "? ", "9999999999999999999"];

    static readonly string[] Files = ["reeve.yaml", "sources/housing.yaml", "sources/gazetteer.yaml", "sources/adult-care.yaml", "linkage/person.yaml"];

    [Fact]
    public void Any_change_to_any_file_is_read_or_refused()
    {
        Gen<(int, int, int, int)> change = from file in Gen.Choose(0, Files.Length - 1) from at in Gen.Choose(0, 5000) from cut in Gen.Choose(0, 40) from piece in Gen.Choose(0, Pieces.Length - 1) select (file, at, cut, piece);
        using TemporaryPlace place = new();
        foreach (string file in Directory.GetFiles(Repository.Sound, "*", SearchOption.AllDirectories))
            place.With(Path.GetRelativePath(Repository.Sound, file), File.ReadAllBytes(file));
        Prop.ForAll(Gen.NonEmptyListOf(change).Select(changes => changes.Take(4).ToArray()).ToArbitrary(), changes => Survives(place, changes))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    static bool Survives(TemporaryPlace place, (int File, int At, int Cut, int Piece)[] changes)
    {
        Dictionary<string, string> texts = Files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(Repository.Sound, file)));
        foreach ((int file, int at, int cut, int piece) in changes)
        {
            string text = texts[Files[file]];
            int from = at % (text.Length + 1), to = Math.Min(text.Length, from + cut);
            texts[Files[file]] = text[..from] + Pieces[piece] + text[to..];
        }
        foreach ((string file, string text) in texts) place.With(file, text);
        PlaceReading reading = place.Read();
        if (reading is PlaceReading.Whole whole) _ = Lineage.Of(whole.Place, Plan.Of(whole.Place));
        return reading is PlaceReading.Whole || Places.Faults(reading) is { Count: > 0 } faults && faults.All(fault => !fault.Any(char.IsControl));
    }
}
