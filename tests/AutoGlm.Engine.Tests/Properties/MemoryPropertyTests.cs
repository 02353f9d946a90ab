using AutoGlm.Engine.State;
using Shouldly;
using Xunit;

namespace AutoGlm.Engine.Tests.Properties;

/// <summary>Generated workflows, decided in memory in drawn orders, beside the model.</summary>
public sealed class MemoryPropertyTests
{
    /// <summary>Orders in which each workflow is gone through.</summary>
    private const int Orders = 3;

    private static int Cases => Environment.GetEnvironmentVariable("AUTOGLM_FULL") == "1" ? 50_000 : 2_000;

    [Fact]
    public void Decisions_AnyWorkflowInAnyOrder_DoWhatTheModelSays()
    {
        var (compared, seed) = (0, 0);
        for (; compared < Cases; seed++)
        {
            if (PropertyCase.Draw(seed) is not { } one) continue;
            compared++;
            for (var order = 0; order < Orders; order++)
                if (Differences(one, order) is { Count: > 0 } found) throw new InvalidOperationException(Smallest(one, order, found));
        }

        // Most workflows are determined, or the generator draws what nobody can compare.
        seed.ShouldBeLessThan(Cases * 3);
    }

    private static string Smallest(PropertyCase failed, int order, IReadOnlyList<string> found)
    {
        foreach (var smaller in failed.Smaller())
            for (var other = 0; other < Orders; other++)
                if (Differences(smaller, other) is { Count: > 0 } same) return smaller.Tell([$"order {other}", .. same]);
        return failed.Tell([$"order {order}", .. found]);
    }

    private static IReadOnlyList<string> Differences(PropertyCase one, int order)
    {
        try
        {
            var snapshot = SnapshotBuilder.Of(MemoryRun.Execute(one.Agent, new Random((one.Seed * 31) + order)));
            return Comparison.Differences(one.Expected, snapshot.Run, snapshot.Nodes);
        }
        catch (Exception error)
        {
            return [error.ToString()];
        }
    }
}
