using System.Text.Json.Nodes;
using AutoGlm.Engine.State;
using AutoGlm.Workflows.Templates;

namespace AutoGlm.Engine.Reach;

/// <summary>Permissions with references to inputs filled in. Only inputs count: what a page or service said can't widen them.</summary>
internal static class PermissionTexts
{
    public static IReadOnlyList<string> Resolve(RunState state, IReadOnlyList<string> written)
    {
        var scope = new TemplateScope(state.Start?.Inputs ?? [], new Dictionary<string, JsonNode?>());
        return [.. written
            .Select(text => TemplateResolver.ResolveText(text, scope, null, "permissions")?.ToString())
            .OfType<string>()
            .Where(text => text.Length > 0)];
    }
}
