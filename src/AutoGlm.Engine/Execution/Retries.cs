using AutoGlm.Engine.Journal;
using AutoGlm.Engine.Nodes;
using AutoGlm.Tasks.Telemetry;
using AutoGlm.Workflows.Documents;

namespace AutoGlm.Engine.Execution;

/// <summary>Whether and when a node that failed is tried again.</summary>
internal static class Retries
{
    /// <summary>What to journal before the next attempt; null when there is none.</summary>
    /// <param name="policy">What the node says.</param>
    /// <param name="result">How the attempt ended.</param>
    /// <param name="attempt">Which attempt that was, from 1.</param>
    /// <param name="now">The time.</param>
    /// <param name="chance">A number from 0 to 1.</param>
    public static NodeRetried? Next(NodeFailurePolicy? policy, NodeResult result, int attempt, DateTimeOffset now, Func<double> chance)
    {
        if (policy is null || attempt > policy.Retries || result.Final || !policy.On.Contains(KebabNames.Of(result.Status))) return null;
        var longest = Math.Max(0, policy.MaxDelaySeconds);
        var seconds = Math.Min(longest, Math.Max(0, policy.DelaySeconds) * Math.Pow(Math.Max(1, policy.Factor), attempt - 1));
        var jitter = Math.Clamp(policy.Jitter, 0, 1);
        return new NodeRetried(attempt, result.Status, result.Error, now + TimeSpan.FromSeconds(seconds * (1 - jitter + (jitter * chance()))));
    }
}
