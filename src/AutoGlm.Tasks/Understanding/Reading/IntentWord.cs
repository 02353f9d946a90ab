namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>A word that says what a goal is after.</summary>
internal sealed record IntentWord(string Text, string Action, IntentKind Kind);
