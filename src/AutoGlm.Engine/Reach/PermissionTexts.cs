using System.Text.Json.Nodes;
using AutoGlm.Engine.State;
using AutoGlm.Tasks.Reach;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Reach;

/// <summary>
/// Permissions with references to inputs filled in. Only inputs count: what a page or service said can't widen them. A
/// whole kind of addresses (<c>file:</c>) is permitted by the author's own text alone, never by what a caller put into an input.
/// </summary>
internal static class PermissionTexts
{
    public static IReadOnlyList<string> Resolve(RunState state, IReadOnlyList<string> written)
    {
        var scope = new TemplateScope(state.Start?.Inputs ?? [], new Dictionary<string, JsonNode?>());
        return [.. written
            .Select(text => (Written: text, Resolved: TemplateResolver.ResolveText(text, scope, null, "permissions")?.ToString()))
            .Where(pair => !string.IsNullOrEmpty(pair.Resolved) && (pair.Resolved == pair.Written || !new SiteEntry(pair.Resolved.Trim()).IsScheme))
            .Select(pair => pair.Resolved!)];
    }
}
