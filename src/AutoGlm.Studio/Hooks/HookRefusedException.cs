using AutoGlm.Workflows.Validation;

namespace AutoGlm.Studio.Hooks;

/// <summary>A call that begins no run, and what its caller is told.</summary>
public sealed class HookRefusedException(int status, string title, string cure, IReadOnlyList<Problem>? problems = null) : Exception(title)
{
    public int Status { get; } = status;

    public string Title { get; } = title;

    /// <summary>What to do.</summary>
    public string Cure { get; } = cure;

    public IReadOnlyList<Problem>? Problems { get; } = problems;

    /// <summary>Which part was wrong is for whoever looks at the log, not for whoever tries.</summary>
    public static HookRefusedException NotProven() => new(
        StatusCodes.Status401Unauthorized, "The call is not proven to come from whom it should.", "Send the token, or sign the call, as the webhook asks for.");
}
