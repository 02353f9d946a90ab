using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Pairings;
using AutoGlm.Studio.Api;

namespace AutoGlm.Studio.Extension;

/// <summary>Lets only a paired extension pass, and puts down what it does to it.</summary>
public sealed class ExtensionDoor(ExtensionPairings pairings, GuessLimit guesses, CurrentActor actors) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (!ExtensionOrigin.Sends(http.Request))
            return ApiProblems.Result(StatusCodes.Status403Forbidden, "This is for the browser extension only.", "Programs use /api/tasks and /api/runs, with the API token.");
        if (guesses.IsShut)
            return ApiProblems.Result(StatusCodes.Status429TooManyRequests, "Too many wrong tokens.", "Wait a minute and try again.");
        var given = http.Request.Headers.Authorization.ToString();
        if (!given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || await pairings.FindAsync(given[Scheme.Length..].Trim(), http.RequestAborted) is not { } pairing)
        {
            guesses.NoteWrong();
            return ApiProblems.Result(StatusCodes.Status401Unauthorized, "The extension is not paired with this Studio (any more).", "Pair it on the Devices page.");
        }

        http.Items[typeof(Pairing)] = pairing;
        using var door = actors.As(new AuditActor(AuditVia.Extension, pairing.Name));
        return await next(context);
    }

    /// <summary>Who is asking, behind this door.</summary>
    public static Pairing Of(HttpContext context) => (Pairing)context.Items[typeof(Pairing)]!;
}
