using static AutoGlm.Tasks.Instructing.InstructionVerb;

namespace AutoGlm.Tasks.Instructing;

/// <summary>Writes instructions in English.</summary>
internal static class EnglishSentences
{
    private static readonly string[] Relations = ["below ", "above ", "left of ", "right of "];

    public static string Compose(InstructionVerb verb, string? target, string? value, string? destination) => verb switch
    {
        Tap => $"Tap {target}",
        DoubleTap => $"Double-tap {target}",
        RightTap => $"Right-click {target}",
        LongPress => $"Long-press {target}",
        Hover => $"Hover over {target}",
        InstructionVerb.Type => target is null ? $"Type {Quote(value)}" : $"Type {Quote(value)} into {target}",
        Select => value is null ? $"Select {target}" : target is null ? $"Select {Quote(value)}" : $"Select {Quote(value)} in {target}",
        Check => $"Check {target}",
        Uncheck => $"Uncheck {target}",
        Press => (value is not null && KeyNames.Canonical(value) == value ? $"Press {value}" : $"Press the key {Quote(value)}") + (target is null ? "" : $" in {target}"),
        Scroll => value is null ? $"Scroll to {target}" : $"Scroll {value}" + (target is null ? "" : $" in {target}"),
        Drag => $"Drag {target} to {destination}",
        Upload => $"Upload {Quote(value)}" + (target is null ? "" : $" to {target}"),
        Open => $"Open the address {Quote(value)}",
        Back => "Go back",
        Forward => "Go forward",
        Home => "Go to the home screen",
        Wait => value is null ? "Wait" : $"Wait for {Quote(value)}",
        SwitchWindow => $"Switch to the window {Quote(value)}",
        CloseWindow => value is null ? "Close the window" : $"Close the window {Quote(value)}",
        Dismiss => $"Close {target ?? "what lies over the page"}",
        SelectText => value is null ? $"Select the text of {target}" : $"Select the text {Quote(value)}" + (target is null ? "" : $" in {target}"),
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "No sentence is known for this verb."),
    };

    public static string Describe(TargetPhrase target)
    {
        var parts = new List<string>();
        if (target.Ordinal is { } ordinal)
            parts.Add(OrdinalWords.InEnglish(ordinal));
        if (target.Name.Length > 0)
            parts.Add(Quote(target.Name));
        if (target.Kind is not null)
            parts.Add(target.Kind);
        var bareName = target is { Ordinal: null, Kind: null, Name.Length: > 0 };
        if (!bareName)
            parts.Insert(0, parts.Count == 0 ? "the item" : "the");
        if (target.Within is not null)
            parts.Add($"in {Quote(target.Within)}");
        if (target.Near is { } near)
            parts.Add(Beside(near));
        if (target.Place is not null)
            parts.Add($"at the {target.Place}");
        return string.Join(' ', parts);
    }

    private static string Beside(string near)
    {
        var relation = Array.Find(Relations, word => near.StartsWith(word, StringComparison.Ordinal) && near.Length > word.Length);
        return relation is null ? $"next to {Quote(near)}" : relation + Quote(near[relation.Length..]);
    }

    private static string Quote(string? text) => QuotedText.Quote(text ?? "", '"', '"');
}
