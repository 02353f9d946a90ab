using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>
/// After a break nobody knows whether the last order went through. Before anything is sent again, this looks: at the
/// page itself, then where the site lists what was made; and asks when neither tells.
/// </summary>
internal sealed class EffectRecovery : IBehaviour
{
    public Decision? Propose(Situation situation)
    {
        if (Uncertain(situation) is not { } effect || IsSettled(situation))
            return null;
        if (Entry(situation) is not null || Confirmations.Find(situation.Index).Any(found => found.Strong))
            return null; // Ending reads it from here.

        var looking = situation.TriedFor(Purposes.Recover);
        if (looking > 0 && ListIsShown(situation))
            return null; // The list is here and the entry isn't in it: it did not happen, go on as usual.
        if (looking < 3 && ListLink(situation) is { } link)
            return new Decision.Do(Instruct.Tap(situation, link, Purposes.Recover)) { Thought = situation.Say("It may have gone through before the break: look at the list.", "中断前可能已经提交成功，先查看记录。") };
        return new Decision.Ask(new Question
        {
            Kind = "choice",
            Field = AgainQuestion,
            Choices = ["yes", "no"],
            Text = situation.Say(
                $"Before the break this was being sent: {effect.Description}. The site doesn't tell whether it went through. Send it again?",
                $"中断前正在提交：{effect.Description}。网站上看不出是否成功。要再提交一次吗？"),
        });
    }

    /// <summary>Name of the question whether to send again.</summary>
    public const string AgainQuestion = "send-again";

    /// <summary>The effect of which nobody knows whether it happened; only those from before the surface was opened anew count.</summary>
    public static Effect? Uncertain(Situation situation)
    {
        var reopenedAfter = situation.Context.OpenedAtStep == 0 ? 0 : situation.Steps[situation.Context.OpenedAtStep - 1].Number;
        return situation.Context.Effects.LastOrDefault(effect =>
            effect.Status is EffectStatus.Intended or EffectStatus.Unknown or EffectStatus.Confirmed
            && effect.Category is EffectCategories.Order or EffectCategories.Pay or EffectCategories.Send or EffectCategories.Post or EffectCategories.Transfer
            && (effect.Step <= reopenedAfter || effect.Status == EffectStatus.Intended));
    }

    /// <summary>
    /// The entry on this screen that shows what may have been sent, with all outputs readable in it; null once that
    /// question is settled. A review page carries the same values, but no number given out for them.
    /// </summary>
    public static UiNode? Entry(Situation situation)
    {
        if (Uncertain(situation) is null || IsSettled(situation) || EntryFinder.Find(situation.Index, situation.Goal, situation.Context.Clock) is not { } entry)
            return null;
        var outputs = situation.Context.Request.Outputs;
        return outputs.Count > 0
            ? outputs.All(output => OutputReader.Read(output, situation.Index, entry, situation.Context.Clock) is not null) ? entry : null
            : ListIsShown(situation) ? entry : null;
    }

    /// <summary>The person answered, the list was looked at without finding it, or the work has gone on since.</summary>
    private static bool IsSettled(Situation situation) =>
        LookedInVain(situation)
        || situation.Context.Messages.Any(message => message.Question?.Field == AgainQuestion)
        || situation.Steps.Skip(situation.Context.OpenedAtStep).Any(step => step.Instruction.Purpose is { } purpose && purpose.Contains('=', StringComparison.Ordinal));

    /// <summary>After a look at the list something else was done: what was sent wasn't in it.</summary>
    private static bool LookedInVain(Situation situation)
    {
        var looked = false;
        foreach (var step in situation.Steps.Skip(situation.Context.OpenedAtStep))
        {
            if (step.Instruction.Purpose == Purposes.Recover && step.Verdict.IsGood)
                looked = true;
            else if (looked && step.Instruction.Verb is not (InstructionVerb.Wait or InstructionVerb.Dismiss))
                return true;
        }

        return false;
    }

    private static bool ListIsShown(Situation situation) =>
        situation.Index.Nodes.Any(node => node.Role == "heading" && (Synonyms.Speaks(node.Name, "reservation") || Synonyms.Speaks(node.Name, "orders") || Synonyms.Speaks(node.Name, "outbox")))
        || situation.Last is { Instruction.Purpose: Purposes.Recover, Verdict.IsGood: true };

    private static UiNode? ListLink(Situation situation) =>
        situation.Usable
            .Where(node => node.Role is "link" or "button" or "menuitem" or "tab" && situation.Tried(InstructionVerb.Tap, node) == 0)
            .Select(node => (Node: node, Score: ScoreOf(situation.Index.LabelOf(node))))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    /// <summary>"My bookings", 我的订单: what is mine, in the plural.</summary>
    private static double ScoreOf(string label)
    {
        var folded = TextFold.Fold(label);
        var mine = folded.StartsWith("my ", StringComparison.Ordinal) || folded.StartsWith("your ", StringComparison.Ordinal) || folded.Contains("我的", StringComparison.Ordinal) || folded.Contains("manage", StringComparison.Ordinal) || folded.Contains("history", StringComparison.Ordinal) || folded.Contains("记录", StringComparison.Ordinal);
        var list = Math.Max(Synonyms.Strength(label, "reservation"), Math.Max(Synonyms.Strength(label, "orders"), Synonyms.Strength(label, "outbox")));
        return list == 0 ? 0 : mine ? 1 + list : folded.EndsWith('s') && !folded.Contains("make", StringComparison.Ordinal) ? list * 0.5 : 0;
    }
}
