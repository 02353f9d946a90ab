using System.Text.Json.Nodes;
using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>What becomes of a way through a workflow.</summary>
internal abstract record ModelOutcome
{
    /// <summary>It goes on behind a node.</summary>
    public sealed record On(string Node, JsonNode? Output) : ModelOutcome;

    /// <summary>It ends here, and all else goes on.</summary>
    public sealed record Over : ModelOutcome;

    /// <summary>It fails, and with it the frame.</summary>
    public sealed record Failed(ModelFailure Failure) : ModelOutcome;

    /// <summary>It ends the run.</summary>
    public sealed record Ended(RunStatus Status, ModelFailure? Failure) : ModelOutcome;

    /// <summary>Whether it ends more than itself.</summary>
    public bool IsAbrupt => this is Failed or Ended;
}
