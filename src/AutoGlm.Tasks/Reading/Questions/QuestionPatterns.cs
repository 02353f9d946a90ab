using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Reading.Questions;

/// <summary>Turns of phrase that several ways of answering look for.</summary>
internal static partial class QuestionPatterns
{
    /// <summary>Asks for the thing, not for its value.</summary>
    public static bool AsksWhich(string folded) => Which().IsMatch(folded);

    /// <summary>Speaks of the highest and the lowest.</summary>
    public static bool BothEnds(string folded) => Both().IsMatch(folded);

    [GeneratedRegex(@"\b(?:which|who|where|whose|what (?:is|was) the name)\b|哪|谁|什么(?!价|时)", RegexOptions.CultureInvariant)]
    private static partial Regex Which();

    [GeneratedRegex(@"\b(?:highest|largest|biggest|most expensive|maximum|max|greatest|oldest|longest)\b.*\b(?:lowest|smallest|cheapest|least expensive|minimum|min|youngest|shortest)\b|\b(?:lowest|smallest|cheapest|minimum)\b.*\b(?:highest|largest|biggest|most expensive|maximum)\b|最[高大贵多长].*最[低小便少短]|最[低小便少短].*最[高大贵多长]", RegexOptions.CultureInvariant)]
    private static partial Regex Both();
}
