namespace Reeve.Wexcombe.Tests;

/// <summary>Tests that look at one written place.</summary>
[CollectionDefinition(Name)]
public sealed class WholePlaceCollection : ICollectionFixture<WholePlace>
{
    public const string Name = "the whole place";
}
