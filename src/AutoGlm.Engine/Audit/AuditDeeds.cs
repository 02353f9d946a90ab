namespace AutoGlm.Engine.Audit;

/// <summary>What is put down. A new deed gets a constant here, and words in the Studio's texts (<c>audit.deed.…</c>).</summary>
public static class AuditDeeds
{
    public const string RunStarted = "run.started";
    public const string RunReplayed = "run.replayed";
    public const string RunResumed = "run.resumed";
    public const string RunCancelled = "run.cancelled";
    public const string RunPaused = "run.paused";
    public const string RunContinued = "run.continued";
    public const string RunTold = "run.told";
    public const string EventPublished = "event.published";
    public const string AnswerGiven = "answer.given";
    public const string TakeoverBegun = "takeover.begun";
    public const string TakeoverEnded = "takeover.ended";
    public const string AgentSaved = "agent.saved";
    public const string AgentPublished = "agent.published";
    public const string AgentNamed = "agent.named";
    public const string AgentUnnamed = "agent.unnamed";
    public const string AgentImported = "agent.imported";
    public const string AgentFiled = "agent.filed";
    public const string AgentDeleted = "agent.deleted";
    public const string ScheduleChanged = "schedule.changed";
    public const string SecretSet = "secret.set";
    public const string SecretRemoved = "secret.removed";
    public const string SecretUsed = "secret.used";
    public const string SecretRefused = "secret.refused";
    public const string ProfileKept = "profile.kept";
    public const string ProfileRemoved = "profile.removed";
    public const string ExtensionPaired = "extension.paired";
    public const string ExtensionUnpaired = "extension.unpaired";
    public const string SettingsChanged = "settings.changed";
    public const string ExportMade = "export.made";
    public const string ImportMade = "import.made";
    public const string BackupMade = "backup.made";
    public const string BackupRestored = "backup.restored";

    public static IReadOnlyList<string> All { get; } =
    [
        RunStarted, RunReplayed, RunResumed, RunCancelled, RunPaused, RunContinued, RunTold, EventPublished, AnswerGiven, TakeoverBegun, TakeoverEnded,
        AgentSaved, AgentPublished, AgentNamed, AgentUnnamed, AgentImported, AgentFiled, AgentDeleted, ScheduleChanged, SecretSet, SecretRemoved, SecretUsed, SecretRefused,
        ProfileKept, ProfileRemoved, ExtensionPaired, ExtensionUnpaired, SettingsChanged, ExportMade, ImportMade, BackupMade, BackupRestored,
    ];
}
