using System.Runtime.CompilerServices;
using AutoGlm.Canaries;
using Xunit;

[assembly: TestCollectionOrderer("AutoGlm.Canaries.LeftoversLast", "AutoGlm.Canaries")]

namespace AutoGlm.Leftovers;

/// <summary>The last test of a suite: all that the others left, in every place that its fixtures and listeners look at, holds no secret.</summary>
[Collection(LeftoversLast.Name)]
public sealed class LeftoversTests
{
    [Fact]
    public async Task Leftovers_OfTheWholeSuite_HoldNoSecret()
    {
        var found = await CanaryWatch.Suite.FindingsAsync();

        Assert.True(found.Count == 0, $"Secrets were found:\n{string.Join('\n', found)}");
        Assert.True(CanaryWatch.Suite.Looked.Count > 0, "Nothing was looked through. Run it with other tests of the suite, whose fixtures hand over what they leave.");
    }
}

/// <summary>Runs when nothing else does any more.</summary>
[CollectionDefinition(LeftoversLast.Name, DisableParallelization = true)]
public sealed class LeftoversCollection;

/// <summary>Listens from the suite's first moment to its last.</summary>
internal static class SuiteListening
{
#if WATCH_NO_TRACES
    private const bool Traces = false;
#else
    private const bool Traces = true;
#endif

    private static Listening? _listening;

    [ModuleInitializer]
    internal static void Begin() => _listening ??= new Listening(CanaryWatch.Suite, Traces);
}
