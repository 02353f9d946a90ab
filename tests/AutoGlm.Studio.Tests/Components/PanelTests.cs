using System.Globalization;
using System.Text.Json.Nodes;
using AutoGlm.Engine;
using AutoGlm.Studio.Components.Designer;
using AutoGlm.Studio.Designing;
using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Look;
using AutoGlm.Studio.Tests.Fakes;
using AutoGlm.Studio.Texts;
using AutoGlm.Tasks.Secrets;
using AutoGlm.Workflows.Comparing;
using AutoGlm.Workflows.Documents;
using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Validation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.JSInterop;

namespace AutoGlm.Studio.Tests.Components;

public sealed class PanelTests
{
    private static readonly string[] Shapes =
    [
        "null", "true", "-1.5", "1e400", "\"\"", "\"{{\"", "\"{{a.b}}\"", "[]", "[null]", "[1]", "[\"a\"]", "[[]]", "[{}]",
        "[{\"name\":5,\"type\":[],\"kind\":{},\"start\":1,\"fields\":\"x\"}]", "{}", "{\"a\":null,\"b\":[{}]}",
        "{\"match\":1,\"rows\":5}", "{\"match\":\"all\",\"rows\":[5,null,{\"left\":[],\"operator\":2},{\"match\":[],\"rows\":{}},{\"rows\":[{\"rows\":[1]}]}]}",
    ];

    public static TheoryData<string> Kinds => [.. NodeKindCatalog.Default.Kinds.Select(kind => kind.Kind)];

    public static TheoryData<string, string> KindsAndLanguages
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in NodeKindCatalog.Default.Kinds)
            {
                data.Add(kind.Kind, StudioLanguages.English);
                data.Add(kind.Kind, StudioLanguages.Chinese);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsAndLanguages))]
    public async Task NodePanel_EachKind_ShowsEveryFieldInItsLanguage(string kind, string language)
    {
        var html = await RenderAsync(new WorkflowNode { Id = "one", Kind = kind }, [], language);

        foreach (var field in NodeKindCatalog.Default.Find(kind)!.Fields)
        {
            html.ShouldContain($"data-field=\"{field.Name}\"");
            html.ShouldContain(field.Label.For(language));
        }
    }

    /// <summary>Files come from anywhere: what has another shape than its field is shown with its problem, and breaks nothing.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Node_WithSettingsOfAnyShape_IsDrawnAndOpened(string kind)
    {
        foreach (var shape in Shapes)
        {
            var settings = new JsonObject(NodeKindCatalog.Default.Find(kind)!.Fields.Select(field => KeyValuePair.Create(field.Name, JsonNode.Parse(shape))));
            var next = new WorkflowNode { Id = "two", Kind = kind, Settings = settings };
            var agent = new AgentDocument
            {
                Id = "a",
                Name = "A",
                Nodes = [new WorkflowNode { Id = "one", Kind = kind, Settings = (JsonObject)settings.DeepClone() }, next],
                Edges = [new WorkflowEdge { From = "one", To = "two" }],
            };
            try
            {
                var problems = AgentValidator.Validate(agent, NodeKindCatalog.Default);
                CanvasPicture.Of(agent, problems, NodeKindCatalog.Default, new StudioTexts()).Nodes.Count.ShouldBe(2);
                References.For(agent, "two", NodeKindCatalog.Default, "Inputs", new SeenValues([]));
                AgentDiff.Between(agent, agent with { Nodes = [new WorkflowNode { Id = "one", Kind = kind }] });
                (await RenderAsync(next, problems, StudioLanguages.English)).ShouldContain("data-node-panel=\"two\"");
            }
            catch (Exception broken) when (broken is not ShouldAssertException)
            {
                throw new InvalidOperationException($"{kind} with {shape}", broken);
            }
        }
    }

    [Fact]
    public async Task NodePanel_ProblemOfAField_StandsAtTheFieldWithItsCure()
    {
        var html = await RenderAsync(
            new WorkflowNode { Id = "one", Kind = "task" },
            [new Problem("one", "settings.goal", "The goal is missing.", "Say what you want.")],
            StudioLanguages.English);

        html.ShouldContain("id=\"field-one-goal-problem\"");
        html.ShouldContain("The goal is missing.");
        html.ShouldContain("Say what you want.");
        html.ShouldContain("aria-invalid=\"true\"");
    }

    [Theory]
    [InlineData(StudioLanguages.English, "“example.com” is not a web address.", "Begin it with")]
    [InlineData(StudioLanguages.Chinese, "“example.com”不是网址。", "请以")]
    public async Task NodePanel_ProblemARuleFound_IsSaidInThePagesLanguage(string language, string message, string cure)
    {
        var document = new AgentDocument { Id = "a", Name = "A", Nodes = [new WorkflowNode { Id = "one", Kind = "http", Settings = new() { ["url"] = "example.com" } }] };
        var problems = AgentValidator.Validate(document, NodeKindCatalog.Default).Where(problem => problem.Field == "settings.url").ToList();

        var html = System.Net.WebUtility.HtmlDecode(await RenderAsync(document.Nodes[0], problems, language));

        html.ShouldContain(message);
        html.ShouldContain(cure);
    }

    [Fact]
    public async Task NodePanel_FailurePolicy_IsSaidInShortAndItsProblemStandsAtItsField()
    {
        var html = await RenderAsync(
            new WorkflowNode { Id = "one", Kind = "task", Failure = new() { Retries = 3, TimeoutSeconds = 30, Jitter = 2, Then = "continue" } },
            [new Problem("one", "failure.jitter", "This is out of range.", "Use a number from 0 to 1.")],
            StudioLanguages.English);

        html.ShouldContain("retries: 3 · at most 30 s · goes on if it fails");
        html.ShouldContain("in seconds: 1, 2, 4<");
        html.ShouldContain("id=\"failure-one-jitter-problem\"");
        html.Split("Use a number from 0 to 1.").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("manual", false)]
    [InlineData("end", false)]
    [InlineData("if", true)]
    public async Task NodePanel_Failure_IsOfferedWhereItCanBeDealtWith(string kind, bool offered) =>
        (await RenderAsync(new WorkflowNode { Id = "one", Kind = kind }, [], StudioLanguages.English)).Contains("data-failure", StringComparison.Ordinal).ShouldBe(offered);

    [Fact]
    public async Task NodePanel_UnknownKind_KeepsAndShowsItsSettings()
    {
        var html = await RenderAsync(
            new WorkflowNode { Id = "one", Kind = "future", Settings = new() { ["x"] = 1 } }, [], StudioLanguages.English);

        html.ShouldContain("future");
        html.ShouldContain("{\"x\":1}");
    }

    [Theory]
    [InlineData("none", "", false)]
    [InlineData("token", "-H \"X-Webhook-Token: $TOKEN\"", true)]
    [InlineData("hmac", "-H \"X-Signature-256: sha256=$SIGNATURE\"", true)]
    public async Task NodePanel_Webhook_ShowsTheAddressACallAndWhetherItsSecretIsThere(string check, string proof, bool asksForASecret)
    {
        var node = new WorkflowNode { Id = "one", Kind = "webhook", Settings = new() { ["path"] = "/Orders/New", ["check"] = check, ["secret"] = "hook" } };
        var vault = new MemoryVault();
        var before = await RenderAsync(node, [], StudioLanguages.English, vault);
        await vault.SetAsync(new StoredSecret("hook", "v", new SecretBinding(["webhook:orders/new"], [])), default);
        var after = await RenderAsync(node, [], StudioLanguages.English, vault);

        before.ShouldContain("http://127.0.0.1:5080/hooks/orders/new");
        before.ShouldContain(proof);
        before.Contains("data-make-secret", StringComparison.Ordinal).ShouldBe(asksForASecret);
        after.ShouldNotContain("data-make-secret");
    }

    private static async Task<string> RenderAsync(WorkflowNode node, IReadOnlyList<Problem> problems, string language, MemoryVault? vault = null)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            var agent = new AgentDocument { Id = "agent", Name = "Agent", Nodes = [node] };
            await using var session = new DesignerSession(new(agent, 1, DateTimeOffset.UnixEpoch), new MemoryAgents(), new ManualClock(), _ => problems, Path.GetTempPath());
            await using var services = new ServiceCollection()
                .AddSingleton<StudioTexts>()
                .AddSingleton(NodeKindCatalog.Default)
                .AddSingleton<IJSRuntime, NoBrowser>()
                .AddSingleton<BrowserShell>()
                .AddSingleton<IWorkflowEngine, StillEngine>()
                .AddSingleton<AutoGlm.Studio.Designing.Trying.NodeRecords>()
                .AddSingleton<AutoGlm.Engine.Agents.IAgentStore, MemoryAgents>()
                .AddSingleton<AutoGlm.Tasks.Profiles.IProfileVault, NoProfiles>()
                .AddSingleton<Offers>()
                .AddSingleton<TimeProvider, ManualClock>()
                .AddSingleton<When>()
                .AddSingleton<ISecretVault>(vault ?? new MemoryVault())
                .AddSingleton<NavigationManager, StillNavigation>()
                .BuildServiceProvider();
            await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
            return System.Net.WebUtility.HtmlDecode(await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync<NodePanel>(ParameterView.FromDictionary(new Dictionary<string, object?>
                {
                    [nameof(NodePanel.Session)] = session,
                    [nameof(NodePanel.Node)] = node,
                }))).ToHtmlString()));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private sealed class NoBrowser : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new InvalidOperationException("There is no browser here.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => throw new InvalidOperationException("There is no browser here.");
    }
}
