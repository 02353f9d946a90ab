using AutoGlm.Engine.Audit;
using AutoGlm.Engine.Nodes;
using AutoGlm.Engine.Secrets;
using AutoGlm.Engine.Stores;
using AutoGlm.Engine.Telemetry;
using AutoGlm.Tasks.Secrets;
using Microsoft.Extensions.Logging;

namespace AutoGlm.Engine.Execution;

/// <summary>What every execution of a run shares.</summary>
internal sealed record EngineServices(
    IRunStore Runs,
    ILeaseStore Leases,
    ISignalStore Signals,
    IRunVault RunVault,
    ISecretVault Vault,
    IAuditLog Audit,
    CurrentActor Actors,
    OneTimeCodes Codes,
    NodeExecutors Executors,
    LiveRuns Live,
    TimeProvider Time,
    EngineOptions Options,
    EngineTelemetry Telemetry,
    ILogger<WorkflowEngine> Log)
{
    public TimerHints Timers { get; } = new();

    public RecurringFaults Faults { get; init; } = new(Time);
}
