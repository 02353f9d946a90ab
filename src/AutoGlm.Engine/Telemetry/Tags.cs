namespace AutoGlm.Engine.Telemetry;

/// <summary>
/// Names of attributes. They hold ids, kinds, counts and outcomes only: no input, output, goal, page, message or secret is
/// ever among them.
/// </summary>
internal static class Tags
{
    public const string RunId = "autoglm.run.id";
    public const string AgentId = "autoglm.agent.id";
    public const string AgentVersion = "autoglm.agent.version";
    public const string Trigger = "autoglm.trigger";
    public const string Outcome = "autoglm.outcome";
    public const string NodeRuns = "autoglm.node_runs";
    public const string ErrorNode = "autoglm.error.node";
    public const string NodeId = "autoglm.node.id";
    public const string NodeKind = "autoglm.node.kind";
    public const string NodeRunId = "autoglm.node_run.id";
    public const string Attempt = "autoglm.node_run.attempt";
    public const string FramePort = "autoglm.frame.port";
    public const string FrameIndex = "autoglm.frame.index";
    public const string Steps = "autoglm.task.steps";
    public const string CalledRunId = "autoglm.called_run.id";
    public const string Reason = "autoglm.reason";
    public const string ErrorType = "error.type";
}
