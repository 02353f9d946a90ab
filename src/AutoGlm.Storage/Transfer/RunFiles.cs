namespace AutoGlm.Storage.Transfer;

/// <summary>The files of an archive that runs and what belongs to them are in.</summary>
internal static class RunFiles
{
    public const string Documents = "runs/documents.jsonl";
    public const string Runs = "runs/runs.jsonl";
    public const string Ticks = "runs/ticks.jsonl";
    public const string Secrets = "sealed/secrets.jsonl";
    public const string Profiles = "sealed/profiles.jsonl";
}
