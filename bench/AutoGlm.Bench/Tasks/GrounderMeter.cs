using AutoGlm.Tasks.Grounding;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;

namespace AutoGlm.Bench.Tasks;

/// <summary>The tree grounder alone on a screen of about 3,000 nodes, its index made anew each time.</summary>
internal static class GrounderMeter
{
    private const int Cards = 600;
    private const int Rounds = 60;

    public static async Task<IReadOnlyList<Figure>> MeasureAsync(CancellationToken cancellationToken)
    {
        var (grounder, screen, timings) = (new TreeGrounder(), Screen(), new Timings());
        for (var round = -10; round < Rounds; round++)
        {
            var card = 1 + (round + 10) * 7;
            var instruction = InstructionReader.Read(round % 2 == 0 ? $"Tap the \"Add to list\" button in \"Item {card}\"" : $"点击“Item {card}”中的“Add to list”按钮");
            var fresh = screen with { };
            var lap = new Lap();
            var grounding = await grounder.GroundAsync(instruction, fresh, cancellationToken);
            var taken = lap.Next();
            if (grounding.Best?.Ref != $"add{card}") throw new InvalidOperationException($"“{instruction.Sentence}” met {grounding.Best?.Ref ?? "nothing"}.");
            if (round >= 0) timings.Add(taken);
        }
        return
        [
            new("grounderNodes", screen.Root.SelfAndDescendants().Count()),
            new("grounderMs", timings.Median),
            new("grounderP95Ms", timings.P95),
        ];
    }

    private static Observation Screen() => new()
    {
        SurfaceKind = "web",
        Location = "http://bench.test/",
        Viewport = new Box(0, 0, 1280, 800),
        Root = new UiNode { Ref = "root", Role = "root", Children = [.. Enumerable.Range(1, Cards).Select(Card)] },
    };

    private static UiNode Card(int number)
    {
        var (x, y) = (number % 5 * 240, number / 5 * 160);
        return new UiNode
        {
            Ref = $"card{number}",
            Role = "listitem",
            Box = new Box(x, y, 220, 150),
            Children =
            [
                new UiNode { Ref = $"name{number}", Role = "heading", Level = 3, Name = $"Item {number}", Box = new Box(x, y, 220, 20) },
                new UiNode { Ref = $"price{number}", Role = "text", Name = $"£{number}.50", Box = new Box(x, y + 30, 220, 20) },
                new UiNode { Ref = $"more{number}", Role = "link", Name = "Details", Box = new Box(x, y + 60, 80, 20) },
                new UiNode { Ref = $"add{number}", Role = "button", Name = "Add to list", Box = new Box(x, y + 90, 120, 30) },
            ],
        };
    }
}
