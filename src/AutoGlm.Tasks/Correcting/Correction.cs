namespace AutoGlm.Tasks.Correcting;

/// <summary>What a person corrected by pointing: told this on that screen, the task takes this element.</summary>
/// <param name="Told">The instruction's sentence that was grounded wrongly, English or Chinese.</param>
/// <param name="Screen">Where it holds, as <see cref="ScreenPattern"/> writes it.</param>
/// <param name="Take">The element that was meant.</param>
public sealed record Correction(string Told, string Screen, DescribedElement Take);
