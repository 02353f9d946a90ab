using AutoGlm.Tasks.Instructing;
using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Planning;
using AutoGlm.Tasks.Planning.Embedded;
using AutoGlm.Tasks.Running;
using AutoGlm.Tasks.Tests.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Planning;

/// <summary>What applications of many pages ask of a planner: to log in first, to find the part that keeps a thing, to tell forms apart.</summary>
public class RealSitesTests
{
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("Delete the page Old stock", "Log in")]
    [InlineData("删除页面“旧清单”", "登录")]
    public async Task Decide_AccountGivenAndNotLoggedIn_GoesToTheLogIn(string goal, string entrance)
    {
        var now = Screen.Show(Screen.Link("Main page"), Screen.Link("Old stock"), Screen.Link(entrance, "https://shop.test/login"));

        var decision = await new EmbeddedPlanner().DecideAsync(Context(goal, now) with { Request = new TaskRequest { Goal = goal, Inputs = new() { ["username"] = "ann" }, Secrets = ["password"] } }, CancellationToken.None);

        decision.ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem().Target!.Name.ShouldBe(entrance);
    }

    [Theory]
    [InlineData("Set the timezone of the site to Oslo", "Settings")]
    [InlineData("Change Ann Lee's role to Editor", "Users")]
    [InlineData("把站点副标题改为“每日消息”", "设置")]
    public async Task Decide_WhatIsKeptElsewhere_GoesToTheUsualPart(string goal, string part)
    {
        string[] menu = ["Dashboard", "Media", "Users", "Settings", "用户", "设置"];
        var now = Screen.Show(Screen.Node("navigation", "", [.. menu.Select(name => Screen.Link(name, "https://shop.test/" + name))]), Screen.Heading("Dashboard"));

        var decision = await new EmbeddedPlanner().DecideAsync(Context(goal, now) with { Steps = Waits.On(now, 1) }, CancellationToken.None);

        var step = decision is Decision.Do act && act.Instructions[0].Verb == InstructionVerb.Wait
            ? "wait" : decision.ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem().Target!.Name;
        step.ShouldBeOneOf(part, "wait");
    }

    [Fact]
    public async Task Decide_FilterAndFormWithTheSameNames_FillsTheForm()
    {
        var filter = Screen.Node("form", "", Screen.Field("User"), Screen.Field("Email"), Screen.Button("Search"));
        var form = Screen.Node("form", "", Screen.Field("User"), Screen.Field("Real name"), Screen.Field("Email"), Screen.Button("Add"));
        var now = Screen.Show(filter, Screen.Heading("Add user"), form);

        var steps = (await new EmbeddedPlanner().DecideAsync(Context("Add a new user: user hugo, real name Hugo Marsh, email hugo@mail.test", now), CancellationToken.None)).ShouldBeOfType<Decision.Do>().Instructions;

        var inside = now.Root.Children[2].SelfAndDescendants().Select(node => node.Ref).ToList();
        steps.Count.ShouldBe(3);
        steps.ShouldAllBe(step => inside.Contains(step.Ref!));
    }

    [Fact]
    public async Task Decide_PageThatNoFormMakes_IsLookedForByItsName()
    {
        var now = Screen.Show(Screen.Node("searchbox", "Search") with { States = UiStates.Editable | UiStates.Clickable, Tag = "input", InputType = "search", Value = "" }, Screen.Link("Create account"), Screen.Link("Recent changes"));

        var step = (await new EmbeddedPlanner().DecideAsync(Context("Create a page named Hoover repair with the text \"On Thursdays.\"", now), CancellationToken.None)).ShouldBeOfType<Decision.Do>().Instructions.ShouldHaveSingleItem();

        (step.Verb, step.Value).ShouldBe((InstructionVerb.Type, "Hoover repair"));
    }

    private static PlanningContext Context(string goal, Observation now) => new()
    {
        Request = new TaskRequest { Goal = goal },
        Now = now,
        Clock = Clock,
    };
}
