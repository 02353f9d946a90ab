using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning.Embedded.Programs.Setting;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Skills;

/// <summary>Changes a text where it stands: reads it, works out how it is to read, and types it.</summary>
internal sealed class EditSkill : ISkill
{
    private const string Act = "act";
    private static readonly SetSkill Fields = new();

    public bool Handles(Clause clause) => clause is EditClause;

    public Progress Continue(ClauseState state)
    {
        var clause = (EditClause)state.Clause;
        if (state.StepsFor(Act).LastOrDefault() is { } typed)
            return !typed.Verdict.IsGood ? new Progress.Failed(typed.Verdict.Reason) : Amending.WasOpened(state) ? Committing.Continue(state) : Progress.IsDone;
        if (Editor(state.Situation, clause) is { } editor && Edited.Text(editor.Value ?? "", clause) is { } text)
            return state.Do(state.On(InstructionVerb.Type, editor, text, new Expectation(ExpectationKind.ValueShown, text), Act));
        // "The value of X" may be a field of the page as well.
        if (clause is { Edit: TextEdit.SetEntry, At: { } key })
            return Fields.Continue(state.As(new SetClause { Words = clause.Words, Field = new Selection { Words = key, Phrase = new TargetPhrase { Name = key } }, Values = [ValueSource.Of(clause.Text)] }));
        if (clause.Edit == TextEdit.ReplacePiece && Amending.Next(state, clause) is { } way)
            return way;
        return Revealing.Next(state, clause.In ?? new Selection { Words = clause.Words })
            ?? new Progress.Failed(state.Say($"“{clause.Words}”: there is no text to change like that.", $"“{clause.Words}”：没有找到可以这样修改的文本。"));
    }

    /// <summary>The text that can be changed as told: one that is named, else the one that holds what is spoken of, else the longest.</summary>
    private static UiNode? Editor(Situation situation, EditClause clause)
    {
        var texts = situation.Index.Nodes.Where(node => UiRoles.IsTextField(node) && !node.Is(UiStates.ReadOnly) && !node.Is(UiStates.Secret) && situation.Index.IsReachable(node) && (node.Tag is not "input" || clause.Edit == TextEdit.ReplaceAll)).ToList();
        if (clause.At is { } at)
            texts = texts.FindAll(node => node.Value?.Contains(at, StringComparison.Ordinal) == true);
        return texts.Count > 1 && clause.In is { Phrase.Name.Length: > 0 } named && Sight.Of(situation, InstructionVerb.Type, named.Phrase) is { } told && texts.Contains(told) ? told
            : texts.OrderByDescending(node => node.Value?.Length ?? 0).ThenByDescending(node => node.Box?.Area ?? 0).FirstOrDefault();
    }
}
