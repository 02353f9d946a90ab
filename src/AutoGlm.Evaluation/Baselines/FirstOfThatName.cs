using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Baselines;

/// <summary>The plainest way to find an element: the first whose name is the one in mind, else the first whose name holds it.</summary>
internal static class FirstOfThatName
{
    /// <summary>Its reference; null when there is none.</summary>
    public static string? In(Observation now, TargetPhrase target)
    {
        if (target.Name.Length == 0)
            return null;
        var named = now.Root.SelfAndDescendants().Where(node => node.Name.Length > 0).ToList();
        var found = named.FirstOrDefault(node => string.Equals(node.Name.Trim(), target.Name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? named.FirstOrDefault(node => node.Name.Contains(target.Name, StringComparison.OrdinalIgnoreCase));
        return found?.Ref;
    }
}
