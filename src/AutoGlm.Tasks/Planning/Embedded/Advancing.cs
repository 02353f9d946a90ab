using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Goes on: presses the control that takes what was filled in to the next page, or sends it.</summary>
internal sealed class Advancing : IBehaviour
{
    private const double Least = 0.42;

    private static readonly (string Concept, double Weight)[] Ways =
    [
        ("next", 0.95), ("confirm", 0.9), ("submit", 0.9), ("search", 0.85), ("finish", 0.85), ("book", 0.85), ("checkout", 0.75), ("apply", 0.6),
        ("start", 0.6), ("order", 0.7), ("login", 0.3),
    ];

    /// <summary>Words that go on only where the goal is about them: "Save" beside a search result keeps it as a favourite.</summary>
    private static readonly string[] Deeds = ["save", "send", "post", "add", "create", "reply", "comment", "upload", "edit"];

    private static readonly string[] WaysBack = ["back", "cancel", "close", "logout", "help", "share", "print", "download", "reset", "delete", "register", "newsletter", "language", "edit", "favourite", "translate", "previous-month", "next-month", "increase", "decrease", "filter", "sort"];

    public Decision? Propose(Situation situation)
    {
        if (situation.Goal.Seeks && !SearchIsPending(situation))
            return null;
        if (Unsettled(situation) is { } waiting)
            return waiting;
        var scope = Scope.Of(situation);
        var lastFilled = LastFilled(situation);
        var best = situation.Usable
            .Where(node => node.Role is "button" or "link" or "menuitem" or "generic" || node.Is(UiStates.Clickable) && !UiRoles.IsField(node))
            .Where(node => !node.Is(UiStates.Selected) && node.Role is not ("option" or "gridcell" or "radio" or "tab"))
            .Select(node => (Node: node, Score: ScoreOf(situation, node, lastFilled, scope)))
            .Where(pair => pair.Score >= Least)
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => situation.Index.OrderOf(pair.Node))
            .FirstOrDefault();
        if (best.Node is null)
            return null;
        return new Decision.Do(Instruct.Tap(situation, best.Node, Purposes.Advance)) { Thought = situation.Say("Go on.", "继续。") };
    }

    /// <summary>An order was sent and the screen said neither yes nor no: wait and look, never send it again.</summary>
    private static Decision? Unsettled(Situation situation)
    {
        var effect = situation.Context.Effects.Count == 0 ? null : situation.Context.Effects[^1];
        if (effect is not { Status: EffectStatus.Unknown } || situation.Last is null || effect.Step <= (situation.Context.OpenedAtStep == 0 ? 0 : situation.Steps[situation.Context.OpenedAtStep - 1].Number))
            return null;
        var since = situation.Steps.Where(step => step.Number >= effect.Step).ToList();
        // Something new came: the flow goes on with it.
        if (since.Count > 0 && since[0].Verdict.IsGood && since[0].ScreenAfter == situation.Print && since.Count == 1)
            return null;
        if (since.Any(step => step.Instruction.Purpose is { } purpose && (purpose == Purposes.Advance && step.Number > effect.Step || purpose.Contains('=', StringComparison.Ordinal))))
            return null;
        var waits = since.Count(step => step.Instruction.Verb == InstructionVerb.Wait);
        if (since.Count > 0 && since[0].Verdict.Kind == VerdictKind.NoChange || waits > 0)
        {
            return waits < 2
                ? new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), null)) { Thought = situation.Say("Wait for the site's answer.", "等待网站答复。") }
                : new Decision.GiveUp(situation.Say($"The site did not answer after {effect.Description}; it isn't sent again, because that might do it twice.", $"在{effect.Description}之后网站没有回应；为避免重复，不再提交。"), Broken: true);
        }

        return null;
    }

    private static double ScoreOf(Situation situation, UiNode node, UiNode? lastFilled, UiNode? scope)
    {
        var index = situation.Index;
        var label = index.LabelOf(node).Trim();
        if (label.Length is 0 or > 60 || node.Is(UiStates.Expanded) || node.Is(UiStates.Collapsed))
            return 0;
        var score = 0.0;
        var together = 0.0;
        foreach (var hit in Synonyms.ConceptsOf(label))
        {
            var weight = Ways.FirstOrDefault(way => way.Concept == hit.Concept).Weight;
            score = Math.Max(score, weight * hit.Strength);
            // "Confirm booking": what goes on, and what it is about, together make up the label.
            if (weight > 0 || hit.Concept is "reservation" or "orders" or "table" or "ticket" or "room" or "seat" or "restaurant" or "flight" or "train" or "hotel")
                together += hit.Strength;
        }

        if (score > 0)
            score = Math.Max(score, 0.9 * Math.Min(1, together));
        // What was filled in is saved by the button beside it, whatever the goal called it.
        var ours = lastFilled is not null && index.AncestorsOf(lastFilled).FirstOrDefault(around => around.Role is "form" or "dialog" || around.Is(UiStates.Floating)) is { } box && index.IsWithin(node, box);
        foreach (var deed in Deeds)
        {
            if (ours || situation.Goal.Intent.Action == deed || situation.Goal.Intent.Kind == IntentKind.Change || Synonyms.Speaks(situation.Goal.Goal, deed))
                score = Math.Max(score, 0.8 * Synonyms.Strength(label, deed));
        }

        if (situation.Goal.Intent.Action is { } action)
            score = Math.Max(score, Synonyms.Strength(label, action));
        if (situation.Goal.Intent.Verb is { } verb)
            score = Math.Max(score, 0.9 * Similarity.Of($"{verb} {situation.Goal.Intent.ObjectPhrase}", label));
        // A form's own button takes it further, whatever is written on it.
        if (IsFormsOwn(situation, node))
            score = Math.Max(score, 0.6);
        if (score < 0.25)
            return 0;
        foreach (var concept in WaysBack)
        {
            if (concept != situation.Goal.Intent.Action && Synonyms.Strength(label, concept) is var back and > 0.3)
                score -= back;
        }

        score *= 0.75;
        if (node.Role == "button")
            score += 0.08;
        if (node.InputType == "submit")
            score += 0.08;
        if (lastFilled is not null)
        {
            var shared = index.AncestorsOf(lastFilled).FirstOrDefault(ancestor => ancestor.Role is "form" or "dialog" or "search" or "group" or "region" or "main" && index.IsWithin(node, ancestor));
            score += shared is null ? -0.15 : shared.Role is "main" or "region" ? 0.1 : 0.25;
            if (index.OrderOf(node) > index.OrderOf(lastFilled))
                score += 0.06;
        }

        if (index.AncestorsOf(node).Any(ancestor => ancestor.Role is "navigation" or "banner" or "contentinfo" or "header" or "footer"))
            score -= situation.Wants.Any(want => want.Done) || node.Role == "link" && index.AncestorsOf(node).Any(ancestor => ancestor.Role is "navigation" or "contentinfo" or "footer") && Similarity.Of(situation.Goal.Goal, label) < Least ? 0.3 : 0.05;
        // What is named isn't on this screen: another thing's button is not meant.
        if (scope is null && Scope.NamedThing(situation) is { Concept: not null } && Scope.CardOf(situation, node) is not null)
            score -= 0.6;
        if (scope is not null)
            score += index.IsWithin(node, scope) ? 0.15 : index.ContainerOf(node) is { } card && card.Role == scope.Role && card.Tag == scope.Tag ? -0.6 : 0;
        if (!SameSite.Holds(situation, node))
            score -= 0.5;
        if (score >= Least && Scope.IsOfAnotherThing(situation, node))
            return 0;
        score -= 0.5 * situation.TriedHere(InstructionVerb.Tap, node);
        score -= 0.12 * Math.Min(3, situation.Tried(InstructionVerb.Tap, node));
        return score;
    }

    /// <summary>The one button that sends the form it stands in, where the form holds something of ours or asks for nothing more.</summary>
    private static bool IsFormsOwn(Situation situation, UiNode node)
    {
        if (node.Role != "button" || node.InputType is not ("submit" or "image"))
            return false;
        var form = situation.Index.AncestorsOf(node).FirstOrDefault(ancestor => ancestor.Role is "form" or "dialog" or "search" or "main" or "root");
        return form is not null && form.Role is not "search"
            && !situation.Usable.Any(other => other.InputType is "submit" or "image" && !ReferenceEquals(other, node) && situation.Index.IsWithin(other, form) && Denote.TimeIn(situation.Index.LabelOf(other)) is null)
            && situation.Index.DescendantsOf(form).ToArray().Any(inner => UiRoles.IsField(inner) && !FieldFinder.IsSearchBox(inner));
    }

    /// <summary>Whether a form was filled in and not sent yet: what else the screen offers does not know of it.</summary>
    public static bool HasUnsentForm(Situation situation) =>
        LastFilled(situation) is { } filled
        && situation.Index.AncestorsOf(filled).FirstOrDefault(ancestor => ancestor.Role is "form" or "search" or "dialog") is { } form
        && situation.Usable.Any(node => node.InputType is "submit" && situation.Index.IsWithin(node, form));

    /// <summary>The last field or option that was served, as far as it is still on the screen.</summary>
    private static UiNode? LastFilled(Situation situation)
    {
        for (var i = situation.Steps.Count - 1; i >= situation.Context.OpenedAtStep; i--)
        {
            var step = situation.Steps[i];
            if (step.Instruction.Purpose == Purposes.Advance && step.Verdict.IsGood)
                return null;
            if (step.Action?.Ref is { } reference && (step.Instruction.Purpose == Purposes.Accept || step.Instruction.Purpose?.Contains('=', StringComparison.Ordinal) == true) && situation.Index.Find(reference) is { } node)
                return node;
        }

        return null;
    }

    /// <summary>Something was typed into a search field and not sent yet.</summary>
    private static bool SearchIsPending(Situation situation)
    {
        for (var i = situation.Steps.Count - 1; i >= situation.Context.OpenedAtStep; i--)
        {
            var purpose = situation.Steps[i].Instruction.Purpose;
            if (purpose is Purposes.Advance or Purposes.Filter or Purposes.Sort or Purposes.NextPage)
                return false;
            if (purpose?.Contains('=', StringComparison.Ordinal) == true)
                return true;
        }

        return false;
    }
}
