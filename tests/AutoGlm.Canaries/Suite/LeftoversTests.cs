using System.Reflection;
using System.Runtime.CompilerServices;
using AutoGlm.Canaries;
// Some suites have this for all of their files.
#pragma warning disable IDE0005
using Xunit;
using Xunit.Abstractions;
#pragma warning restore IDE0005

[assembly: TestCollectionOrderer("AutoGlm.Canaries.LeftoversLast", "AutoGlm.Canaries")]

namespace AutoGlm.Leftovers;

/// <summary>The last test of a suite: all that the others left, in every place that its fixtures and listeners look at, holds no secret.</summary>
[Collection(LeftoversLast.Name)]
#if WATCH_END_TO_END
[Trait("Category", "EndToEnd")]
#endif
public sealed class LeftoversTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Leftovers_OfTheWholeSuite_HoldNoSecret()
    {
        var found = await CanaryWatch.Suite.FindingsAsync();

        var looked = CanaryWatch.Suite.Looked;
        output.WriteLine(string.Join('\n', looked.OrderBy(kind => kind.Key, StringComparer.Ordinal).Select(kind => $"{kind.Key}: {kind.Value}")));
        Assert.True(found.Count == 0, $"Secrets were found:\n{string.Join('\n', found)}");
        var missing = Kinds().Where(kind => !looked.ContainsKey(kind));
        Assert.True(!missing.Any(), $"Not looked through: {string.Join(", ", missing)}. The suite's fixtures hand it over: run the whole suite; if that was done, a fixture has lost it.");
    }

    /// <summary>What the project says its fixtures hand over.</summary>
    private static IEnumerable<string> Kinds() => typeof(LeftoversTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(data => data.Key == "Watched").SelectMany(data => data.Value!.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Runs when nothing else does any more.</summary>
[CollectionDefinition(LeftoversLast.Name, DisableParallelization = true)]
public sealed class LeftoversCollection;

/// <summary>Listens from the suite's first moment to its last.</summary>
internal static class SuiteListening
{
#if WATCH_NO_TELEMETRY
    private const bool Telemetry = false;
#else
    private const bool Telemetry = true;
#endif

    private static Listening? _listening;

    [ModuleInitializer]
    internal static void Begin() => _listening ??= new Listening(CanaryWatch.Suite, Telemetry);
}
