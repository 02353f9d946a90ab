namespace AutoGlm.Hosting.Transfer;

/// <summary>What an export is to hold beside agents and settings.</summary>
/// <param name="Runs">Runs with their journals, the record of schedules, the audit log.</param>
/// <param name="Sealed">With runs: secrets, kept log-ins and what runs under way keep, sealed with the keys of this data folder, as they are.</param>
public sealed record TransferWish(bool Runs = true, bool Sealed = false);
