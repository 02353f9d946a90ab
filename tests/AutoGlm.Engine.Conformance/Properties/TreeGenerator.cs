namespace AutoGlm.Engine.Conformance.Properties;

/// <summary>Draws trees of steps. The same random numbers and sizes give the same tree.</summary>
internal sealed class TreeGenerator(Random random, int depth, int length)
{
    private int _made;

    public IReadOnlyList<Step> Draw() => Sequence(depth, [], []);

    /// <param name="left">How many regions and splits may still stand within each other.</param>
    /// <param name="loops">Ids of loops around.</param>
    /// <param name="says">What regions around say.</param>
    /// <param name="least">How many steps there are at least.</param>
    private List<Step> Sequence(int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says, int least = 0)
    {
        var steps = new List<Step>();
        for (var count = random.Next(least, length + 1); count > 0; count--)
        {
            steps.Add(One(left, loops, says));
            if (Ways.AllEnd(steps[^1])) return steps;
            // The tool never answers with a body, so who speaks of it fails.
            if (steps[^1] is Step.Http { Disabled: false } call) says = [.. says, new Said(call.Id, Chance(0.3) ? "body" : "status")];
        }
        // What ends a way stands last on it.
        if (Chance(0.12)) steps.Add(Last(left, loops, says));
        return steps;
    }

    private Step One(int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says)
    {
        var id = NextId();
        var disabled = Chance(0.06);
        return (left == 0 ? random.Next(5) : random.Next(14)) switch
        {
            0 or 1 or 2 => new Step.Set(id, says.Count > 0 && Chance(0.7) ? Pick(says) : null, new Handling(random.Next(3), Chance(0.2), [])) { Disabled = disabled },
            3 or 4 => new Step.Http(id, Chance(0.6) ? 0 : Chance(0.4) ? ScriptedFailures.Always : random.Next(1, 3), Handle(left, loops, disabled ? says : [.. says, new Said(id, "error.message")], random.Next(3))) { Disabled = disabled },
            5 => new Step.If(id, Question(loops), Sequence(left - 1, loops, says), Sequence(left - 1, loops, says)) { Disabled = disabled },
            6 => new Step.Switch(id, loops.Count > 0 && Chance(0.8) ? Pick(loops) : null, Branches(left - 1, loops, says), Sequence(left - 1, loops, says)) { Disabled = disabled },
            7 or 8 => new Step.Parallel(id, Chance(0.3), Pick(["all", "all", "any", "first"]), Joined(Branches(left - 1, loops, says))) { Disabled = disabled },
            9 or 10 => ForEach(id, disabled, left, loops, says),
            11 => While(id, disabled, left, loops, says),
            _ => Try(id, disabled, left, loops, says),
        };
    }

    private Step Last(int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says)
    {
        var id = NextId();
        var disabled = Chance(0.06);
        return random.Next(left == 0 ? 7 : 10) switch
        {
            0 or 1 or 2 => new Step.End(id, false) { Disabled = disabled },
            3 => new Step.End(id, true) { Disabled = disabled },
            4 => new Step.Stop(id) { Disabled = disabled },
            5 or 6 => new Step.Fail(id, new Handling(random.Next(3), false, [])) { Disabled = disabled },
            7 => new Step.Parallel(id, Chance(0.3), Step.Parallel.Off, Joined(Branches(left - 1, loops, says))) { Disabled = disabled },
            _ => new Step.Parallel(id, Chance(0.3), null, Branches(left - 1, loops, says)) { Disabled = disabled },
        };
    }

    private Step.ForEach ForEach(string id, bool disabled, int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says)
    {
        // Nothing may refer to a node that is switched off.
        var body = disabled ? Sequence(left - 1, loops, says) : Sequence(left - 1, [.. loops, id], [.. says, new Said(id, "item"), new Said(id, "index")]);
        var sets = SetsWithin(body).ToList();
        var collect = sets.Count > 0 && Chance(0.5) ? Pick(sets) : null;
        return new Step.ForEach(id, random.Next(4), random.Next(1, 4), Chance(0.5), collect, body, Handle(left, loops, says, 0)) { Disabled = disabled };
    }

    private Step.While While(string id, bool disabled, int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says)
    {
        var body = disabled ? Sequence(left - 1, loops, says) : Sequence(left - 1, [.. loops, id], [.. says, new Said(id, "index")]);
        // Before the first round a loop doesn't know its own index, which is a failure of its own; seldom, but it happens.
        var after = Chance(0.7);
        var test = Chance(after ? 0.8 : 0.1) ? new Test(id, random.Next(4)) : Question(loops);
        return new Step.While(id, test, after, random.Next(1, 4), body, Handle(left, loops, says, 0)) { Disabled = disabled };
    }

    private Step.Try Try(string id, bool disabled, int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says) => new(
        id,
        Sequence(left - 1, loops, says),
        Chance(0.6) ? Sequence(left - 1, loops, disabled ? says : [.. says, new Said(id, "error.message")], least: 1) : [],
        Chance(0.5) ? Sequence(left - 1, loops, says, least: 1) : [],
        Handle(left, loops, says, 0))
    {
        Disabled = disabled,
    };

    private Handling Handle(int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says, int retries) =>
        new(retries, Chance(0.2), Chance(0.25) ? Sequence(Math.Max(0, left - 1), loops, says, least: 1) : []);

    private List<IReadOnlyList<Step>> Branches(int left, IReadOnlyList<string> loops, IReadOnlyList<Said> says) =>
        [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Sequence(left, loops, says))];

    /// <summary>At least two of them lead to their join.</summary>
    private static List<IReadOnlyList<Step>> Joined(List<IReadOnlyList<Step>> branches) =>
        [.. branches.Select((branch, index) => index < 2 && Ways.AllEnd(branch) ? [] : branch)];

    private Test Question(IReadOnlyList<string> loops) => loops.Count > 0 && Chance(0.7) ? new Test(Pick(loops), random.Next(3)) : new Test(null, random.Next(2));

    /// <summary>Sets whose value a loop may keep; not those within a split, where it may be free which of them is gone through.</summary>
    private static IEnumerable<string> SetsWithin(IReadOnlyList<Step> steps) => steps.SelectMany(step => step switch
    {
        Step.Set { Disabled: false } set => [set.Id],
        Step.If choice => [.. SetsWithin(choice.Then), .. SetsWithin(choice.Else)],
        Step.ForEach inner => SetsWithin(inner.Body),
        Step.Try inner => SetsWithin(inner.Body),
        _ => [],
    });

    private string NextId() => $"s{++_made}";

    private bool Chance(double of) => random.NextDouble() < of;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
