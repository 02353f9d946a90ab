namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Where steps may lead, whatever values they meet.</summary>
internal static class Ways
{
    /// <summary>Whether no way leads on behind steps.</summary>
    public static bool AllEnd(IReadOnlyList<Step> steps) => steps.Any(AllEnd);

    public static bool AllEnd(Step step) => step switch
    {
        Step.End or Step.Stop or Step.Fail => true,
        Step.Parallel split => split.EndsApart,
        Step.If choice => AllEnd(choice.Then) && AllEnd(choice.Else),
        Step.Switch choice => choice.Cases.All(AllEnd) && AllEnd(choice.Else),
        _ => false,
    };

    /// <summary>Whether some way ends within steps, so that no join behind them waits for it.</summary>
    public static bool SomeEnd(IReadOnlyList<Step> steps) => steps.Any(step => step switch
    {
        Step.End or Step.Stop or Step.Fail => true,
        Step.Parallel split => split.EndsApart || split.Branches.Any(SomeEnd),
        Step.If choice => SomeEnd(choice.Then) || SomeEnd(choice.Else),
        Step.Switch choice => choice.Cases.Any(SomeEnd) || SomeEnd(choice.Else),
        Step.Http http => SomeEnd(http.Handling.AtError),
        Step.ForEach region => SomeEnd(region.Handling.AtError),
        Step.While region => SomeEnd(region.Handling.AtError),
        Step.Try region => SomeEnd(region.Handling.AtError),
        _ => false,
    });
}
