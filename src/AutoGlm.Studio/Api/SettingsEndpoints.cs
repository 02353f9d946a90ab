using AutoGlm.Engine.Stores;
using AutoGlm.Hosting.Retention;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/settings</c></summary>
public static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        api.MapGet("/settings/retention", GetRetentionAsync).WithSummary("For how many days ended runs are kept; null is for ever.");
        api.MapPut("/settings/retention", PutRetentionAsync).WithSummary("Sets for how many days runs that succeeded (succeededDays) and others (otherDays) are kept; null is for ever.");
    }

    private static async Task<IResult> GetRetentionAsync(ISettingsStore settings, CancellationToken cancellationToken) =>
        Results.Json(RetentionRules.Of(await settings.GetAsync(RetentionRules.Setting, cancellationToken)).ToJson());

    private static async Task<IResult> PutRetentionAsync(RetentionRules rules, ISettingsStore settings, CancellationToken cancellationToken)
    {
        if (rules.Problem is { } field)
            return ApiProblems.Result(StatusCodes.Status400BadRequest, $"“{field}” is out of range.", $"Use 1 to {RetentionRules.MostDays} days, or null for ever.");
        await settings.SetAsync(RetentionRules.Setting, rules.ToJson(), cancellationToken);
        return Results.NoContent();
    }
}
