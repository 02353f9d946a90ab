using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>A label and the value that belongs to it.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What it says.</param>
/// <param name="Node">Where the value stands.</param>
/// <param name="Weight">0–1: how surely the two belong together.</param>
internal sealed record Fact(string Label, string Value, UiNode Node, double Weight);
