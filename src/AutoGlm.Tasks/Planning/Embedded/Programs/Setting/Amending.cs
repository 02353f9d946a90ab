using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Judging;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading.Questions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Setting;

/// <summary>Gets to the editor of a text that can only be read so far: to the page it stands on, then to what edits that page.</summary>
internal static partial class Amending
{
    private const string Edit = "amend edit";
    private const string Page = "amend page";

    /// <summary>The next step on the way; null when there is none.</summary>
    public static Progress? Next(ClauseState state, EditClause clause)
    {
        var situation = state.Situation;
        if (state.StepsFor(Edit).Count() < 2 && clause.At is { } piece && situation.Index.Text.Contains(piece, StringComparison.Ordinal) && Editor(situation) is { } editor)
            return state.Do(state.On(InstructionVerb.Tap, editor, null, Expectation.AnyChange, Edit));
        if (clause.In is not { } paper || state.StepsFor(Edit).Any())
            return null;
        var name = NameOf(paper);
        var way = situation.Usable
            .Where(node => node.Role is "link" or "treeitem" or "tab" or "menuitem" or "listitem" && !NewPages.IsOffer(situation, node) && situation.Tried(InstructionVerb.Tap, node) == 0)
            .Select(node => (Node: node, Score: Similarity.Of(name, situation.Index.LabelOf(node))))
            .Where(pair => pair.Score >= 0.8)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;
        if (way is not null && state.StepsFor(Page).Count() < 3)
            return state.Do(state.On(InstructionVerb.Tap, way, null, Expectation.AnyChange, Page));
        return SiteSearch.Next(state, [.. QuestionWords.Content(TextFold.Fold(name))]);
    }

    /// <summary>Whether the text was opened for this change, so that it must be kept.</summary>
    public static bool WasOpened(ClauseState state) => state.StepsFor(Edit).Any(step => step.Verdict.Kind != VerdictKind.NotPerformed);

    /// <summary>A page's own control to edit it, rather than that of one of its parts.</summary>
    private static UiNode? Editor(Situation situation) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" or "menuitem" or "tab" && situation.Index.LabelOf(node) is { Length: > 0 and < 40 } label && Edits(label) >= 0.5)
            .Select(node => (Node: node, Score: Edits(situation.Index.LabelOf(node)) - (situation.Index.AncestorsOf(node).Any(UiRoles.IsHeading) ? 0.2 : 0)))
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    /// <summary>"Edit", "Edit source", "Edit this page [e]".</summary>
    private static double Edits(string label) => Math.Max(Synonyms.Strength(label, "edit"), Begins().IsMatch(label.Trim()) ? 0.75 : 0);

    [System.Text.RegularExpressions.GeneratedRegex(@"^(?:edit|modify)\b|^(?:编辑|修改)(?!摘要|历史|记录)", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex Begins();

    private static string NameOf(Selection paper) => paper.Phrase.Name.Length > 0 ? paper.Phrase.Name : paper.Words;
}
