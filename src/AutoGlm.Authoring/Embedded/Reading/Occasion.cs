using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>Something from outside that begins an agent.</summary>
/// <param name="Span">Where the text says it.</param>
/// <param name="Kind">Kind of the trigger's node.</param>
/// <param name="What">What comes, in the text's words; empty where it isn't said.</param>
/// <param name="Missing">The way it would come by, where there is no trigger for it: mail, file; else null.</param>
internal sealed record Occasion(TextSpan Span, string Kind, string What, string? Missing = null);
