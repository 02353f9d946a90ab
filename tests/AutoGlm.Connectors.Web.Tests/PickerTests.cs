using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class PickerTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("date", "2031-12-24", "2031-12-24")]
    [InlineData("date", "2031/12/24", "2031-12-24")]
    [InlineData("time", "7:05", "07:05")]
    [InlineData("month", "2031-12", "2031-12")]
    [InlineData("week", "2031-W08", "2031-W08")]
    [InlineData("datetime-local", "2031-12-24 19:30", "2031-12-24T19:30")]
    [InlineData("color", "#FF8800", "#ff8800")]
    [InlineData("color", "navy", "#000080")]
    [InlineData("color", "rgb(1, 2, 3)", "#010203")]
    [InlineData("range", "30", "30")]
    public async Task Type_IntoNativePicker_SetsItAndTellsThePageAsFrameworksExpect(string type, string text, string expected)
    {
        await using var page = await browser.OpenAsync($"<input aria-label=F type={type} id=f><p id=o></p><script>let h='';f.addEventListener('input',()=>h+='input ');f.addEventListener('change',()=>o.textContent=h+'change '+f.value)</script>");
        var field = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Name == "F");

        (await page.DoAsync(GuiVerb.Type, field, text)).Performed.ShouldBeTrue();

        (await page.ShowsAsync("input change " + expected)).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Theory]
    [InlineData("color", "nice")]
    [InlineData("time", "noon")]
    [InlineData("range", "far")]
    public async Task Type_WhatThePickerCannotHold_IsRefusedWithTheFormat(string type, string text)
    {
        await using var page = await browser.OpenAsync($"<input aria-label=F type={type}>");
        var field = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Name == "F");

        var result = await page.DoAsync(GuiVerb.Type, field, text);

        result.Problem.ShouldBe(ActionProblem.NotPossible);
        result.Message!.ShouldContain("Write ");
    }
}
