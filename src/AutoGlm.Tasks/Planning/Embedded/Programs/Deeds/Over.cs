using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding.Programs;

namespace AutoGlm.Tasks.Planning.Embedded.Programs.Deeds;

/// <summary>Controls over a list that do something to all that is ticked in it.</summary>
internal static class Over
{
    /// <summary>The one for this deed: a button outside of every entry, or a list that offers the deed's value; null when there is none.</summary>
    public static UiNode? For(Situation situation, DoClause clause) =>
        ActionControls.For(situation, clause, node => situation.Index.RowOf(node) is null && Scope.CardOf(situation, node) is null)
        ?? situation.Usable.FirstOrDefault(node => Scope.CardOf(situation, node) is null && clause.With.Any(slot => node.Options.Any(option => Similarity.Of(slot.Value, option) >= 0.8)));
}
