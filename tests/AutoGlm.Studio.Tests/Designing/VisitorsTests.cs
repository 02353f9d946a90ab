using AutoGlm.Studio.Designing;

namespace AutoGlm.Studio.Tests.Designing;

public sealed class VisitorsTests
{
    [Fact]
    public void Pages_ThatComeAndGo_HaveTheLowestFreeNumber()
    {
        var visitors = new Visitors();
        visitors.Enter().ShouldBe(1);
        visitors.Enter().ShouldBe(2);
        visitors.Enter().ShouldBe(3);

        visitors.Leave(2);

        visitors.Enter().ShouldBe(2);
        visitors.Here.Select(visitor => visitor.Number).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Selection_IsToldOnceAndOnlyOfThoseWhoAreHere()
    {
        var visitors = new Visitors();
        var number = visitors.Enter();
        var told = 0;
        visitors.Changed += () => told++;

        visitors.Select(number, ["task"]);
        visitors.Select(number, ["task"]);
        visitors.Select(17, ["task"]);

        told.ShouldBe(1);
        visitors.Here.ShouldHaveSingleItem().Selection.ShouldBe(["task"]);
    }
}
