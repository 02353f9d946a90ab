using AutoGlm.Evaluation.Practice;
using AutoGlm.Evaluation.Running;
using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;

namespace AutoGlm.Evaluation.Groundings;

/// <summary>Measures a grounder on the first screens of the practice pages with sentences made about them.</summary>
public sealed class GroundingEvaluation(PracticeSuite suite, TaskRuntime runtime, PracticeOptions options)
{
    public const string SuiteName = "grounding";

    /// <summary>Sentences for each screen.</summary>
    public const int Each = 8;

    public async Task<GroundingResult> RunAsync(IGrounder grounder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(grounder);
        var began = runtime.Time.GetTimestamp();
        var cases = await suite.CasesAsync(options, cancellationToken).ConfigureAwait(false);
        var shown = await suite.ScreensAsync(OnePerLanguage(cases), runtime, options, cancellationToken).ConfigureAwait(false);
        var screens = shown.Select(pair => new SpokenScreen(pair.Case, pair.Screen)).ToArray();
        var maker = new CaseMaker(screens, Each);
        var answers = new List<GroundingAnswer>();
        foreach (var screen in screens)
        {
            foreach (var one in maker.About(screen))
                answers.Add(await AnswerAsync(grounder, screen, one, cancellationToken).ConfigureAwait(false));
        }

        return new GroundingResult
        {
            Fitting = PartOf(answers, page => page.Set == PracticeSet.Open && !IsChecked(page)),
            Checking = PartOf(answers, page => page.Set == PracticeSet.Open && IsChecked(page)),
            Held = PartOf(answers, page => page.Set == PracticeSet.Held),
            Seconds = runtime.Time.GetElapsedTime(began).TotalSeconds,
        };
    }

    private static async Task<GroundingAnswer> AnswerAsync(IGrounder grounder, SpokenScreen screen, GroundingCase one, CancellationToken cancellationToken)
    {
        var grounding = await grounder.GroundAsync(InstructionReader.Read(one.Sentence), one.Screen, cancellationToken).ConfigureAwait(false);
        var first = grounding.Candidates.Count > 0 ? grounding.Candidates[0] : null;
        var node = first?.Ref is { } reference ? one.Screen.Find(reference) : null;
        var isRight = node is not null && one.Meant is { } meant && screen.AreSame(meant, node);
        return new GroundingAnswer(one, first?.Score, isRight, grounding.Best is not null, grounding.IsTie, first?.Why);
    }

    /// <summary>Goals of one page show much the same screen; the first of each language is enough.</summary>
    private static List<PracticeCase> OnePerLanguage(IEnumerable<PracticeCase> cases) =>
        [.. cases.GroupBy(one => (one.Goal.Page, one.Goal.Language, one.Seed)).Select(group => group.First())];

    private static GroundingPart PartOf(IEnumerable<GroundingAnswer> answers, Func<PracticePage, bool> isIn) =>
        new([.. answers.Where(answer => isIn(answer.Case.Practice.Goal.Page))]);

    private static bool IsChecked(PracticePage page) => page.Name.Aggregate(7, (print, letter) => unchecked((print * 31) + letter)) % 2 == 0;
}
