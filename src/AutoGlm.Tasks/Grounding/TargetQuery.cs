using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Tasks.Grounding;

/// <summary>What to look for, made ready for comparing.</summary>
internal sealed class TargetQuery
{
    private static readonly string[] Directions = ["below ", "above ", "left of ", "right of "];

    public TargetQuery(Instruction instruction, TargetPhrase target, LabelCache labels)
    {
        Verb = instruction.Verb;
        Target = target;
        Kind = TargetKinds.Canonical(target.Kind);
        Name = new SpokenName(target.Name, labels);
        Value = instruction.Verb == InstructionVerb.Select && instruction.Value is { } value ? new SpokenName(value, labels) : null;
        Place = target.Place is null ? null : PlaceWords.Canonical(target.Place);
        var direction = target.Near is null ? null : Array.Find(Directions, word => target.Near.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        Direction = direction?.Trim() ?? "";
        Near = direction is null ? target.Near : target.Near![direction.Length..];
    }

    public InstructionVerb Verb { get; }

    public TargetPhrase Target { get; }

    public string? Kind { get; }

    public SpokenName Name { get; }

    /// <summary>The option to choose, for <see cref="InstructionVerb.Select"/>.</summary>
    public SpokenName? Value { get; }

    public string? Place { get; }

    public string? Near { get; }

    /// <summary>below, above, left of, right of; empty for any.</summary>
    public string Direction { get; }
}
