using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Whether something over the page belongs to the task: it asks for what the goal gives, or shows what the goal is about.</summary>
internal static class Relevance
{
    private static readonly string[] Nuisances = ["advertisement", "cookie", "newsletter"];

    public static bool IsPartOfTask(Situation situation, UiNode overlay)
    {
        var index = situation.Index;
        var text = index.TextOf(overlay);
        var inside = index.DescendantsOf(overlay).ToArray();
        if (!inside.Any(UiRoles.IsInteractive))
            return false;
        if (situation.Wants.Any(want => Shows(situation, want, text)))
            return true;
        var nuisance = Nuisances.Any(topic => Synonyms.Speaks(text, topic) && !Synonyms.Speaks(situation.Goal.Goal, topic)) || Surveys.IsMatch(text);
        if (!nuisance && situation.Open.Any(want => inside.Any(node => UiRoles.IsField(node) && !UiRoles.IsToggle(node) && FieldFinder.Score(situation, want, node) >= 0.6)))
            return true;
        // A calendar, a list of options or of times is what one opens to choose from.
        if (CalendarView.Find(index, situation.Usable) is { } calendar && calendar.Days.Count(day => index.IsWithin(day, overlay)) > 10)
            return true;
        if (overlay.Role is "listbox" or "menu" || !nuisance && inside.Count(node => Denote.TimeIn(node.Name) is not null && UiRoles.IsInteractive(node)) > 1)
            return true;
        if (nuisance)
            return false;
        // A goal that tells what to do knows what comes of it, or speaks of what is already there.
        if (situation.Goal.IsProgram && (situation.Steps.Any(step => step.Instruction.Purpose is not null && step.Verdict.IsGood) || inside.Any(node => UiRoles.IsInteractive(node) && index.LabelOf(node) is { Length: > 1 and < 40 } label && situation.Goal.Goal.Contains(label, StringComparison.OrdinalIgnoreCase))))
            return true;
        // It came as the answer to our own step: a question of the site about the task.
        var acted = situation.Last is { Instruction.Purpose: not null, Verdict.Kind: not Judging.VerdictKind.NotPerformed };
        return acted && (SpeaksOfGoal(situation, text) || Reading.Confirmations.Find(index).Any(found => index.IsWithin(found.Node, overlay)) || Reading.Complaints.Find(index).Any(found => index.IsWithin(found.Node, overlay)));
    }

    private static bool Shows(Situation situation, Want want, string text) => want.Kind switch
    {
        SlotKind.Date => text.Length < 2000 && DateReader.Find(text, situation.Context.Clock).Any(found => found.YearSaid && found.Date == Denote.Date(want.Value)),
        SlotKind.Text => want.Value.Length > 1 && text.Contains(want.Value, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool SpeaksOfGoal(Situation situation, string text)
    {
        var intent = situation.Goal.Intent;
        return intent.Action is { } action && Synonyms.Speaks(text.Length > 400 ? text[..400] : text, action)
            || intent.ObjectPhrase is { } thing && Similarity.Of(thing, text.Length > 200 ? text[..200] : text) > 0.3
            || Synonyms.Speaks(text.Length > 400 ? text[..400] : text, Concepts.Confirm);
    }

    private static readonly System.Text.RegularExpressions.Regex Surveys = new(
        @"\b(survey|feedback|how\s+(likely|did|was|are)|rate\s+(us|your)|recommend\s+us|subscribe|sign\s+up|% off|discount|offer|deal|app\s+store|download\s+(our|the)\s+app|enable\s+notifications|allow\s+notifications)\b|调查|问卷|订阅|优惠|折扣|满意度|打几分|下载(我们的)?\s*app|开启通知|推送",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);
}
