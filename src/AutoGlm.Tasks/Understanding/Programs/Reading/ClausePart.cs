using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>A part of a goal that may be one clause: its own words, and the same with values masked as in <see cref="MarkedGoal"/>.</summary>
internal sealed record ClausePart(MarkedGoal Goal, TextSpan Span, GoalLanguage Language, DateTimeOffset Clock)
{
    private static readonly char[] Edges = [' ', '\n', '\t', '.', ',', ';', ':', '!', '。', '，', '；', '：', '！', '、'];

    /// <summary>Verbatim, trimmed of punctuation.</summary>
    public string Words { get; } = Span.In(Goal.Text).Trim(Edges);

    /// <summary>Folded, with quoted texts and addresses as marks; places are those of <see cref="Raw"/>.</summary>
    public string Masked { get; } = Goal.Masked.Substring(Span.Start, Span.Length);

    public string Raw { get; } = Span.In(Goal.Text);

    public bool Chinese => Language == GoalLanguage.Chinese;

    /// <summary>The goal's own words for a group of a match on <see cref="Masked"/>.</summary>
    public string Original(System.Text.RegularExpressions.Group group) => Raw.Substring(group.Index, group.Length).Trim(Edges);

    /// <summary>A piece of it as a part of its own.</summary>
    public ClausePart Piece(System.Text.RegularExpressions.Group group) => new(Goal, new TextSpan(Span.Start + group.Index, group.Length), Language, Clock);

    public Selection Select(System.Text.RegularExpressions.Group group) => SelectionReader.Read(Original(group), Language);
}
