using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Engine.Conformance;

/// <summary>What the task runtime was handed.</summary>
public sealed record TaskCall(TaskRequest Request, TaskHistory History, ITaskHost Host, ISecretSource Secrets, IReachPolicy Reach);
