using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Running;

namespace AutoGlm.Tasks.Judging;

/// <summary>Decides what the ledger says of an outside change once the screen after it is known.</summary>
internal static class EffectJudge
{
    public static Effect Settle(Effect effect, ActionResult result, Verdict verdict, Observation before, Observation after)
    {
        if (!result.Performed && result.Problem is not (ActionProblem.TimedOut or ActionProblem.Unreachable))
            return effect with { Status = EffectStatus.Rejected, Evidence = verdict.Reason };
        if (verdict.Kind == VerdictKind.Rejected)
        {
            // A server error leaves open whether the change was made before it broke.
            var broke = after.DocumentStatus >= 500 || !result.Performed;
            return effect with { Status = broke ? EffectStatus.Unknown : EffectStatus.Rejected, Evidence = verdict.Reason };
        }

        var confirmation = Confirmations.New(before, after).OrderByDescending(found => found.Strong).FirstOrDefault();
        return confirmation is null
            ? effect with { Status = EffectStatus.Unknown, Evidence = verdict.Reason }
            : effect with { Status = EffectStatus.Confirmed, Evidence = confirmation.Text };
    }
}
