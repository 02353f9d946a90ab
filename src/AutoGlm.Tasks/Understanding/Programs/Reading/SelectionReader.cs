namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>Reads which things are meant: how many, of what kind, called what, like what, and which of them not.</summary>
internal static class SelectionReader
{
    public static Selection Read(string words, GoalLanguage language) =>
        language == GoalLanguage.Chinese ? ChineseSelection.Read(words) : EnglishSelection.Read(words);
}
