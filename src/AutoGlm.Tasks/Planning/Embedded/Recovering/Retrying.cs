using System.Text.RegularExpressions;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Planning.Embedded.Recovering;

/// <summary>
/// A site that broke on the way is asked again, a few times: only where it says itself that nothing was done, or offers
/// to try again. Where it leaves open whether it was done, nothing is sent twice.
/// </summary>
internal sealed partial class Retrying : IBehaviour
{
    private const string Mark = "retry";

    public Decision? Propose(Situation situation)
    {
        if (Refusals.Last(situation, Mark) is not { } refused || !Transient().IsMatch(refused.Press.Verdict.Reason) && !Complaints.Find(situation.Index).Any(complaint => complaint.Kind == ComplaintKind.Error && Transient().IsMatch(complaint.Text)) && refused.Since.Count == 0)
            return null;
        var offered = Offered(situation);
        var tried = refused.Since.Count(step => step.Instruction.Purpose == Mark && step.Instruction.Verb == InstructionVerb.Tap);
        if (offered is not null && tried < 3)
            return new Decision.Do(Instruct.Tap(situation, offered, Mark)) { Thought = situation.Say("The site broke and offers to try again.", "网站出错，并提供了重试。") };
        var safe = tried > 0 || situation.Index.Nodes.Any(node => node.Name.Length is > 0 and < 300 && NotDone().IsMatch(node.Name)) || NotDone().IsMatch(refused.Press.Verdict.Reason);
        if (!safe)
            return null;
        if (!refused.Since.Any(step => step.Instruction.Verb == InstructionVerb.Wait))
            return new Decision.Do(Instruct.Plain(situation, InstructionVerb.Wait, null, new Expectation(ExpectationKind.None), Mark)) { Thought = situation.Say("The site broke; give it a moment.", "网站出错，稍等片刻。") };
        return Refilled(situation) ?? (situation.Usable.Any(node => Similarity.Of(refused.Press.Instruction.Target?.Name, situation.Index.LabelOf(node)) >= 0.8) ? Refusals.Again(situation, refused.Press) : null);
    }

    /// <summary>What the form lost is put in again.</summary>
    private static Decision? Refilled(Situation situation)
    {
        var lost = situation.Steps.Skip(situation.Context.OpenedAtStep)
            .Where(step => step.Instruction is { Verb: InstructionVerb.Type, Value: { Length: > 0 }, Target.Name.Length: > 0 } && step.Verdict.IsGood)
            .GroupBy(step => step.Instruction.Target!.Name)
            .Select(group => group.Last())
            .Select(step => (Step: step, Field: situation.Usable.FirstOrDefault(node => UiRoles.IsTextField(node) && string.IsNullOrEmpty(node.Value) && !node.Is(UiStates.Secret) && situation.Index.LabelOf(node) == step.Instruction.Target!.Name)))
            .Where(pair => pair.Field is not null)
            .ToList();
        return lost.Count == 0 ? null : new Decision.Do([.. lost.Select(pair => Instruct.On(situation, InstructionVerb.Type, pair.Field!, pair.Step.Instruction.Value, new Expectation(ExpectationKind.ValueShown, pair.Step.Instruction.Value), Mark))]) { Thought = situation.Say("The form lost what was entered.", "表单内容丢失，重新填写。") };
    }

    private static UiNode? Offered(Situation situation) =>
        situation.Usable
            .Where(node => node.Role is "button" or "link" && situation.Index.LabelOf(node).Length < 40)
            .Select(node => (Node: node, Score: Synonyms.Strength(situation.Index.LabelOf(node), "retry")))
            .Where(pair => pair.Score >= 0.7)
            .OrderByDescending(pair => pair.Score)
            .FirstOrDefault().Node;

    [GeneratedRegex(@"\b(?:50[0-4]|server\s+error|went\s+wrong|try\s+again|temporar(?:y|ily)|unavailable|timed?\s*out|network|connection|overload(?:ed)?|busy)\b|服务器|稍后|网络|超时|繁忙|系统错误|出错|重试", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Transient();

    [GeneratedRegex(@"\b(?:(?:was|were|has|have|is|could)(?:\s+not|n['’]t)\s+(?:be(?:en)?\s+)?(?:sent|saved|submitted|stored|processed|placed|booked|completed|created|added|delivered)|nothing\s+was\s+(?:sent|saved|submitted|changed)|not\s+(?:sent|saved|submitted))\b|尚?未(?:能)?(?:提交|保存|发送|成功|完成|创建)|没有(?:提交|保存|发送)|(?:提交|保存|发送)失败", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NotDone();
}
