using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Entering;

/// <summary>A value of the goal and where on this screen it goes.</summary>
/// <param name="At">Its place among the clause's entries.</param>
/// <param name="Entry">The field and its value, or the box and its state.</param>
/// <param name="Control">The field, list, group or box; the very thing to choose where it stands open.</param>
/// <param name="Score">How surely.</param>
/// <param name="IsChoice">The control is itself what is chosen.</param>
internal sealed record Placed(int At, Clause Entry, UiNode Control, double Score, bool IsChoice = false);
