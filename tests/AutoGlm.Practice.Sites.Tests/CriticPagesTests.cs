using AutoGlm.Practice.Sites.Critic;
using AutoGlm.Practice.Sites.Texts;

namespace AutoGlm.Practice.Sites.Tests;

public class CriticPagesTests
{
    public static TheoryData<string, int> EachCase
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var name in CriticPages.Names)
            {
                data.Add(name, 0);
                data.Add(name, 5);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EachCase))]
    public async Task Case_FilledInAsTheGoalAsks_ReallySucceedsOnlyWhereExpected(string name, int seed)
    {
        await using var pages = await CriticPages.StartAsync(seed, CancellationToken.None);
        var one = pages[name];
        foreach (var goal in one.Goals)
        {
            one.Reset();
            one.ReallySucceeded().ShouldBeFalse();
            using var visitor = new SiteVisitor(pages.Origin);

            await visitor.GetAsync(goal.StartPath);
            visitor.Status.ShouldBe(200);
            await visitor.PostAsync(goal.StartPath, [.. goal.Inputs.Select(input => (input.Key, input.Value))]);
            await visitor.PostAsync(goal.StartPath + "confirm", [.. goal.Inputs.Select(input => (input.Key, input.Value))]);

            one.ReallySucceeded().ShouldBe(one.Expected == CriticExpectation.Success, goal.Text);
        }
    }

    [Fact]
    public async Task Controls_WithAWrongValue_DoNotSucceed()
    {
        await using var pages = await CriticPages.StartAsync(1, CancellationToken.None);
        var goal = pages["plain-confirmation"].Goals[0];
        using var visitor = new SiteVisitor(pages.Origin);

        await visitor.PostAsync(goal.StartPath, [.. goal.Inputs.Select(input => (input.Key, input.Key == "guests" ? "8" : input.Value))]);

        visitor.Page.ShouldContain("Your table is booked");
        pages["plain-confirmation"].ReallySucceeded().ShouldBeFalse();
    }

    [Fact]
    public async Task ReviewThenConfirm_BeforeTheConfirm_HasDoneNothing()
    {
        await using var pages = await CriticPages.StartAsync(2, CancellationToken.None);
        var goal = pages["review-then-confirm"].Goals[0];
        using var visitor = new SiteVisitor(pages.Origin);

        await visitor.PostAsync(goal.StartPath, [.. goal.Inputs.Select(input => (input.Key, input.Value))]);

        pages["review-then-confirm"].ReallySucceeded().ShouldBeFalse();
    }

    [Fact]
    public async Task PlainConfirmation_Once_ShowsTheReferenceTheServerGave()
    {
        await using var pages = await CriticPages.StartAsync(3, CancellationToken.None);
        var one = pages["plain-confirmation"];
        using var visitor = new SiteVisitor(pages.Origin);

        await visitor.PostAsync(one.Goals[0].StartPath, [.. one.Goals[0].Inputs.Select(input => (input.Key, input.Value))]);

        visitor.Reference().ShouldBe(one.NewestReference);
    }

    [Fact]
    public async Task Scripts_WithAnApostropheInTheirText_KeepTheirStringsWhole()
    {
        await using var pages = await CriticPages.StartAsync(0, CancellationToken.None);
        using var visitor = new SiteVisitor(pages.Origin);

        await visitor.GetAsync("/alert-error/");

        visitor.Page.ShouldContain(@"alert(""Our booking service can\u0027t be reached. Nothing was sent."");");
    }

    [Fact]
    public async Task Cases_Counted_HoldBothKindsAndManyInChinese()
    {
        await using var pages = await CriticPages.StartAsync(0, CancellationToken.None);

        pages.Cases.Count(one => one.Expected == CriticExpectation.NotSuccess).ShouldBeGreaterThanOrEqualTo(14);
        pages.Cases.Count(one => one.Expected == CriticExpectation.Success).ShouldBeGreaterThanOrEqualTo(4);
        pages.Cases.Count(one => one.Goals.Any(goal => goal.Language == SiteLanguage.Chinese)).ShouldBeGreaterThanOrEqualTo(pages.Cases.Count / 2);
        pages.Cases.Select(one => one.Name).ShouldBe(CriticPages.Names);
        CriticPages.Names.ShouldBeUnique();
    }
}
