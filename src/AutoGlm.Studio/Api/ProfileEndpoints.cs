using AutoGlm.Tasks.Profiles;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/profiles</c></summary>
public static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/profiles", ListAsync).WithSummary("Kept log-in states by name, without what they hold. One is made by the first task that begins with it.");
        api.MapDelete("/profiles/{name}", RemoveAsync).WithSummary("Forgets a log-in state: the next task that begins with it is signed out.");
    }

    private static async Task<IResult> ListAsync(IProfileVault profiles, CancellationToken cancellationToken) =>
        Results.Json(await profiles.ListAsync(cancellationToken), ApiJson.Options);

    private static async Task<IResult> RemoveAsync(string name, IProfileVault profiles, CancellationToken cancellationToken) =>
        await profiles.RemoveAsync(name, cancellationToken)
            ? Results.NoContent()
            : ApiProblems.Result(StatusCodes.Status404NotFound, $"There is no profile “{name}”.", "GET /api/profiles lists them.");
}
