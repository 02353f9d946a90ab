using AutoGlm.Engine.Runs;

namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>What the model says of a whole run.</summary>
/// <param name="Status">How it ends.</param>
/// <param name="Failure">Why, when it doesn't end well.</param>
/// <param name="Nodes">What is executed.</param>
internal sealed record ExpectedRun(RunStatus Status, ModelFailure? Failure, IReadOnlyList<Expected> Nodes);
