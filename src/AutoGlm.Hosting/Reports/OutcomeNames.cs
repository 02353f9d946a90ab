using AutoGlm.Engine.Runs;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Telemetry;

namespace AutoGlm.Hosting.Reports;

/// <summary>How outcomes and states are called in JSON: succeeded, failed, terminated, needs-user, timed-out, cancelled, …</summary>
public static class OutcomeNames
{
    public const string NeedsUser = "needs-user";

    public static string Of(TaskOutcome outcome) => Name(outcome);

    public static string Of(NodeRunStatus status) => Name(status);

    public static string Of(RunStatus status) => Name(status);

    /// <summary>A run that waits for a person, or that ended because nobody was there to ask, is called needs-user.</summary>
    public static string Of(RunSnapshot snapshot)
    {
        var status = snapshot.Run.Status;
        var needsUser = (status == RunStatus.Waiting && snapshot.Bookmarks.Any(bookmark => bookmark.IsForPeople))
            || (status == RunStatus.Failed && snapshot.Nodes is [.., { Status: NodeRunStatus.NeedsUser }]);
        return needsUser ? NeedsUser : Name(status);
    }

    internal static string Name<T>(T value)
        where T : struct, Enum => KebabNames.Of(value);
}
