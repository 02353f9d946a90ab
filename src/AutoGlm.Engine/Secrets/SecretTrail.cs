using AutoGlm.Engine.Audit;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Secrets;

/// <summary>Puts down which node asked for which secret, where. Never a value.</summary>
internal sealed class SecretTrail(IAuditLog audit, string agentId, string runId, string nodeId, string nodeRunId)
{
    /// <summary>Throws when it can't be put down; then the secret is not handed out.</summary>
    public async ValueTask PutDownAsync(SecretUse use, bool refused, CancellationToken cancellationToken) =>
        await audit.AppendAsync(
            new AuditNote(refused ? AuditDeeds.SecretRefused : AuditDeeds.SecretUsed)
            {
                // Whoever began the run didn't do this; the run did.
                Actor = AuditActor.Engine,
                Agent = agentId,
                Run = runId,
                Node = nodeId,
                NodeRun = nodeRunId,
                Details = new Dictionary<string, string?> { ["secret"] = use.Name, ["place"] = use.Place, ["field"] = use.Field },
            },
            cancellationToken);
}
