using AutoGlm.Engine;
using AutoGlm.Engine.Agents;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Studio.Watching;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Commanding;

/// <summary>What can be reached from everywhere: pages, agents, runs, and the page's own preferences.</summary>
public sealed class GlobalCommands(
    IAgentStore agents, IWorkflowEngine engine, NavigationManager navigation, BrowserShell shell, StudioTexts texts, When when)
{
    private const int Runs = 8;

    private static readonly (string Theme, string Icon)[] Themes = [("light", "sun"), ("dark", "moon"), ("system", "screen")];

    /// <summary>Pages, agents and preferences.</summary>
    public async Task<IReadOnlyList<StudioCommand>> StandingAsync(CancellationToken cancellationToken)
    {
        var all = await agents.ListAsync(cancellationToken);
        return
        [
            .. all.Select(agent => Link("agents", AgentNames.NameOf(agent), "agents", $"/agents/{Uri.EscapeDataString(agent.Id)}") with { Detail = agent.Id, Words = agent.Name }),
            .. StudioPages.All.Select(page => Link("pages", texts[page.Key], page.Icon, page.Path) with { Words = Both(page.Key) }),
            .. Themes.Select(one =>
                new StudioCommand("actions", texts[$"shell.theme.{one.Theme}"], one.Icon, () => shell.SetThemeAsync(one.Theme).AsTask()) { Words = Both($"shell.theme.{one.Theme}") }),
            new StudioCommand("actions", texts["shell.otherLanguage"], "globe", () => shell.SetLanguageAsync(StudioLanguages.Other).AsTask()) { Words = "English 中文 language 语言" },
        ];
    }

    /// <summary>Runs that what is typed is found in; the newest where nothing is.</summary>
    public async Task<IReadOnlyList<StudioCommand>> RunsAsync(string typed, CancellationToken cancellationToken)
    {
        var found = await engine.ListAsync(new RunQuery { Text = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim(), Take = Runs }, cancellationToken);
        return
        [
            .. found.Select(run => Link("runs", run.AgentName, "runs", $"/runs/{Uri.EscapeDataString(run.RunId)}") with
            {
                Detail = $"{texts[$"common.status.{run.Status.Name()}"]} · {when.Ago(run.StartedAt)}",
                Words = run.RunId,
            }),
        ];
    }

    private string Both(string key) => $"{texts.Find(StudioLanguages.English, key)} {texts.Find(StudioLanguages.Chinese, key)}";

    private StudioCommand Link(string group, string title, string icon, string path) => new(group, title, icon, () =>
    {
        navigation.NavigateTo(path);
        return Task.CompletedTask;
    });
}
