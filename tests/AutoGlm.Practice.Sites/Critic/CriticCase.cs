using System.Globalization;
using AutoGlm.Practice.Sites.Hosting;
using AutoGlm.Practice.Sites.Texts;
using Microsoft.AspNetCore.Http;

namespace AutoGlm.Practice.Sites.Critic;

/// <summary>
/// A small page with a goal whose outcome is easy to misjudge. The server alone knows whether the goal was reached.
/// </summary>
public abstract class CriticCase
{
    private readonly Lock gate = new();
    private readonly List<IReadOnlyDictionary<string, string>> accepted = [];
    private readonly int seed;

    private protected CriticCase(string name, CriticExpectation expected, FormScenario scenario, int seed, bool chinese)
    {
        Name = name;
        Expected = expected;
        Scenario = scenario;
        this.seed = seed;
        Goals = [.. (chinese ? new[] { SiteLanguage.English, SiteLanguage.Chinese } : [SiteLanguage.English]).Select(GoalIn)];
        Outputs = scenario.GivesReference ? ["reference:string"] : [];
    }

    /// <summary>A short unique name, such as <c>dead-button</c>.</summary>
    public string Name { get; }

    public CriticExpectation Expected { get; }

    /// <summary>The goal in English and, for many pages, in Chinese too.</summary>
    public IReadOnlyList<CriticGoal> Goals { get; }

    /// <summary>The outputs to declare, as <c>name:type</c>.</summary>
    public IReadOnlyList<string> Outputs { get; }

    internal FormScenario Scenario { get; }

    internal int Theme => seed % 3;

    /// <summary>Whether the server holds exactly what a goal of this page asks for.</summary>
    public bool ReallySucceeded() => Goals.Any(goal => Accepted.Any(entry => goal.Inputs.All(input => entry.GetValueOrDefault(input.Key) == input.Value)));

    /// <summary>The reference of the newest accepted entry as the page shows it, or null where nothing was accepted.</summary>
    public string? NewestReference => Scenario.GivesReference && Accepted.Count is > 0 and var count ? ReferenceOf(count) : null;

    /// <summary>Forgets what was accepted.</summary>
    public virtual void Reset()
    {
        lock (gate)
            accepted.Clear();
    }

    private protected IReadOnlyList<IReadOnlyDictionary<string, string>> Accepted
    {
        get
        {
            lock (gate)
                return [.. accepted];
        }
    }

    internal virtual IResult Show(CriticView view) => view.FormPage(new FormLook());

    internal abstract IResult Submit(CriticView view, IReadOnlyDictionary<string, string> filled);

    /// <summary>A further page below the form's address; <paramref name="filled"/> is null for a plain visit.</summary>
    internal virtual IResult Step(CriticView view, string step, IReadOnlyDictionary<string, string>? filled) => Answers.SeeOther(view.Path);

    /// <summary>Takes the entry in and answers its reference.</summary>
    private protected string Accept(IReadOnlyDictionary<string, string> filled)
    {
        lock (gate)
        {
            accepted.Add(filled);
            return ReferenceOf(accepted.Count);
        }
    }

    /// <summary>A number that looks like a reference of this page but isn't one.</summary>
    private protected string OtherReference(char letter) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}-{2200 + ((seed * 31) % 700)}");

    private string ReferenceOf(int count) =>
        string.Create(CultureInfo.InvariantCulture, $"R-{((seed * 977L) + (Name.Length * 131) + (count * 17)) % 9000 + 1000}");

    private CriticGoal GoalIn(SiteLanguage language) => new(
        language,
        (language == SiteLanguage.Chinese ? "zh/" : string.Empty) + Name + "/",
        Scenario.Goal.In(language),
        Scenario.Wanted(language));
}
