using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading;

/// <summary>A place where the screen says no.</summary>
/// <param name="Node">Where it stands: the text, or the field that is marked invalid.</param>
/// <param name="Text">What it says; untrusted.</param>
/// <param name="Kind">What sort of no.</param>
public sealed record Complaint(UiNode Node, string Text, ComplaintKind Kind);
