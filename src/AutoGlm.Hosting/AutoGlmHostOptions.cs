using AutoGlm.Connectors.Web.Attaching;
using AutoGlm.Engine.Audit;
using AutoGlm.Storage;

namespace AutoGlm.Hosting;

/// <summary>What the Studio and the CLI decide differently.</summary>
public sealed record AutoGlmHostOptions
{
    /// <summary>Folder for everything that is kept; created when missing.</summary>
    public string DataFolder { get; init; } = Storage.DataFolder.DefaultPath;

    /// <summary>The PostgreSQL database that agents, runs and sealed secrets are kept in; null for the data folder's own. Keys and pictures stay in the folder.</summary>
    public PostgresSettings? Database { get; init; }

    /// <summary>The Studio's own origin, kept out of reach of the browsers that agents drive; null where no Studio runs in this process.</summary>
    public Uri? StudioOrigin { get; init; }

    /// <summary>Start the sample sites with the host. Otherwise they start when an agent's input asks for one.</summary>
    public bool StartSampleSites { get; init; }

    /// <summary>What this process is called in traces and metrics, unless the environment says otherwise.</summary>
    public string ServiceName { get; init; } = "autoglm";

    /// <summary>To whom deeds are put down in the audit log where no door says it; null for the product itself.</summary>
    public AuditActor? Actor { get; init; }

    /// <summary>Where the person's own browser is, whatever the settings say; null leaves it to them.</summary>
    public OwnBrowserAddress? OwnBrowser { get; init; }

    /// <summary>The person who started this process asks for their own browser, so that it may be used without a setting.</summary>
    public bool AsksForOwnBrowser { get; init; }

    /// <summary>Keep a picture of each step of a task, for the run's history.</summary>
    public bool KeepPictures { get; init; }

    /// <summary>Take up runs whose process died. A process that lives for one command only leaves them to others.</summary>
    public bool RecoverRuns { get; init; }

    /// <summary>Begin the runs of schedules when they are due. A process that lives for one command only leaves them to others.</summary>
    public bool KeepSchedules { get; init; }
}
