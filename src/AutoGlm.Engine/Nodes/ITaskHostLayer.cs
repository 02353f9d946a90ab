using AutoGlm.Tasks.Running;

namespace AutoGlm.Engine.Nodes;

/// <summary>Comes between a task and the engine, to see what the task does without having a part in it.</summary>
public interface ITaskHostLayer
{
    /// <param name="host">What everything is passed on to.</param>
    /// <param name="runId">The run.</param>
    /// <param name="nodeRunId">The node run.</param>
    /// <param name="stepsDone">How many steps an interrupted attempt had journaled.</param>
    ITaskHost Over(ITaskHost host, string runId, string nodeRunId, int stepsDone);
}
