using AutoGlm.Evaluation.Baselines;
using AutoGlm.Evaluation.Interfaces;
using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Running;
using Shouldly;
using Xunit;

namespace AutoGlm.Evaluation.Tests;

public sealed class InterfacePlannerTests
{
    [Fact]
    public async Task Decide_InterfaceOn_KeepsTheWordsOnly()
    {
        var instruction = await DecideAsync(InterfaceMode.On, "Click “Save”");

        instruction.Ref.ShouldBeNull();
        instruction.Target!.Name.ShouldBe("Save");
    }

    [Theory]
    [InlineData("Click “save”", "e2")]
    [InlineData("Click “Send”", "unnamed")]
    public async Task Decide_InterfaceOff_NamesTheElementItself(string goal, string reference)
    {
        var instruction = await DecideAsync(InterfaceMode.Off, goal);

        instruction.Ref.ShouldBe(reference);
        instruction.Target.ShouldBeNull();
    }

    private static async Task<Instruction> DecideAsync(InterfaceMode mode, string goal)
    {
        var decision = await new InterfacePlanner(new LiteralPlanner(), mode).DecideAsync(
            new PlanningContext
            {
                Request = new TaskRequest { Goal = goal },
                Clock = DateTimeOffset.UnixEpoch,
                Now = new Observation
                {
                    SurfaceKind = "web",
                    Location = "http://127.0.0.1/",
                    Viewport = new Box(0, 0, 100, 100),
                    Root = new UiNode { Ref = "e1", Role = "document", Children = [new UiNode { Ref = "e2", Role = "button", Name = "Save" }] },
                },
            },
            CancellationToken.None);
        return decision.ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();
    }
}
