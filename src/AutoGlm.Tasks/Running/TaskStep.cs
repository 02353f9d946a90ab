using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Tasks.Running;

/// <summary>One step of a task as it is journaled: instruction → target → action → verdict. Never holds a secret's value.</summary>
public sealed record TaskStep
{
    /// <summary>Counted from 1 over the whole task.</summary>
    public required int Number { get; init; }

    public required Instruction Instruction { get; init; }

    /// <summary>What the grounder found, in words: role and name.</summary>
    public string? Target { get; init; }

    /// <summary>Role of the node acted on.</summary>
    public string? TargetRole { get; init; }

    public Box? TargetBox { get; init; }

    public GuiAction? Action { get; init; }

    public double? Score { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>Location after the step.</summary>
    public required string Location { get; init; }

    /// <summary>Key of (verb, target) for loop detection: independent of the reference.</summary>
    public required string Signature { get; init; }

    /// <summary>Fingerprint of the screen after the step; equal screens have equal prints.</summary>
    public required string ScreenAfter { get; init; }

    public string? Thought { get; init; }

    /// <summary>What the planner needs to know again after a crash (a page's text it read, a choice it made); small.</summary>
    public string? Note { get; init; }

    /// <summary>What the browser's own question for a text was answered with; null when it asked none.</summary>
    public string? Told { get; init; }

    public double Milliseconds { get; init; }
}
