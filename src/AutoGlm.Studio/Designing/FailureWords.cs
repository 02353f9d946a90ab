using System.Globalization;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Studio.Designing;

/// <summary>A node's failure policy in a few words.</summary>
public static class FailureWords
{
    private const int MostWaits = 5;

    private static readonly LocalText Retries = new("retries: {0}", "重试 {0} 次");
    private static readonly LocalText Timeout = new("at most {0} s", "限时 {0} 秒");
    private static readonly LocalText Continues = new("goes on if it fails", "失败后继续");

    /// <summary>What it does beyond the defaults, each a few words long.</summary>
    public static IEnumerable<string> Of(NodeFailurePolicy? policy, string language)
    {
        if (policy is null)
            yield break;
        if (policy.Retries > 0)
            yield return string.Format(CultureInfo.CurrentCulture, Retries.For(language), policy.Retries);
        if (policy.TimeoutSeconds is { } seconds)
            yield return string.Format(CultureInfo.CurrentCulture, Timeout.For(language), Seconds(seconds));
        if (policy.Then == "continue")
            yield return Continues.For(language);
    }

    /// <summary>The waits before each further try in seconds, without what is left to chance; the first few of them.</summary>
    public static string Waits(NodeFailurePolicy policy)
    {
        var waits = Enumerable.Range(0, Math.Clamp(policy.Retries, 0, MostWaits))
            .Select(retry => Seconds(Math.Min(policy.MaxDelaySeconds, policy.DelaySeconds * Math.Pow(policy.Factor, retry))));
        return string.Join(", ", waits) + (policy.Retries > MostWaits ? " …" : "");
    }

    private static string Seconds(double seconds) => Math.Round(seconds, 1).ToString(CultureInfo.CurrentCulture);
}
