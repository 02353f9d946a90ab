using System.Text.RegularExpressions;
using AutoGlm.Tasks.Planning.Embedded.OnScreen;
using AutoGlm.Tasks.Understanding;
using AutoGlm.Tasks.Understanding.Programs;
using AutoGlm.Tasks.Understanding.Programs.Reading;
using AutoGlm.Tasks.Understanding.Questioning;
using AutoGlm.Tasks.Understanding.Reading;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>What a goal leaves open when all seems done: a question beside the deed, a text or address in it that went nowhere.</summary>
internal static partial class Afterthoughts
{
    /// <summary>The goal's questions alone, when it asked something beside what was to be done; null when it asked nothing.</summary>
    public static GoalModel? Asked(GoalModel goal, GoalWords words)
    {
        var asked = words.Parts.Where(part => Explicit().IsMatch(words.In(part)) && words.RoleOf(part) == SentenceRole.Asks && !HandCues.IsDenied(words, part)).Select(part => AskReader.Of(words.In(part).Trim(), words.Chinese)).OfType<Clause>().ToList();
        return asked.Count == 0 ? null : goal with { Intent = new Intent(IntentKind.Explicit), Program = asked, Unclear = [] };
    }

    /// <summary>Values are named for many reasons; only some words surely ask for them.</summary>
    [GeneratedRegex(@"\b(?:tell|let)\s+me\b|\bread\s+(?:off|out)\b|\breport\s+back\b|^\s*(?:what|which|who|whose|where|when|how\s+(?:many|much|long|old|far))\b|告诉我|告知我|报给我|是多少|是什么|是谁|几[个点号天]|哪[个里天一]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Explicit();

    /// <summary>Where the goal tells to enter what it has read, and nothing was typed or chosen: those words.</summary>
    public static string? OwesEntry(Situation situation) =>
        Entering().Match(situation.Goal.Goal) is { Success: true } match && !situation.Steps.Any(step => step.Instruction.Verb is Instructing.InstructionVerb.Type or Instructing.InstructionVerb.Select && step.Verdict.IsGood) ? match.Value.Trim() : null;

    [GeneratedRegex(@"\b(?:enter|type|paste|fill|put|write)\s+(?:it|them|that|this)\b(?:\s+in\b)?|(?:把它|将其)?(?:填写|填入|填进|填到|输入|粘贴)(?:它|进去|上去|到这里)?(?=并|[，,。；;]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Entering();

    /// <summary>What stands in quotes in the goal, or is an address, and was neither entered nor met on the way; null when nothing is left.</summary>
    public static string? Unused(Situation situation, GoalWords words)
    {
        var met = situation.Steps.SelectMany(step => new[] { step.Instruction.Value, step.Instruction.Sentence, step.Target }).OfType<string>().Append(situation.Index.Text).Select(Text.TextFold.Fold).ToList();
        return words.Pieces.FirstOrDefault(piece => piece.Kind is PieceKind.Quoted or PieceKind.Email && piece.Value.Length > 2 && Text.TextFold.Fold(piece.Value) is var value && !met.Exists(text => text.Contains(value, StringComparison.Ordinal)))?.Value;
    }
}
