using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class ActingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("<input aria-label=F value=old>", "new text", "new text")]
    [InlineData("<textarea aria-label=F>old\nlines</textarea>", "new", "new")]
    [InlineData("<div contenteditable aria-label=F>old <b>bold</b></div>", "new", "new")]
    [InlineData("<input aria-label=F type=date>", "2031-12-24", "2031-12-24")]
    [InlineData("<input aria-label=F type=time>", "19:30", "19:30")]
    [InlineData("<input aria-label=F type=color>", "#ff8800", "#ff8800")]
    [InlineData("<input aria-label=F type=range min=0 max=10>", "7", "7")]
    [InlineData("<input aria-label=F type=number value=3>", "42", "42")]
    [InlineData("<input aria-label=F value=old>", "", "")]
    [InlineData("<input aria-label=F>", "数据库 café 😀", "数据库 café 😀")]
    [InlineData("<input aria-label=F type=email value=a@b.c>", "x@y.z", "x@y.z")]
    public async Task Type_EachKindOfField_ReplacesItsValueAndTellsThePage(string body, string text, string expected)
    {
        await using var page = await browser.OpenAsync(body + "<p id=o></p><script>document.body.firstChild.addEventListener('input',()=>document.getElementById('o').textContent='heard')</script>");
        var field = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Name == "F");

        (await page.DoAsync(GuiVerb.Type, field, text)).Performed.ShouldBeTrue();

        var seen = await page.LookAsync();
        seen.Find(field.Ref)!.Value.ShouldBe(expected);
        Driver.Shows(seen, "heard").ShouldBeTrue();
    }

    [Fact]
    public async Task Type_WithAppendAndNewline_AddsAndSends()
    {
        await using var page = await browser.OpenAsync("<form onsubmit=\"event.preventDefault();o.textContent='sent '+f.value\"><input id=f aria-label=F value=one></form><p id=o></p>");
        var field = await page.FindAsync("textbox", "F");

        await page.DoAsync(GuiVerb.Type, field, " two\n", action => action with { Append = true });

        (await page.ShowsAsync("sent one two")).ShouldBeTrue();
    }

    [Fact]
    public async Task Type_MaskedField_FallsBackToSingleKeys()
    {
        await using var page = await browser.OpenAsync("""
            <input aria-label=Phone id=f><script>f.addEventListener('input',()=>{if(f.value.length>1+(f.dataset.n|0))f.value=f.value.slice(0,1+(f.dataset.n|0));f.dataset.n=f.value.length})</script>
            """);
        var field = await page.FindAsync("textbox", "Phone");

        await page.DoAsync(GuiVerb.Type, field, "5551");

        (await page.FindAsync("textbox", "Phone")).Value.ShouldBe("5551");
    }

    [Fact]
    public async Task Type_IntoHeadingSelectOrDisabledField_IsRefusedWithReason()
    {
        await using var page = await browser.OpenAsync("<h1>Title</h1><select aria-label=S><option>a</select><input aria-label=D disabled><input type=date aria-label=When>");

        (await page.DoAsync(GuiVerb.Type, "heading", "Title", "x")).Problem.ShouldBe(ActionProblem.NotPossible);
        (await page.DoAsync(GuiVerb.Type, "combobox", "S", "x")).Problem.ShouldBe(ActionProblem.NotPossible);
        (await page.DoAsync(GuiVerb.Type, "textbox", "D", "x")).Problem.ShouldBe(ActionProblem.Disabled);
        var date = await page.DoAsync(GuiVerb.Type, "textbox", "When", "tomorrow");
        date.Problem.ShouldBe(ActionProblem.NotPossible);
        date.Message!.ShouldContain("2031-12-24");
    }

    [Theory]
    [InlineData("Large", "Large")]
    [InlineData("large", "Large")]
    [InlineData("m", "Medium")]
    public async Task Select_ByLabelCaseOrValue_ChoosesAndFiresChange(string wanted, string expected)
    {
        await using var page = await browser.OpenAsync("<select aria-label=Size onchange=\"o.textContent='now '+this.selectedOptions[0].label\"><option value=s>Small<option value=m>Medium<option value=l>Large</select><p id=o></p>");

        (await page.DoAsync(GuiVerb.Select, "combobox", "Size", wanted)).Performed.ShouldBeTrue();

        (await page.FindAsync("combobox", "Size")).Value.ShouldBe(expected);
        (await page.ShowsAsync("now " + expected)).ShouldBeTrue();
    }

    [Fact]
    public async Task Select_MissingOption_NamesWhatIsOffered()
    {
        await using var page = await browser.OpenAsync("<select aria-label=Size><option>Small<option>Large</select>");

        var result = await page.DoAsync(GuiVerb.Select, "combobox", "Size", "Huge");

        result.Problem.ShouldBe(ActionProblem.NotPossible);
        result.Message!.ShouldContain("Small, Large");
    }

    [Theory]
    [InlineData("<input type=checkbox aria-label=A>", "checkbox")]
    [InlineData("<label><input type=checkbox style='position:absolute;opacity:0;width:0;height:0'>A</label>", "checkbox")]
    [InlineData("<div role=switch tabindex=0 aria-checked=false onclick=\"this.setAttribute('aria-checked',this.getAttribute('aria-checked')!='true')\">A</div>", "switch")]
    public async Task Check_NativeStyledAndAria_ChangesOnceAndBack(string body, string role)
    {
        await using var page = await browser.OpenAsync(body);

        (await page.DoAsync(GuiVerb.Check, role, "A")).Performed.ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Check, role, "A")).Performed.ShouldBeTrue();
        (await page.FindAsync(role, "A")).Is(UiStates.Checked).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Uncheck, role, "A")).Performed.ShouldBeTrue();
        (await page.FindAsync(role, "A")).Is(UiStates.Checked).ShouldBeFalse();
    }

    [Fact]
    public async Task Tap_DoubleRightLongAndHover_AreWhatThePageHears()
    {
        await using var page = await browser.OpenAsync("""
            <button id=b>B</button><p id=o></p><script>let t=0,say=x=>o.textContent+=x+' ';
            b.ondblclick=()=>say('double');b.oncontextmenu=e=>{e.preventDefault();say('right')};b.onmouseenter=()=>say('hover');
            b.onmousedown=()=>t=performance.now();b.onmouseup=()=>{if(performance.now()-t>500)say('long')}</script>
            """);
        var button = await page.FindAsync("button", "B");

        foreach (var verb in new[] { GuiVerb.Hover, GuiVerb.DoubleTap, GuiVerb.RightTap, GuiVerb.LongPress })
            (await page.DoAsync(verb, button)).Performed.ShouldBeTrue();

        (await page.ShowsAsync("hover double right long")).ShouldBeTrue();
    }

    [Fact]
    public async Task Tap_FarDownDisabledGoneOrMoving_IsHandled()
    {
        await using var page = await browser.OpenAsync("""
            <button disabled>Off</button><button onclick="this.nextElementSibling.remove()">Remove</button><button>Victim</button>
            <style>@keyframes m{from{margin-left:0}to{margin-left:300px}}.go{animation:m .4s linear forwards}</style>
            <button id=mv onclick="o.textContent='caught'">Moving</button><button onclick="mv.classList.add('go')">Start</button><p id=o></p>
            <div style="height:4000px"></div><button onclick="o.textContent='deep'">Deep</button>
            """);
        var seen = await page.LookAsync();
        var victim = Driver.Find(seen, "button", "Victim");

        (await page.DoAsync(GuiVerb.Tap, "button", "Off")).Problem.ShouldBe(ActionProblem.Disabled);
        await page.DoAsync(GuiVerb.Tap, "button", "Remove");
        (await page.DoAsync(GuiVerb.Tap, victim)).Problem.ShouldBe(ActionProblem.StaleReference);
        await page.Surface.PerformAsync(new GuiAction { Verb = GuiVerb.Tap, Ref = Driver.Find(seen, "button", "Start").Ref }, CancellationToken.None);
        (await page.DoAsync(GuiVerb.Tap, Driver.Find(seen, "button", "Moving"))).Performed.ShouldBeTrue();
        (await page.ShowsAsync("caught")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Tap, Driver.Find(seen, "button", "Deep"))).Performed.ShouldBeTrue();
        (await page.ShowsAsync("deep")).ShouldBeTrue();
    }

    [Fact]
    public async Task Press_KeysAndCombinations_ReachThePage()
    {
        await using var page = await browser.OpenAsync("<p id=o></p><script>onkeydown=e=>o.textContent+=(e.ctrlKey?'C-':'')+e.key+' '</script>");

        await page.DoAsync(GuiVerb.Press, text: "ArrowDown");
        await page.DoAsync(GuiVerb.Press, text: "Control+k");

        (await page.ShowsAsync("ArrowDown C-Control C-k")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Press, text: "Nonsense")).Problem.ShouldBe(ActionProblem.NotPossible);
    }

    [Fact]
    public async Task Scroll_PageAndInnerList_MovesAndReportsTheEnd()
    {
        await using var page = await browser.OpenAsync("<div id=l style='height:100px;overflow:auto' aria-label=List><div style='height:250px'>rows</div></div><div style='height:1200px'></div>");
        var list = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Is(UiStates.Scrollable));

        (await page.DoAsync(GuiVerb.Scroll, list, "down")).Message.ShouldBeNull();
        (await page.LookAsync()).CanScrollUp.ShouldBeFalse();
        (await page.DoAsync(GuiVerb.Scroll, text: "down")).Message.ShouldBeNull();
        (await page.LookAsync()).CanScrollUp.ShouldBeTrue();
        await page.DoAsync(GuiVerb.Scroll, text: "down");
        (await page.DoAsync(GuiVerb.Scroll, text: "down")).Message.ShouldNotBeNull();
    }

    [Fact]
    public async Task Drag_ByMouseEventsAndByHtml5_MovesTheThing()
    {
        await using var page = await browser.OpenAsync("""
            <style>.b{width:80px;height:60px;border:1px solid;display:inline-block}</style>
            <div class=b draggable=true id=a ondragstart="event.dataTransfer.setData('text','a')">Card</div>
            <div class=b id=t aria-label=Bin role=region ondragover="event.preventDefault()" ondrop="event.preventDefault();o.textContent+='dropped '+event.dataTransfer.getData('text')"></div>
            <div class=b id=m role=button>Knob</div><p id=o></p>
            <script>m.onmousedown=()=>{document.onmousemove=e=>m.style.marginLeft=e.clientX/2+'px';document.onmouseup=()=>{document.onmousemove=document.onmouseup=null;o.textContent+=' moved'}}</script>
            """);
        var seen = await page.LookAsync();

        (await page.DoAsync(GuiVerb.Drag, Driver.Find(seen, "generic", "Card"), with: action => action with { ToRef = Driver.Find(seen, "region", "Bin").Ref })).Performed.ShouldBeTrue();
        (await page.ShowsAsync("dropped a")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Drag, Driver.Find(seen, "button", "Knob"), with: action => action with { ToPoint = new Point(600, 50) })).Performed.ShouldBeTrue();
        (await page.ShowsAsync("moved")).ShouldBeTrue();
    }

    [Fact]
    public async Task Upload_AllowedFile_ArrivesAndOthersAreRefused()
    {
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "upload.txt"), "hello");
        await using var page = await browser.OpenAsync("<input type=file aria-label=File onchange=\"this.files[0].text().then(t=>o.textContent='got '+t)\"><p id=o></p>");

        (await page.DoAsync(GuiVerb.Upload, "button", "File", "upload.txt")).Performed.ShouldBeTrue();
        (await page.ShowsAsync("got hello")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Upload, "button", "File", "/etc/hostname")).Problem.ShouldBe(ActionProblem.Refused);
        (await page.DoAsync(GuiVerb.Upload, "button", "File", "../../secret.txt")).Problem.ShouldBe(ActionProblem.Refused);
    }

    [Fact]
    public async Task Dialogs_AlertConfirmAndPrompt_AreAnsweredAndReported()
    {
        await using var page = await browser.OpenAsync("<button onclick=\"alert('Mind');o.textContent=confirm('Delete?')+' '+prompt('Name?')\">Go</button><p id=o></p>");
        var button = await page.FindAsync("button", "Go");

        await page.DoAsync(GuiVerb.Tap, button);
        var seen = await page.LookAsync();
        seen.Dialogs.ShouldBe([new("alert", "Mind", true), new("confirm", "Delete?", false), new("prompt", "Name?", false)]);
        Driver.Shows(seen, "false null").ShouldBeTrue();

        await page.DoAsync(GuiVerb.Tap, button, "Ann", action => action with { AcceptDialog = true });
        seen = await page.LookAsync();
        seen.Dialogs.ShouldBe([new("alert", "Mind", true), new("confirm", "Delete?", true), new("prompt", "Name?", true)]);
        Driver.Shows(seen, "true Ann").ShouldBeTrue();
    }

    [Fact]
    public async Task Windows_NewTab_BecomesActiveAndClosingReturns()
    {
        var second = browser.Site.Page("<h1>Second</h1><script>document.title='Tab two'</script>");
        await using var page = await browser.OpenAsync($"<a href='{second}' target=_blank>Open</a>");

        await page.DoAsync(GuiVerb.Tap, "link", "Open");
        var seen = await page.LookAsync();
        seen.Title.ShouldBe("Tab two");
        seen.OtherWindows.ShouldBe(["Test page"]);
        (await page.DoAsync(GuiVerb.SwitchWindow, text: "Test page")).Performed.ShouldBeTrue();
        (await page.LookAsync()).OtherWindows.ShouldBe(["Tab two"]);
        await page.DoAsync(GuiVerb.SwitchWindow, text: "Tab two");
        await page.DoAsync(GuiVerb.CloseWindow);
        (await page.LookAsync()).Title.ShouldBe("Test page");
        (await page.DoAsync(GuiVerb.CloseWindow)).Problem.ShouldBe(ActionProblem.NotPossible);
    }

    [Fact]
    public async Task History_BackAndForward_GoThroughPages()
    {
        var second = browser.Site.Page("<h1>Second</h1>");
        await using var page = await browser.OpenAsync($"<a href='{second}'>Next</a>");

        (await page.DoAsync(GuiVerb.Back)).Problem.ShouldBe(ActionProblem.NotPossible);
        await page.DoAsync(GuiVerb.Tap, "link", "Next");
        (await page.ShowsAsync("Second")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Back)).Performed.ShouldBeTrue();
        (await page.ShowsAsync("Next")).ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Forward)).Performed.ShouldBeTrue();
        (await page.ShowsAsync("Second")).ShouldBeTrue();
    }
}
