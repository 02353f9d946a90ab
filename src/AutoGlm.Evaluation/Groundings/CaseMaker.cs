namespace AutoGlm.Evaluation.Groundings;

/// <summary>Makes sentences about screens: seeded, of all manners, as many for each screen.</summary>
internal sealed class CaseMaker(IReadOnlyList<SpokenScreen> screens, int each)
{
    private const int TriesEach = 12;

    private static readonly Manner[] Weighted = [.. Manners.All.SelectMany(manner => Enumerable.Repeat(manner, manner.Weight))];

    private readonly ILookup<string, (string Page, string Name)> _names = screens
        .SelectMany(screen => screen.Targets.Select(node => (screen.Practice.Goal.Language, Page: screen.Practice.Goal.Page.Name, Name: SpokenScreen.NameOf(node))))
        .Where(one => one.Name.Any(char.IsLetter))
        .Distinct()
        .ToLookup(one => one.Language, one => (one.Page, one.Name));

    public IEnumerable<GroundingCase> About(SpokenScreen screen)
    {
        var random = new Random(screen.Practice.Print);
        var elsewhere = _names[screen.Practice.Goal.Language].Where(one => one.Page != screen.Practice.Goal.Page.Name).Select(one => one.Name).ToArray();
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var tries = 0; tries < each * TriesEach && said.Count < each && screen.Targets.Count > 0; tries++)
        {
            var manner = Weighted[random.Next(Weighted.Length)];
            var target = screen.Targets[random.Next(screen.Targets.Count)];
            if (manner.Say(new Saying(screen, target, elsewhere, random)) is { } sentence && said.Add(sentence))
                yield return new GroundingCase(screen.Practice, manner.Name, sentence, screen.Screen, manner.IsOfNothing ? null : target);
        }
    }
}
