using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>What the loop is about to do, for the live view.</summary>
/// <param name="Step">Number of the coming step.</param>
/// <param name="Sentence">The instruction.</param>
/// <param name="Target">The target in words, once grounded.</param>
/// <param name="Box">The target's place, once grounded.</param>
public sealed record TaskAnnouncement(int Step, string Sentence, string? Target, Box? Box);
