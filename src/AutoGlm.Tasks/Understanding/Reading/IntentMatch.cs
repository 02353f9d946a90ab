using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Where an intent's verb stands.</summary>
internal sealed record IntentMatch(IntentWord Word, TextSpan Span);
