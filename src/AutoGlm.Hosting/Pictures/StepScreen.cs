using AutoGlm.Tasks.Correcting;

namespace AutoGlm.Hosting.Pictures;

/// <summary>What stood on the screen that a step's picture shows, to be pointed at.</summary>
/// <param name="Screen">Which screen it was, as corrections write it; see <see cref="ScreenPattern"/>.</param>
/// <param name="Elements">What can be pointed at; holds no values of fields and no secrets.</param>
public sealed record StepScreen(string Screen, IReadOnlyList<ListedElement> Elements);
