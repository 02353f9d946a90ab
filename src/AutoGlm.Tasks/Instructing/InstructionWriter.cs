namespace AutoGlm.Tasks.Instructing;

/// <summary>
/// Writes an instruction as a plain sentence, such that <see cref="InstructionReader"/> reads back the same verb,
/// target and value. Kinds and places should be those of <see cref="TargetKinds"/> and "top left" to "bottom right";
/// a nearness other than plain says how in front: "below Total".
/// </summary>
public static class InstructionWriter
{
    /// <summary>The sentence, in Chinese where the language is a Chinese one (zh, zh-CN, …), else in English.</summary>
    public static string Compose(InstructionVerb verb, TargetPhrase? target, string? value, string language, TargetPhrase? destination = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (target is null && NeedsTarget(verb, value))
            throw new ArgumentException($"An instruction to {verb} needs a target; name one.", nameof(target));
        return language.StartsWith("zh", StringComparison.OrdinalIgnoreCase)
            ? ChineseSentences.Compose(verb, Said(target, ChineseSentences.Describe), value, Said(destination, ChineseSentences.Describe))
            : EnglishSentences.Compose(verb, Said(target, EnglishSentences.Describe), value, Said(destination, EnglishSentences.Describe));
    }

    /// <summary>The instruction with its sentence.</summary>
    public static Instruction Write(InstructionVerb verb, TargetPhrase? target, string? value, string language, TargetPhrase? destination = null) => new()
    {
        Sentence = Compose(verb, target, value, language, destination),
        Verb = verb,
        Target = target,
        Value = value,
        Destination = destination,
    };

    private static bool NeedsTarget(InstructionVerb verb, string? value) => verb switch
    {
        InstructionVerb.Tap or InstructionVerb.DoubleTap or InstructionVerb.RightTap or InstructionVerb.LongPress or InstructionVerb.Hover
            or InstructionVerb.Check or InstructionVerb.Uncheck or InstructionVerb.Drag => true,
        InstructionVerb.Select or InstructionVerb.Scroll or InstructionVerb.SelectText => value is null,
        _ => false,
    };

    private static string? Said(TargetPhrase? target, Func<TargetPhrase, string> describe) => target is null ? null : describe(target);
}
