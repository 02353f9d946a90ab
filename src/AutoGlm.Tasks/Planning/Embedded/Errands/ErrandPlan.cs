using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Errands;

/// <summary>
/// How a goal can be done on the screen as it stands: its values in the fields that ask for them, then the control that
/// its verb and object name. Made only where nearly every word of the goal is accounted for.
/// </summary>
/// <param name="Entries">What goes where.</param>
/// <param name="Control">What is pressed at last.</param>
/// <param name="Covered">How much of what the goal says the plan accounts for, 0–1.</param>
internal sealed record ErrandPlan(IReadOnlyList<ErrandEntry> Entries, UiNode Control, double Covered)
{
    /// <summary>The plan; null where the screen offers no control for it.</summary>
    public static ErrandPlan? Of(Situation situation, string goal)
    {
        goal = Understanding.Programs.Reading.Remarks.Without(goal);
        var values = GoalValues.In(goal, situation.Context.Request.Inputs, situation.Context.Clock);
        var entries = ErrandFields.Fill(situation, goal, values);
        var words = Words(goal);
        var used = entries.SelectMany(entry => entry.Words).ToList();
        var left = words.Where(word => !used.Contains(word, StringComparer.Ordinal)).ToList();
        if (ErrandControls.Find(situation, goal, left, entries) is not { } control)
            return null;
        var screen = situation.Index.Nodes.Where(node => UiRoles.IsHeading(node) && situation.Index.IsReachable(node)).SelectMany(node => Tokens.Of(node.Name)).Concat(Tokens.Of(situation.Now.Title)).Concat(Tokens.Of(situation.Index.LabelOf(control))).Concat(entries.SelectMany(entry => Tokens.Of(situation.Index.LabelOf(entry.Field)))).ToList();
        var label = situation.Index.LabelOf(control);
        double Weight(string word) => TokenWeight.Of(word) is var weight && weight < 0.2 ? 0 : weight;
        var all = words.Sum(Weight);
        var open = left.Where(word => !screen.Exists(known => known == word || Stemmer.SameRoot(known, word) || known.Contains(word, StringComparison.Ordinal) && TextFold.IsChinese(word[0])) && !ErrandControls.Means(word, label) && !ErrandFields.IsFiller(word)).Sum(Weight);
        // What is done says the first word, often in another way than the control.
        if (left.Count > 0 && words.Count > 2 && left[0] == words[0] && open >= Weight(words[0]) && !screen.Contains(words[0]))
            open -= Weight(words[0]) * 0.7;
        return new ErrandPlan(entries, control, CookieWishes.Of(goal) is not null ? 1 : all == 0 ? 0 : 1 - (open / all));
    }

    /// <summary>The goal's words, folded and cut as labels are.</summary>
    public static IReadOnlyList<string> Words(string goal) => Tokens.Of(goal);
}
