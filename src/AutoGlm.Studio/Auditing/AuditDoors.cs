using AutoGlm.Engine.Audit;
using AutoGlm.Hosting.People;
using AutoGlm.Studio.Hooks;

namespace AutoGlm.Studio.Auditing;

/// <summary>Says by which door a request comes in, so that whatever it does is put down to it.</summary>
public sealed class AuditDoors(RequestDelegate next, CurrentActor actors)
{
    private static readonly AuditActor Pages = new(AuditVia.Studio);
    private static readonly AuditActor Rest = new(AuditVia.Api);
    private static readonly AuditActor Link = new(AuditVia.Link);

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        using var door = actors.As(ActorOf(context.Request.Path));
        await next(context);
    }

    private static AuditActor ActorOf(PathString path) =>
        path.StartsWithSegments("/api") ? Rest
        : path.StartsWithSegments(HookEndpoint.Root, out var hook) ? new AuditActor(AuditVia.Webhook, hook.Value?.TrimStart('/'))
        : path.StartsWithSegments(AnswerLinks.Root) ? Link
        : Pages;
}
