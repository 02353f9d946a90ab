using AutoGlm.Engine.Conformance.Properties;
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Decisions_AnyWorkflowInAnyOrder_DoWhatTheModelSays(bool dies)
    {
        var (compared, seed) = (0, 0);
        for (; compared < Cases; seed++)
        {
            if (PropertyCase.Draw(seed) is not { } one) continue;
            compared++;
            for (var order = 0; order < Orders; order++)
                if (Differences(one, order, dies) is { Count: > 0 } found) Assert.Fail(Smallest(one, order, dies, found));
        }

        // Most workflows are determined, or the generator draws what nobody can compare.
        seed.ShouldBeLessThan(Cases * 3);
    }

    [Fact]
    public void Cases_Together_MeetEveryKindEveryEndAndEveryDoubt()
    {
        var met = new HashSet<string>();
        foreach (var one in Enumerable.Range(0, 2_000).Select(PropertyCase.Draw).OfType<PropertyCase>())
        {
            met.Add($"run {one.Expected.Status}");
            foreach (var node in one.Expected.Nodes)
            {
                var (kind, mode) = (one.Agent.Node(node.NodeId)!.Kind, one.Agent.Node(node.NodeId)!.Settings["mode"]);
                met.Add($"{kind}{mode} {node.Status}");
                met.Add($"{kind} leaves by {node.Port}");
                met.Add(node.Certain ? "certain" : "in doubt");
                if (node.Attempt > 1) met.Add($"{kind} tried again, {node.Status}");
            }
        }

        string[] regions = ["for-each", "while", "try"];
        string[] expected =
        [
            "run Succeeded", "run Failed", "certain", "in doubt", "joinall Succeeded", "joinany Succeeded", "joinfirst Succeeded", "joinall Skipped", "fail Failed", "end Succeeded", "stop Succeeded",
            "http tried again, Succeeded", "http tried again, Failed", "set tried again, Failed", "http leaves by error", "fail leaves by out", "if leaves by false", "switch leaves by 1", "switch leaves by else",
            .. from kind in regions from status in new[] { "Succeeded", "Failed", "Cancelled", "Skipped" } select $"{kind} {status}",
            .. from kind in regions from port in new[] { "error", kind == "try" ? "out" : "done", "" } select $"{kind} leaves by {port}",
        ];
        expected.Except(met).ShouldBeEmpty();
    }

    private static string Smallest(PropertyCase failed, int order, bool dies, IReadOnlyList<string> found)
    {
        foreach (var smaller in failed.Smaller())
            for (var other = 0; other < Orders; other++)
                if (Differences(smaller, other, dies) is { Count: > 0 } same) return smaller.Tell([$"order {other}", .. same]);
        return failed.Tell([$"order {order}", .. found]);
    }

    private static IReadOnlyList<string> Differences(PropertyCase one, int order, bool dies)
    {
        try
        {
            var snapshot = SnapshotBuilder.Of(MemoryRun.Execute(one.Agent, new Random((one.Seed * 31) + order), dies));
            return Comparison.Differences(one.Expected, snapshot.Run, snapshot.Nodes, dies);
        }
        catch (Exception error)
        {
            return [error.ToString()];
        }
    }
}
