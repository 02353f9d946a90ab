using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>A field that seems to ask for a value of the goal.</summary>
internal sealed record FieldMatch(Want Want, UiNode Field, double Score);
