using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Recovering;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Safety;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs;

/// <summary>
/// Brings to light what isn't on the screen yet: waits for what loads, opens what is folded up one by one, those first
/// whose names speak of it, scrolls lists and the page, loads more, turns pages.
/// </summary>
internal static class Revealing
{
    private const string Tag = "reveal";
    private const int MostSteps = 80;
    private const int MostScrolls = 25;
    private const int MostHovers = 30;

    /// <summary>The next thing to try; null when everything was.</summary>
    public static Progress? Next(ClauseState state, Selection target)
    {
        var situation = state.Situation;
        var tried = state.Steps.Where(step => state.TagOf(step).StartsWith(Tag, StringComparison.Ordinal)).ToList();
        if (tried.Count >= MostSteps)
            return null;
        var opened = tried.Select(state.TagOf).ToHashSet(StringComparer.Ordinal);
        var folded = situation.Usable.Where(node => IsFolded(situation, node) && !opened.Contains(KeyOf(situation, node))).ToList();
        var name = target.Names.Count > 0 ? target.Names[0] : target.Phrase.Name;
        var speaking = folded.Where(node => Speaks(situation, node, target, name) >= 0.6).OrderByDescending(node => Speaks(situation, node, target, name)).FirstOrDefault();
        if (speaking is not null)
            return Open(state, speaking);
        if (!tried.Exists(step => step.Instruction.Verb == InstructionVerb.Wait))
            return state.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose(Tag)));
        // A page whose name speaks of it is a better guess than the folds of this one, unless something was entered here.
        if (!IsBegun(situation) && Wander(state, target, tried, Wandering.Promising) is { } speakingWay)
            return speakingWay;
        // What has a name of its own is looked for by it before the site is gone through.
        if (target.IsPlain && IsOwnName(target, name) && SiteSearch.Next(state, [.. QuestionWords.Content(TextFold.Fold(name))]) is { } looked)
            return looked;
        if (folded.Find(node => !Wandering.IsIdle(situation.Index.LabelOf(node)) && !IsOneOfMany(situation, node, folded) && !AddsRow(situation, node)) is { } fold)
            return Open(state, fold);
        if ((Hover(state, tried) ?? Scroll(state, tried) ?? More(state, tried)) is { } further)
            return further;
        if (Wander(state, target, tried) is { } way)
            return way;
        if (name.Length > 1 && SiteSearch.Next(state, [.. QuestionWords.Content(TextFold.Fold(name))], follow: false) is { } searched)
            return searched;
        // What was asked for last may still be on its way.
        return tried.Count > 1 && tried[^1].Instruction.Verb != InstructionVerb.Wait
            ? state.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), state.Purpose(Tag)))
            : null;
    }

    /// <summary>Menus that open under the mouse are gone through item by item, the deepest first, without a tap.</summary>
    private static Progress? Hover(ClauseState state, List<TaskStep> tried)
    {
        const string tag = Tag + " hover ";
        var index = state.Situation.Index;
        var rested = tried.Select(state.TagOf).Where(one => one.StartsWith(tag, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        if (rested.Count >= MostHovers)
            return null;
        var item = state.Situation.Usable
            .Where(node => node.Role == "menuitem" && index.LabelOf(node) is { Length: > 0 and < 60 } label && !rested.Contains(tag + label.Split('\n')[0]) && index.AncestorsOf(node).Any(above => above.Role is "menubar"))
            .OrderByDescending(node => index.AncestorsOf(node).Count(above => above.Role is "menu" or "menuitem"))
            .FirstOrDefault();
        return item is null ? null : state.Do(state.On(InstructionVerb.Hover, item, null, new Expectation(ExpectationKind.None), tag + index.LabelOf(item).Split('\n')[0]));
    }

    /// <summary>Another page of the site may have it.</summary>
    private static Progress? Wander(ClauseState state, Selection target, List<TaskStep> tried, double? least = null)
    {
        const string tag = Tag + " page";
        IReadOnlyList<string> words = [target.Phrase.Name, target.Words, state.Clause.Words, .. target.Phrase.Within is { } within ? [within] : Array.Empty<string>()];
        return Wandering.Next(state.Situation, words, tried.Count(step => state.TagOf(step) == tag), least, tried.Count > 0 ? state.Situation.Steps.ToList().IndexOf(tried[0]) : state.Situation.Steps.Count) is { } way
            ? state.Do(Instruct.On(state.Situation, InstructionVerb.Tap, way, null, Expectation.AnyChange, state.Purpose(tag)))
            : null;
    }

    /// <summary>Quoted, or written with capitals as names are.</summary>
    private static bool IsOwnName(Selection target, string name) =>
        name.Length > 2 && (target.Words.AsSpan().IndexOfAny("\"“「《") >= 0 || name.Split(' ') is { Length: > 1 } words && words.Any(word => word.Length > 2 && char.IsUpper(word[0]) && word.Any(char.IsLower)));

    /// <summary>Values stand in the page that would be lost by leaving it.</summary>
    private static bool IsBegun(Situation situation) =>
        situation.Steps.Skip(situation.Context.OpenedAtStep).Reverse().TakeWhile(step => step.Location == situation.Now.Location).Any(step => step.Instruction.Verb is InstructionVerb.Type or InstructionVerb.Select or InstructionVerb.Check or InstructionVerb.Uncheck && !LoggingIn.IsPart(step));

    /// <summary>Part of the site in which such a thing is usually kept and where nobody has been yet; null when the site has none.</summary>
    public static Progress? Better(ClauseState state, Selection target)
    {
        const string tag = Tag + " page";
        var situation = state.Situation;
        IReadOnlyList<string> words = [target.Words, state.Clause.Words];
        return !IsBegun(situation) && Wandering.Next(situation, words, state.StepsFor(tag).Count() * 4, Wandering.Promising) is { } way && Whereabouts.Of(words, situation.Index.LabelOf(way)) > 0 && !Wandering.IsHere(situation, words)
            ? state.Do(Instruct.On(situation, InstructionVerb.Tap, way, null, Expectation.AnyChange, state.Purpose(tag)))
            : null;
    }

    private static Progress Open(ClauseState state, UiNode node) =>
        state.Do(Instruct.On(state.Situation, InstructionVerb.Tap, node, null, Expectation.AnyChange, state.Purpose(KeyOf(state.Situation, node))));

    /// <summary>Lists that scroll by themselves, each to its end, then the page.</summary>
    private static Progress? Scroll(ClauseState state, List<TaskStep> tried)
    {
        var situation = state.Situation;
        foreach (var list in situation.Index.Nodes.Where(node => node.Is(UiStates.Scrollable) && node.Role != "root" && !UiRoles.IsTextField(node) && situation.Index.IsReachable(node)))
        {
            var tag = $"{Tag} scroll {list.Role} {Head(situation, list)}";
            var before = tried.Where(step => state.TagOf(step) == tag).ToList();
            if (before.Count < MostScrolls && !IsAtEnd(before))
                return state.Do(Instruct.On(situation, InstructionVerb.Scroll, list, "down", Expectation.AnyChange, state.Purpose(tag)));
        }

        const string page = Tag + " scroll page";
        var scrolls = tried.Where(step => state.TagOf(step) == page).ToList();
        return situation.Now.CanScrollDown && scrolls.Count < MostScrolls && !IsAtEnd(scrolls)
            ? state.Do(Instruct.Plain(situation, InstructionVerb.Scroll, "down", Expectation.AnyChange, state.Purpose(page)))
            : null;
    }

    /// <summary>"Load more" and "next page", as long as they bring something.</summary>
    private static Progress? More(ClauseState state, List<TaskStep> tried)
    {
        var situation = state.Situation;
        const string tag = Tag + " more";
        if (tried.Where(step => state.TagOf(step) == tag).ToList() is { Count: > 1 } turned && (turned.TakeLast(2).All(step => !step.Verdict.IsGood) || turned.SkipLast(1).Any(step => step.ScreenAfter == turned[^1].ScreenAfter)))
            return null;
        var more = situation.Usable
            .Where(node => !UiRoles.IsField(node) && node.Role is not ("navigation" or "menu") && situation.Index.LabelOf(node).Length < 40)
            .Select(node => (Node: node, Score: Math.Max(Synonyms.Strength(situation.Index.LabelOf(node), "more"), Synonyms.Strength(situation.Index.LabelOf(node), "next-page"))))
            .Where(pair => pair.Score >= 0.7)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        return more is null ? null : state.Do(Instruct.On(situation, InstructionVerb.Tap, more, null, Expectation.AnyChange, state.Purpose(tag)));
    }

    private static bool IsAtEnd(List<TaskStep> scrolls) =>
        scrolls.Count > 0 && scrolls[^1].Verdict.Kind is VerdictKind.NoChange or VerdictKind.NotPerformed;

    private static string Head(Situation situation, UiNode list) => list.Name.Length > 0 ? list.Name : list.Key ?? situation.Index.SectionOf(list) ?? "";

    private static string KeyOf(Situation situation, UiNode node)
    {
        var label = situation.Index.LabelOf(node).Trim(' ', '▸', '▶', '►', '▾', '▼', '˅', '⌄', '＋', '+', '-', '−');
        if (label.Length > 1 && situation.Usable.Count(other => other.Role == node.Role && situation.Index.LabelOf(other).Contains(label, StringComparison.Ordinal)) == 1)
            return $"{Tag} {node.Role} {label}";
        // By its place among those of the same name: the words around it change when it opens.
        var alike = situation.Index.Nodes.Where(other => other.Role == node.Role && situation.Index.LabelOf(other).Contains(label, StringComparison.Ordinal)).ToList();
        return $"{Tag} {node.Role} {label} {alike.IndexOf(node)}";
    }

    /// <summary>How much its name has to do with what is looked for.</summary>
    private static double Speaks(Situation situation, UiNode node, Selection target, string name)
    {
        var label = situation.Index.LabelOf(node);
        if (label.Length == 0)
            return 0;
        return Math.Max(Similarity.Of(name, label), target.Phrase.Within is { } within ? Similarity.Of(within, label) : 0);
    }

    /// <summary>"+" among fields makes one more of them.</summary>
    private static bool AddsRow(Situation situation, UiNode node) =>
        situation.Index.LabelOf(node).Trim() is "+" or "＋" && situation.Index.AncestorsOf(node).Any(above => above.Role is "form" or "row") && situation.Usable.Count(UiRoles.IsTextField) > 1;

    /// <summary>The same fold in row after row ("Quick edit “A”", "Quick edit “B”") belongs to the things of a list, and what is looked for is none of them.</summary>
    private static bool IsOneOfMany(Situation situation, UiNode node, List<UiNode> folded)
    {
        if (situation.Index.RowOf(node) is null)
            return false;
        var first = LabelText.Of(situation.Index.LabelOf(node)).Words.FirstOrDefault() ?? "";
        if (LabelText.Of(situation.Index.LabelOf(node)).Words.Count < 3)
            return false;
        return folded.Count(other => situation.Index.RowOf(other) is not null && (LabelText.Of(situation.Index.LabelOf(other)).Words.FirstOrDefault() ?? "") == first) > 2;
    }

    private static bool IsFolded(Situation situation, UiNode node)
    {
        if (UiRoles.IsTextField(node) || node.Role is "combobox" || node.Options.Count > 0)
            return false;
        var label = situation.Index.LabelOf(node);
        // Looking around never deletes, pays or sends.
        if (EffectWords.Sure(label) is not null)
            return false;
        return node.Is(UiStates.Collapsed)
            || node.Role == "tab" && !node.Is(UiStates.Selected)
            || node.Tag == "summary" && !node.Is(UiStates.Expanded)
            || label.Any("▸▶►▾▼˅⌄＋".Contains) && !node.Is(UiStates.Expanded)
            || label.StartsWith("+ ", StringComparison.Ordinal) || label.Length > 2 && label[0] == '+' && char.IsLetter(label[1])
            || label is "+" or "…" or "☰" or "⋮" or "⋯"
            || node.Role is "button" or "generic" && Synonyms.Strength(label, "menu") >= 0.9
            || label.Trim().Length == 0 && SymbolNames.IsMenu(node);
    }
}
