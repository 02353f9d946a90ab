using AutoGlm.Engine.Audit;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AutoGlm.Studio.Auditing;

/// <summary>Whatever comes from a page over its circuit, somebody at the Studio does.</summary>
public sealed class AuditCircuits(CurrentActor actors) : CircuitHandler
{
    private static readonly AuditActor Pages = new(AuditVia.Studio);

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async activity =>
    {
        using var door = actors.As(Pages);
        await next(activity);
    };
}
