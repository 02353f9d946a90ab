using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Workflows.Validation;

/// <summary>Finds everything that is wrong with a document, at once.</summary>
public static class AgentValidator
{
    /// <summary>Empty when all is well; an agent may run when no problem has severity error.</summary>
    public static IReadOnlyList<Problem> Validate(AgentDocument document, NodeKindCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(catalog);
        return
        [
            .. IdentityRules.Check(document),
            .. EffectPermissionRules.Check(document.Permissions.Effects),
            .. ValueRules.Check(document.Inputs, "inputs"),
            .. ValueRules.Check(document.Outputs, "outputs"),
            .. NodeRules.Check(document, catalog),
            .. EdgeRules.Check(document, catalog),
            .. GraphRules.Check(document, catalog),
            .. BodyRules.Check(document, catalog),
            .. FailureRules.Check(document, catalog),
            .. ReferenceRules.Check(document, catalog),
        ];
    }

    /// <summary>Whether nothing found keeps the agent from running.</summary>
    public static bool MayRun(IEnumerable<Problem> problems) => problems.All(problem => problem.Severity != "error");
}
