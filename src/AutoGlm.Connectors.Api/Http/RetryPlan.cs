using System.Net;

namespace AutoGlm.Connectors.Api.Http;

/// <summary>Which failures are tried again, and after how long.</summary>
internal static class RetryPlan
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWish = TimeSpan.FromSeconds(60);

    /// <summary>A call that may be made twice without doing its work twice.</summary>
    public static bool IsRepeatable(string method, string? idempotencyKey) =>
        idempotencyKey is not null || method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS";

    public static bool MayPass(int status) =>
        status is (int)HttpStatusCode.RequestTimeout or (int)HttpStatusCode.TooManyRequests or (>= 500 and not (int)HttpStatusCode.NotImplemented);

    /// <summary>Twice as long each time and spread by chance, so that callers don't come back all at once; what the service wishes counts up to a minute.</summary>
    /// <param name="failures">Tries made so far, from 1.</param>
    /// <param name="chance">From 0 to below 1.</param>
    /// <param name="wish">The service's Retry-After; null without one.</param>
    public static TimeSpan Delay(int failures, double chance, TimeSpan? wish)
    {
        if (wish is { } asked)
            return asked < TimeSpan.Zero ? TimeSpan.Zero : asked > LongestWish ? LongestWish : asked;
        var ceiling = Math.Min(LongestDelay.TotalSeconds, FirstDelay.TotalSeconds * Math.Pow(2, failures - 1));
        return TimeSpan.FromSeconds(ceiling * (0.5 + (chance / 2)));
    }
}
