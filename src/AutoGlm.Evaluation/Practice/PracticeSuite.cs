using AutoGlm.Evaluation.Results;
using AutoGlm.Evaluation.Running;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Practice;

/// <summary>The practice pages as a suite: which goals there are, and what comes of them.</summary>
public sealed class PracticeSuite : IAsyncDisposable
{
    private readonly PracticeFolder _folder;
    private readonly PracticeSite _site;
    private readonly PracticeBrowser _browser;

    private PracticeSuite(PracticeFolder folder, PracticeSite site, PracticeBrowser browser) => (_folder, _site, _browser) = (folder, site, browser);

    /// <summary>Serves the folder and starts the browser that reads it. Throws <see cref="EvaluationException"/> when there is no browser.</summary>
    public static async Task<PracticeSuite> OpenAsync(PracticeFolder folder, CancellationToken cancellationToken)
    {
        var site = await PracticeSite.StartAsync(folder, cancellationToken).ConfigureAwait(false);
        try
        {
            return new PracticeSuite(folder, site, await PracticeBrowser.StartAsync(site.Origin).ConfigureAwait(false));
        }
        catch
        {
            await site.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// The cases that the options choose, sorted by part, family, kind and seed. A page that does not work counts as one goal
    /// that nobody can reach. Throws <see cref="EvaluationException"/> when nothing is chosen.
    /// </summary>
    public async Task<IReadOnlyList<PracticeCase>> CasesAsync(PracticeOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var filter = new GoalFilter(options.Only);
        var pages = _folder.Pages().Where(page => options.Sets.Contains(page.Set) && filter.MayChoose(page)).ToArray();
        var goals = new IReadOnlyList<PracticeGoal>[pages.Length];
        await Parallel.ForAsync(
            0,
            pages.Length,
            At(options, cancellationToken),
            async (index, _) => goals[index] = await GoalsAsync(pages[index]).ConfigureAwait(false)).ConfigureAwait(false);
        var cases =
            from goal in goals.SelectMany(list => list)
            where filter.Chooses(goal)
            from seed in Enumerable.Range(options.FirstSeed, options.Seeds)
            select new PracticeCase(goal, seed);
        return cases.ToList() is { Count: > 0 } chosen
            ? chosen
            : throw new EvaluationException("--only", "No practice goal is chosen by that.", "Choose by a part of family/kind, or of family/kind#goal.");
    }

    /// <summary>Pursues every case and answers the results in the order of the cases.</summary>
    public async Task<IReadOnlyList<GoalResult>> RunAsync(
        IReadOnlyList<PracticeCase> cases,
        TaskRuntime runtime,
        TaskSetup setup,
        PracticeOptions options,
        IReadOnlyList<string> faults,
        IPracticeWatcher watcher,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(runtime);
        ArgumentNullException.ThrowIfNull(options);
        var runner = new GoalRunner(_site, _browser, runtime, options.Timeout);
        var results = new GoalResult[cases.Count];
        var telling = new Lock();
        await Parallel.ForAsync(
            0,
            cases.Count,
            At(options, cancellationToken),
            async (index, token) =>
            {
                results[index] = await runner.RunAsync(cases[index], setup, faults, token).ConfigureAwait(false);
                lock (telling)
                    watcher.Finished(results[index]);
            }).ConfigureAwait(false);
        return results;
    }

    /// <summary>What each case shows at first, in the order of the cases; those that can't be opened are left out.</summary>
    public async Task<IReadOnlyList<(PracticeCase Case, Observation Screen)>> ScreensAsync(IReadOnlyList<PracticeCase> cases, TaskRuntime runtime, PracticeOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(runtime);
        ArgumentNullException.ThrowIfNull(options);
        var taker = new ScreenTaker(_site, runtime);
        var screens = new Observation?[cases.Count];
        await Parallel.ForAsync(0, cases.Count, At(options, cancellationToken), async (index, token) => screens[index] = await taker.TakeAsync(cases[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        return [.. cases.Zip(screens).Where(one => one.Second is not null).Select(one => (one.First, one.Second!))];
    }

    /// <summary>Lets each page solve its own goals; answers what is wrong, by case.</summary>
    public async Task<IReadOnlyDictionary<PracticeCase, string>> CheckAsync(IReadOnlyList<PracticeCase> cases, PracticeOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(options);
        var wrong = new string?[cases.Count];
        await Parallel.ForAsync(0, cases.Count, At(options, cancellationToken), async (index, _) => wrong[index] = await CheckAsync(cases[index], options.Faults).ConfigureAwait(false)).ConfigureAwait(false);
        return cases.Index().Where(one => wrong[one.Index] is not null).ToDictionary(one => one.Item, one => wrong[one.Index]!);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync().ConfigureAwait(false);
        await _site.DisposeAsync().ConfigureAwait(false);
    }

    private static ParallelOptions At(PracticeOptions options, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = options.Parallel, CancellationToken = cancellationToken };

    private async Task<IReadOnlyList<PracticeGoal>> GoalsAsync(PracticePage page)
    {
        try
        {
            return await _browser.ListAsync(page).ConfigureAwait(false);
        }
        catch (EvaluationException)
        {
            // Why it doesn't work is said when its goal is asked for.
            return [new PracticeGoal(page, "?", "en")];
        }
    }

    private async Task<string?> CheckAsync(PracticeCase practice, IReadOnlyList<string> faults)
    {
        try
        {
            return await _browser.CheckAsync(practice, faults).ConfigureAwait(false);
        }
        catch (EvaluationException broken)
        {
            return broken.Message;
        }
    }
}
