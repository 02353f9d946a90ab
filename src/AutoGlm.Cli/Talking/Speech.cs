using System.Globalization;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Cli.Talking;

/// <summary>The language people are spoken to in: English or Chinese.</summary>
internal sealed class Speech
{
    /// <summary>Where the system says which language it speaks, the strongest first.</summary>
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private Speech(bool chinese) => IsChinese = chinese;

    public bool IsChinese { get; }

    public CultureInfo Culture => CultureInfo.GetCultureInfo(IsChinese ? "zh-Hans" : "en");

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    public string Say(LocalText text) => IsChinese ? text.Zh : text.En;

    /// <summary>What <c>--lang</c> says, else what the environment says.</summary>
    public static Speech Choose(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var stated = Stated(arguments)
            ?? Variables.Select(environment).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return new Speech(stated?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true);
    }

    /// <summary>Read before parsing, because help and complaints are already to be in that language.</summary>
    private static string? Stated(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments[index].StartsWith("--lang=", StringComparison.Ordinal))
                return arguments[index]["--lang=".Length..];
            if (arguments[index] == "--lang" && index + 1 < arguments.Count)
                return arguments[index + 1];
        }

        return null;
    }
}
