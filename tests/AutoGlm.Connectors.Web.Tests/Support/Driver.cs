using AutoGlm.Canaries;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Surfaces;

namespace AutoGlm.Connectors.Web.Tests.Support;

/// <summary>
/// A surface with short words for what tests do to it. What it shows, and its last picture where it fills in secrets, is looked
/// through for them.
/// </summary>
public sealed class Driver(ISurface surface, bool usesSecrets = false) : IAsyncDisposable
{
    public ISurface Surface => surface;

    public async Task<Observation> LookAsync()
    {
        var seen = await surface.ObserveAsync(CancellationToken.None);
        CanaryWatch.Suite.Look("observation", seen.Location, $"{seen}\n{seen.Title}\n{Print(seen.Root)}");
        return seen;
    }

    public async Task<UiNode> FindAsync(string role, string name) =>
        Find(await LookAsync(), role, name);

    public static UiNode Find(Observation observation, string role, string name) =>
        observation.Root.SelfAndDescendants().FirstOrDefault(node => node.Role == role && node.Name == name)
        ?? throw new InvalidOperationException($"No {role} “{name}” in:\n{Print(observation.Root)}");

    public async Task<bool> ShowsAsync(string text) => Shows(await LookAsync(), text);

    public static bool Shows(Observation observation, string text) =>
        observation.Root.SelfAndDescendants().Any(node => node.Name.Contains(text, StringComparison.Ordinal));

    /// <summary>Performs and waits for calm.</summary>
    public async Task<ActionResult> DoAsync(GuiVerb verb, UiNode? node = null, string? text = null, Func<GuiAction, GuiAction>? with = null)
    {
        var action = new GuiAction { Verb = verb, Ref = node?.Ref, Text = text };
        var result = await surface.PerformAsync(with?.Invoke(action) ?? action, CancellationToken.None);
        CanaryWatch.Suite.Look("result", $"{verb}", $"{result}");
        await surface.SettleAsync(CancellationToken.None);
        return result;
    }

    public async Task<ActionResult> DoAsync(GuiVerb verb, string role, string name, string? text = null) =>
        await DoAsync(verb, await FindAsync(role, name), text);

    public static string Print(UiNode node, int depth = 0) =>
        $"{new string(' ', depth)}[{node.Ref}] {node.Role} “{node.Name}” {node.Value} {node.States} {node.Description}\n" + string.Concat(node.Children.Select(child => Print(child, depth + 1)));

    public async ValueTask DisposeAsync()
    {
        if (usesSecrets)
            CanaryWatch.Suite.LookAt("last picture", (await surface.CaptureAsync(CancellationToken.None)).Bytes);
        await surface.DisposeAsync();
    }
}
