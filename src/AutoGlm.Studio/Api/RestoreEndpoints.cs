using AutoGlm.Hosting;
using AutoGlm.Storage;
using AutoGlm.Storage.Backups;
using AutoGlm.Studio.Starting;

namespace AutoGlm.Studio.Api;

/// <summary><c>/api/restore</c></summary>
public static class RestoreEndpoints
{
    public static void MapRestore(this IEndpointRouteBuilder api) =>
        api.MapPost("/restore", Post).WithSummary("Puts a restore in place that “autoglm restore” made ready in the data folder: the Studio ends what it does, exchanges its data and begins anew, with a new token.");

    private static IResult Post(RestoreWish wish, DataFolder folder, AutoGlmHostOptions options, RestartWish restart)
    {
        if (options.Database is not null)
            return ApiProblems.Result(StatusCodes.Status409Conflict, "Agents and runs are in a PostgreSQL database.", "Put a dump of it back with pg_restore or psql, with every Studio stopped.");
        try
        {
            PendingRestore.Accept(folder, wish.Restore ?? "");
        }
        catch (BackupRefusedException refused)
        {
            return ApiProblems.Result(StatusCodes.Status409Conflict, refused.Message, refused.Cure);
        }

        restart.Ask();
        return Results.Accepted();
    }
}
