namespace AutoGlm.Evaluation.Groundings;

/// <summary>Answers on one part of the page kinds.</summary>
public sealed record GroundingPart(IReadOnlyList<GroundingAnswer> Answers)
{
    public int Succeeded => Answers.Count(answer => answer.Succeeded);

    /// <summary>Answers that would have acted on something else than was meant.</summary>
    public int False => Answers.Count(answer => answer.IsFalse && answer.Case.Manner != Manners.Twins);

    /// <summary>Answers below the threshold, none at all among them: the planner is asked to say it better.</summary>
    public int Below => Answers.Count(answer => !answer.IsSure);

    public Calibration Calibration => Calibration.Of(Scored());

    /// <summary>Scores that were given, and whether they were right.</summary>
    public IReadOnlyCollection<(double Score, bool IsRight)> Scored() =>
        [.. Answers.Where(answer => answer.Score is not null).Select(answer => (answer.Score!.Value, answer.IsRight))];
}
