using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>Whether a screen reports that what a control does was done: by a confirmation, by its word in another form, by what was entered now standing there.</summary>
internal static class Outcomes
{
    private const int LongestReport = 160;

    public static bool Tell(Situation situation, TaskStep press) =>
        Confirmations.Find(situation.Index).Count > 0 || Report(situation.Index, press, situation.Steps) is not null;

    /// <summary>The text that reports it; null when none does.</summary>
    /// <param name="index">The screen.</param>
    /// <param name="press">The step that was to do it.</param>
    /// <param name="steps">What was entered before.</param>
    public static string? Report(ObservationIndex index, TaskStep press, IReadOnlyList<TaskStep> steps)
    {
        var label = press.Instruction.Target?.Name ?? "";
        var doing = Tokens.Of(label).Where(word => TokenWeight.Of(word) >= 0.5).ToList();
        var typed = steps.Where(step => step.Instruction.Verb is Instructing.InstructionVerb.Type or Instructing.InstructionVerb.Select && step.Instruction.Value is { Length: > 2 }).Select(step => TextFold.Fold(step.Instruction.Value)).ToList();
        return index.Nodes
            .Where(node => node.Name.Length is > 1 and < LongestReport && !UiRoles.IsField(node) && node.Role is not ("option" or "root") && index.IsReachable(node) && TextFold.Fold(node.Name) != TextFold.Fold(label))
            .Select(node => node.Name)
            .FirstOrDefault(name => Complaints.KindOf(name) is null && (Done(name, doing) || typed.Contains(TextFold.Fold(name))));
    }

    /// <summary>"Saved" for save, "SMS on" for "notify me by SMS", 已保存 for 保存.</summary>
    private static bool Done(string name, List<string> doing)
    {
        var words = Tokens.Of(name);
        return doing.Exists(word => words.Any(one => one != word && Stemmer.SameRoot(one, word) && one.EndsWith("ed", StringComparison.Ordinal) || TextFold.IsChinese(word[0]) && name.Contains("已" + word, StringComparison.Ordinal) || TextFold.IsChinese(word[0]) && name.Contains(word + "成功", StringComparison.Ordinal)))
            || doing.Exists(words.Contains) && words.Any(word => word is "ready" or "finished" or "complete" or "completed" or "available" or "就绪" or "已生成" or "已完成")
            || TextFold.IsChinese(name[0]) && doing.Exists(word => name.Contains(word, StringComparison.Ordinal)) && (name.Contains("已生成", StringComparison.Ordinal) || name.Contains("已完成", StringComparison.Ordinal) || name.Contains("就绪", StringComparison.Ordinal))
            || words.Count <= 6 && doing.Exists(words.Contains) && words.Any(word => word is "on" or "done" or "sent" or "ok" or "started" or "完成" || word.Contains('已', StringComparison.Ordinal)) || words.Count <= 6 && name.Contains('已', StringComparison.Ordinal) && doing.Exists(word => name.Contains(word, StringComparison.Ordinal));
    }
}
