using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>A run beside what the model says of it.</summary>
internal static class Comparison
{
    /// <summary>What differs; empty when nothing does.</summary>
    /// <param name="expected">What the model says.</param>
    /// <param name="run">How the run ended.</param>
    /// <param name="nodes">What was executed.</param>
    /// <param name="resumed">Whether the run was taken up again, which counts as an attempt at what was going on.</param>
    public static IReadOnlyList<string> Differences(ExpectedRun expected, RunView run, IReadOnlyList<NodeRunView> nodes, bool resumed = false)
    {
        var found = new List<string>();
        if (run.Status != expected.Status) found.Add($"status {run.Status}, expected {expected.Status} ({run.Error?.Message})");
        if (expected.Failure is { } failure && (run.Error?.Node != failure.Node || !JsonPattern.Fits(failure.Message, run.Error.Message)))
            found.Add($"error {run.Error}, expected {failure}");
        if (expected.Failure is null && run.Error is not null) found.Add($"error {run.Error}, expected none");
        foreach (var node in nodes.Where(node => node.EndedAt is null)) found.Add($"{node.NodeId} ({node.NodeRunId}) has no end");
        var ids = expected.Nodes.Select(one => one.NodeId).Concat(nodes.Select(node => node.NodeId)).Distinct();
        foreach (var id in ids) found.AddRange(OfNode(id, [.. expected.Nodes.Where(one => one.NodeId == id)], [.. nodes.Where(node => node.NodeId == id)], resumed));
        found.AddRange(OfOutputs(run, nodes));
        return found;
    }

    /// <summary>Each execution is one that was expected, and each that is certain is there.</summary>
    private static IEnumerable<string> OfNode(string id, List<Expected> expected, List<NodeRunView> actual, bool resumed)
    {
        var tooMany = Matching.Unmatched(actual.Count, expected.Count, (one, other) => Fits(expected[other], actual[one], resumed));
        foreach (var one in tooMany) yield return $"not expected: {id} {actual[one].Status} at {actual[one].Port}, attempt {actual[one].Attempt}, {actual[one].Output?.ToJsonString()} in {actual[one].Frame}";
        var certain = expected.Where(one => one.Certain).ToList();
        var missing = Matching.Unmatched(certain.Count, actual.Count, (one, other) => Fits(certain[one], actual[other], resumed));
        foreach (var one in missing) yield return $"missing: {id} {certain[one].Status} at {certain[one].Port}, attempt {certain[one].Attempt}, {certain[one].Output?.ToJsonString()}";
    }

    private static bool Fits(Expected expected, NodeRunView actual, bool resumed) =>
        actual.Status == NodeRunStatus.Cancelled ? !expected.Certain || expected.Status == NodeRunStatus.Cancelled
        : actual.Status == expected.Status && actual.Port == expected.Port && (actual.Attempt == expected.Attempt || (resumed && actual.Attempt > expected.Attempt)) && JsonPattern.Fits(expected.Output, actual.Output);

    /// <summary>The run's outputs are those of the ends that it has come to; each has its own.</summary>
    private static IEnumerable<string> OfOutputs(RunView run, IReadOnlyList<NodeRunView> nodes)
    {
        var ends = Ends(nodes).Order(StringComparer.Ordinal).ToList();
        var given = (run.Outputs ?? []).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToList();
        if (!ends.SequenceEqual(given)) yield return $"outputs of {string.Join(", ", given)}, expected {string.Join(", ", ends)}";
        if (run.Status == RunStatus.Succeeded && run.Outputs is null) yield return "no outputs at all";
        foreach (var (name, value) in run.Outputs ?? []) if (value?.ToString() != $"v-{name}") yield return $"output {name} is {value?.ToJsonString()}";
    }

    /// <summary>Ends come to: what put out its own name.</summary>
    private static IEnumerable<string> Ends(IReadOnlyList<NodeRunView> nodes) =>
        nodes.Where(node => node.Status == NodeRunStatus.Succeeded && (node.Output as JsonObject)?.ContainsKey(node.NodeId) == true).Select(node => node.NodeId).Distinct();
}
