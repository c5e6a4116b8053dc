namespace Rezone.Tests.EndToEnd;

/// <summary>Tests of one site run one after the other: they build over it.</summary>
[CollectionDefinition(Name)]
public sealed class EndToEndTests : ICollectionFixture<GoodSite>
{
    public const string Name = "end to end";
}
