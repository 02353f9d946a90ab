using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading;

/// <summary>A sentence on the screen that says something was done.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Strong">Names what was done ("your table is booked"), not just thanks.</param>
public sealed record Confirmation(UiNode Node, string Text, bool Strong);
