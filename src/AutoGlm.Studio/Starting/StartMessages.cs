using System.Globalization;

namespace AutoGlm.Studio.Starting;

/// <summary>What the terminal is told before there is a page: in Chinese where the system speaks it.</summary>
public static class StartMessages
{
    public static string Say(string english, string chinese) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? chinese : english;
}
