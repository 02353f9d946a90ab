using Xunit;
using Xunit.Abstractions;

namespace AutoGlm.Canaries;

/// <summary>Puts the test that looks through all that a suite left behind the others.</summary>
public sealed class LeftoversLast : ITestCollectionOrderer
{
    /// <summary>The last collection.</summary>
    public const string Name = "leftovers";

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => collection.DisplayName == Name);
}
