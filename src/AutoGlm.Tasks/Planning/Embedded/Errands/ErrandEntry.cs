using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>What goes into which field.</summary>
/// <param name="Field">A text field, or a list to choose from.</param>
/// <param name="Value">The text to type, or the option to choose.</param>
/// <param name="Words">The words of the goal that it accounts for.</param>
internal sealed record ErrandEntry(UiNode Field, string Value, IReadOnlyList<string> Words);
