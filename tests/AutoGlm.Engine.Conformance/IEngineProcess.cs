namespace AutoGlm.Engine.Conformance;

/// <summary>An engine as one process has it.</summary>
public interface IEngineProcess : IAsyncDisposable
{
    IWorkflowEngine Engine { get; }

    /// <summary>The agents that its runs may call.</summary>
    Agents.IAgentStore Agents { get; }

    /// <summary>Ends it as <c>kill -9</c> would: nothing more is written, nothing is let go of.</summary>
    ValueTask KillAsync();
}
