namespace AutoGlm.Tasks.Instructing;

/// <summary>
/// The planner's sentence, the interface between planning and grounding: what to do, on what, with which value, and
/// what should be seen afterwards. <see cref="Sentence"/> alone is enough for a grounder; the other members are the
/// same content taken apart.
/// </summary>
public sealed record Instruction
{
    /// <summary>Plain language, such as: Tap the "19:00" button in "Golden Fork".</summary>
    public required string Sentence { get; init; }

    public required InstructionVerb Verb { get; init; }

    /// <summary>The target in words: name, kind, place. Null where the verb needs none.</summary>
    public TargetPhrase? Target { get; init; }

    /// <summary>Text to type, option to choose, key, direction or address; may hold <c>{{secret:name}}</c>.</summary>
    public string? Value { get; init; }

    /// <summary>The value comes after what is there already, or is chosen beside it, instead of in its place.</summary>
    public bool Append { get; init; }

    /// <summary>Where a drag ends.</summary>
    public TargetPhrase? Destination { get; init; }

    /// <summary>Where a drag ends, exactly, where the planner knows it.</summary>
    public string? DestinationRef { get; init; }

    /// <summary>A place on the screen to act on in place of the target's middle.</summary>
    public Observing.Point? At { get; init; }

    /// <summary>A place on the screen where a drag ends.</summary>
    public Observing.Point? DestinationAt { get; init; }

    /// <summary>Keys held down meanwhile, joined by plus.</summary>
    public string? Modifiers { get; init; }

    /// <summary>Say yes to the browser's own question, should one come up.</summary>
    public bool AcceptDialog { get; init; }

    public Expectation Expect { get; init; } = Expectation.AnyChange;

    /// <summary>
    /// An exact reference, where the planner knows it. Grounders use it first and fall back to the words when it is
    /// stale; planners that only see pictures or text leave it out.
    /// </summary>
    public string? Ref { get; init; }

    /// <summary>Which part of the goal this serves, for people and for the critic; null for steps such as closing an advertisement.</summary>
    public string? Purpose { get; init; }
}
