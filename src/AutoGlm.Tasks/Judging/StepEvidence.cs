using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Judging;

/// <summary>All that a critic gets to see of a step.</summary>
public sealed record StepEvidence(
    Instruction Instruction,
    GuiAction? Action,
    ActionResult Result,
    Observation Before,
    Observation After);
