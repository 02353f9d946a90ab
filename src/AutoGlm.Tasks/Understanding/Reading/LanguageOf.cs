using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>Tells in which language a goal is written; names in the other language don't count for much.</summary>
internal static class LanguageOf
{
    public static GoalLanguage Goal(string masked)
    {
        var chinese = 0;
        var latin = 0;
        bool? first = null;
        for (var i = 0; i < masked.Length; i++)
        {
            var isChinese = TextFold.IsChinese(masked[i]);
            if (isChinese)
                chinese++;
            else if (char.IsAsciiLetter(masked[i]) && (i == 0 || !char.IsAsciiLetter(masked[i - 1])))
                latin++;
            else
                continue;
            first ??= isChinese;
        }
        // Two characters make about a word. The first word decides unless the rest clearly speaks the other language.
        var words = chinese / 2.0;
        return first == true ? (latin > 3 * words ? GoalLanguage.English : GoalLanguage.Chinese) : words > latin ? GoalLanguage.Chinese : GoalLanguage.English;
    }
}
