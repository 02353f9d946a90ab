using AutoGlm.Engine.Schedules;
using AutoGlm.Storage.Transfer;

namespace AutoGlm.Hosting.Transfer;

/// <summary>What came of taking an export in.</summary>
/// <param name="Added">Agents that are new.</param>
/// <param name="Replaced">Agents that were there.</param>
/// <param name="PausedSchedules">Schedules that came in, and wait to be resumed.</param>
/// <param name="MissingSecrets">Secrets that were kept where the export is from, and are not kept here.</param>
/// <param name="Runs">What came of its runs; null where it holds none.</param>
public sealed record TransferReport(
    IReadOnlyList<string> Added, IReadOnlyList<string> Replaced, IReadOnlyList<ScheduleKey> PausedSchedules, IReadOnlyList<string> MissingSecrets, TransferArrived? Runs);
