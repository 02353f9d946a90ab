using AutoGlm.Practice.Sites.Critic.Cases;
using AutoGlm.Practice.Sites.Hosting;
using AutoGlm.Practice.Sites.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>
/// Small pages on one loopback port where an action seems to succeed and doesn't, and some where it does.
/// Whoever judges them must never call the first kind a success, and must not miss the second kind.
/// </summary>
public sealed class CriticPages : IAsyncDisposable
{
    private readonly LoopbackHost host;

    private CriticPages(LoopbackHost host, IReadOnlyList<CriticCase> cases)
    {
        this.host = host;
        Cases = cases;
    }

    /// <summary>The names of all cases, whatever the seed.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. CasesOf(0).Select(one => one.Name)];

    /// <summary>Scheme, address and port, with a trailing slash.</summary>
    public Uri Origin => host.Origin;

    /// <summary>The cases, each with its own state.</summary>
    public IReadOnlyList<CriticCase> Cases { get; }

    /// <summary>The case of that name.</summary>
    public CriticCase this[string name] => Cases.Single(one => one.Name == name);

    /// <summary>Starts the pages with fresh state.</summary>
    /// <param name="seed">Varies values and looks; 0 or more.</param>
    /// <param name="cancellation">Gives up starting.</param>
    public static async Task<CriticPages> StartAsync(int seed, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seed);
        var cases = CasesOf(seed);
        var host = await LoopbackHost.StartAsync(app => Map(app, cases), cancellation);
        return new CriticPages(host, cases);
    }

    /// <summary>Where a goal begins.</summary>
    public Uri StartOf(CriticGoal goal) => new(Origin, goal.StartPath);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static IReadOnlyList<CriticCase> CasesOf(int seed) =>
    [
        new DeadButton(seed), new EndlessSpinner(seed), new SilentReset(seed), new FarError(seed), new RedBorder(seed),
        new OptimisticToast(seed), new NewsletterThanks(seed), new PromisedSuccess(seed), new OlderReference(seed),
        new DroppedField(seed), new DisabledSubmit(seed), new PendingConfirmation(seed), new AlertError(seed),
        new SignInWall(seed), new SessionExpired(seed), new ServerError(seed), new WaitingList(seed),
        new PlainConfirmation(seed), new SlowConfirmation(seed), new InPlaceConfirmation(seed),
        new NoisyConfirmation(seed), new ReviewThenConfirm(seed), new SavedToast(seed),
    ];

    private static void Map(WebApplication app, IReadOnlyList<CriticCase> cases)
    {
        app.MapGet("/critic.css", () => Answers.Style(Asset.Read("critic/critic.css")));
        foreach (var one in cases)
        {
            foreach (var goal in one.Goals)
                Map(app, one, goal.Language);
        }
    }

    private static void Map(WebApplication app, CriticCase one, SiteLanguage language)
    {
        var view = new CriticView(one, language);
        app.MapGet(view.Path, () => one.Show(view));
        app.MapPost(view.Path, async (HttpRequest request) => one.Submit(view, Flatten(await request.ReadFormAsync())));
        app.MapGet(view.Path + "about", () => view.Page(view.T("About us", "关于我们"), $"<h1>{view.T("About us", "关于我们")}</h1><p>{view.T("We have been here for many years.", "我们已为大家服务多年。")}</p>"));
        app.MapGet(view.Path + "{step}", (string step) => one.Step(view, step, null));
        app.MapPost(view.Path + "{step}", async (string step, HttpRequest request) => one.Step(view, step, Flatten(await request.ReadFormAsync())));
    }

    private static Dictionary<string, string> Flatten(IFormCollection form) =>
        form.ToDictionary(pair => pair.Key, pair => pair.Value.ToString().Trim());
}
