using System.Text.Json;
using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Reporting;
using AutoGlm.Evaluation.Results;
using AutoGlm.Evaluation.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

/// <summary>A tiny suite in a real browser.</summary>
public sealed class PracticeSuiteTests
{
    private const string Honest = """
        { goals: { press: { text: 'Click the "Save" button.' } }, done: s => s.pressed === 1,
          draw(root, w, s) {
            const note = el('p', {}, '');
            root.append(el('button', { onclick: () => { s.pressed = (s.pressed ?? 0) + 1; note.textContent = 'Saved'; } }, 'Save'), el('button', {}, 'Leave'), note);
          },
          solve: (w, by) => by.click('button', 'Save') }
        """;

    /// <summary>Says what it did, and did nothing.</summary>
    private const string Lying = """
        { goals: { press: { text: 'Click the "Save" button.' } }, done: s => s.saved === true,
          draw(root) {
            const note = el('p', {}, '');
            root.append(el('button', { onclick: () => { note.textContent = 'Saved'; } }, 'Save'), note);
          } }
        """;

    [Fact]
    [Trait("Category", "EndToEnd")]
    public async Task Run_TinySuite_CountsByThePagesWord()
    {
        using var pages = new Pages().With("open", "honest/save", Honest).With("open", "lying/save", Lying).With("held", "hidden/save", Lying);
        await using var services = Product.Services();
        await using var suite = await PracticeSuite.OpenAsync(PracticeFolder.At(pages.Path), CancellationToken.None);
        var runtime = new TaskRuntime(services);
        var watcher = new Watcher();
        var evaluation = new PracticeEvaluation(suite, runtime, new PracticeOptions { Timeout = TimeSpan.FromSeconds(30) }, watcher);

        var result = await evaluation.RunAsync(new PracticePlan { Main = new TaskSetup(runtime.Planners[0], runtime.Grounders[0]) }, CancellationToken.None);

        var report = SuiteReport.From(result);
        report.Families["honest"].ShouldBe(new Tally(1, 1), result.Goals[0].Reason ?? "");
        report.Families["lying"].ShouldBe(new Tally(1, 0));
        report.Families.Keys.ShouldNotContain("hidden");
        report.HeldBack.Total.ShouldBe(1);
        report.FalseSuccesses.ShouldBe(2);
        report.Failures.ShouldHaveSingleItem().Goal.ShouldBe("lying/save#press");
        result.Goals.Single(goal => goal.Case.Goal.Page.Family == "lying").Picture.ShouldNotBeNull();
        watcher.Finishes.ShouldBe(3);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(report, JsonSerializerOptions.Web));
        var root = json.RootElement;
        root.GetProperty("suite").GetString().ShouldBe("practice");
        root.GetProperty("total").GetInt32().ShouldBe(3);
        root.GetProperty("succeeded").GetInt32().ShouldBe(1);
        root.GetProperty("families").GetProperty("honest").GetProperty("succeeded").GetInt32().ShouldBe(1);
        root.GetProperty("heldBack").GetProperty("total").GetInt32().ShouldBe(1);
        root.GetProperty("seconds").GetDouble().ShouldBeGreaterThan(0);
        root.GetRawText().ShouldNotContain("hidden/save");

        var shown = HtmlReport.Write(result, DateTimeOffset.UnixEpoch, showHeld: false);
        shown.ShouldContain("lying/save#press");
        shown.ShouldContain("data:image/");
        shown.ShouldNotContain("hidden/save");
        HtmlReport.Write(result, DateTimeOffset.UnixEpoch, showHeld: true).ShouldContain("hidden/save#press");
    }

    [Fact]
    [Trait("Category", "EndToEnd")]
    public async Task Check_PageThatCannotBeSolved_IsNamed()
    {
        using var pages = new Pages().With("open", "honest/save", Honest).With("open", "lying/save", Lying[..Lying.LastIndexOf('}')] + ", solve: (w, by) => by.click('button', 'Save') }");
        await using var suite = await PracticeSuite.OpenAsync(PracticeFolder.At(pages.Path), CancellationToken.None);
        var options = new PracticeOptions { Faults = ["move", "overlay", "rerender"] };

        var wrong = await suite.CheckAsync(await suite.CasesAsync(options, CancellationToken.None), options, CancellationToken.None);

        wrong.ShouldHaveSingleItem().Key.Goal.FullName.ShouldBe("lying/save#press");
    }

    [Fact]
    [Trait("Category", "EndToEnd")]
    public async Task Run_BrokenPage_CountsAsAGoalNobodyReaches()
    {
        using var pages = new Pages().With("open", "broken/page", "{ goals: { press: { text: missing.text } } }");
        await using var services = Product.Services();
        await using var suite = await PracticeSuite.OpenAsync(PracticeFolder.At(pages.Path), CancellationToken.None);
        var runtime = new TaskRuntime(services);
        var evaluation = new PracticeEvaluation(suite, runtime, new PracticeOptions(), new Watcher());

        var result = await evaluation.RunAsync(new PracticePlan { Main = new TaskSetup(runtime.Planners[0], runtime.Grounders[0]) }, CancellationToken.None);

        var goal = result.Goals.ShouldHaveSingleItem();
        goal.Outcome.ShouldBe(OutcomeName.BrokenPage);
        goal.Reason!.ShouldContain("broken/page");
        goal.Reason!.ShouldContain("missing");
    }

    private sealed class Watcher : IPracticeWatcher
    {
        public int Finishes { get; private set; }

        public void Begin(string round, int goals)
        {
        }

        public void Finished(GoalResult result) => Finishes++;
    }
}
