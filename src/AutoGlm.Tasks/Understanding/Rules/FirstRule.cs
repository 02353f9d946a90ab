using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Understanding.Rules;

/// <summary>Something is done as soon as it is there, before anything else on that screen.</summary>
public sealed record FirstRule : StandingRule
{
    /// <summary><see cref="InstructionVerb.Dismiss"/> closes what speaks of it; other verbs are done to what is called so.</summary>
    public required InstructionVerb Verb { get; init; }

    public required TargetPhrase Target { get; init; }
}
