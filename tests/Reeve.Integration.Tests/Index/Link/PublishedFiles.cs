using Reeve.Integration.Index.Link;
using Reeve.Tests.Shared;

namespace Reeve.Integration.Tests.Index.Link;

/// <summary>The published files of people, each linked once with nothing configured.</summary>
public sealed class PublishedFiles
{
    readonly Lazy<LinkResult> fake = new(() => Run(Fake));
    readonly Lazy<LinkResult> febrl = new(() => Run(Febrl));
    readonly Lazy<LinkResult> people = new(() => Run(People));

    internal static LinkRequest Fake => new() { Files = [SharedData.Path("data", "linkage", "fake_1000.csv")], Truth = "cluster" };

    internal static LinkRequest Febrl => new() { Files = [SharedData.Path("data", "linkage", "febrl3.csv")], TruthPattern = @"rec-(\d+)-" };

    internal static LinkRequest People => new() { Files = [SharedData.Path("data", "linkage", "people_100k.csv")], Truth = "cluster" };

    internal LinkResult Of(string name) => name switch { "fake_1000" => fake.Value, "febrl3" => febrl.Value, _ => people.Value };

    internal static LinkRequest Request(string name) => name switch { "fake_1000" => Fake, "febrl3" => Febrl, _ => People };

    internal static LinkResult Run(LinkRequest request) => Linker.Run(request, null, CancellationToken.None);
}
