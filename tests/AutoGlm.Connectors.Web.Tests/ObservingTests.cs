using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using AutoGlm.Tasks.Observing;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class ObservingTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("<label for=a>Guest name</label><input id=a>", "textbox", "Guest name")]
    [InlineData("<label>City <input></label>", "textbox", "City")]
    [InlineData("<span id=s>Party</span> <span id=t>size</span><input type=number aria-labelledby='s t'>", "spinbutton", "Party size")]
    [InlineData("<input aria-label='Search term' type=search placeholder=no>", "searchbox", "Search term")]
    [InlineData("<input placeholder='E-mail address'>", "textbox", "E-mail address")]
    [InlineData("<input title='Coupon'>", "textbox", "Coupon")]
    [InlineData("<button>Save <b>all</b></button>", "button", "Save all")]
    [InlineData("<button><img src=x.png alt='Trash can'></button>", "button", "Trash can")]
    [InlineData("<button aria-label=Close><span aria-hidden=true>×</span></button>", "button", "Close")]
    [InlineData("<input type=submit value='Book now'>", "button", "Book now")]
    [InlineData("<input type=submit>", "button", "Submit")]
    [InlineData("<a href=/x>More\n   about  us</a>", "link", "More about us")]
    [InlineData("<a href=/x style='display:flex'><span>Price</span><span>$5</span></a>", "link", "Price $5")]
    [InlineData("<h2>Opening <em>hours</em></h2>", "heading", "Opening hours")]
    [InlineData("<fieldset><legend>Seats</legend><input type=radio></fieldset>", "group", "Seats")]
    [InlineData("<table><caption>Prices</caption><tr><td>1</td></tr></table>", "table", "Prices")]
    [InlineData("<p>One <b>bold</b> word and <i>more</i>.</p>", "text", "One bold word and more.")]
    [InlineData("<div role=tab tabindex=0>Photos</div>", "tab", "Photos")]
    [InlineData("<ul><li>Milk</li></ul>", "listitem", "Milk")]
    [InlineData("<div style='cursor:pointer'>Open menu</div>", "generic", "Open menu")]
    [InlineData("<div contenteditable aria-label=Note>x</div>", "textbox", "Note")]
    [InlineData("<button title='Delete'></button>", "button", "Delete")]
    [InlineData("<label><input type=checkbox style='display:none'>Agree</label>", "checkbox", "Agree")]
    [InlineData("<button><span hidden>secretly</span>Go</button>", "button", "Go")]
    public async Task Observe_EachWayOfNaming_GivesRoleAndName(string body, string role, string name)
    {
        await using var page = await browser.OpenAsync(body);

        (await page.FindAsync(role, name)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Observe_FloatingBoxBesideTheBody_IsSeen()
    {
        await using var page = await browser.OpenAsync("""
            <p>Page</p><script>
              const box = document.createElement('div');
              box.style = 'position:fixed;inset:0';
              box.innerHTML = '<h2>News</h2><button>No thanks</button>';
              document.documentElement.append(box);
            </script>
            """);

        (await page.FindAsync("button", "No thanks")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Observe_States_AreReported()
    {
        await using var page = await browser.OpenAsync("""
            <button disabled>Off</button><input type=checkbox checked aria-label=News><input required aria-label=Name readonly>
            <button aria-expanded=false>Menu</button><details open><summary>Info</summary>text</details>
            <input aria-label=Mail aria-invalid=true aria-errormessage=er><p id=er>Not an address</p>
            <select aria-label=Size><option>S<option selected>M<option>L</select>
            <input type=range aria-label=Volume min=0 max=10 value=3>
            <div style="height:3000px"></div><button>Far</button>
            """);

        var seen = await page.LookAsync();

        Driver.Find(seen, "button", "Off").Is(UiStates.Disabled).ShouldBeTrue();
        Driver.Find(seen, "checkbox", "News").Is(UiStates.Checked).ShouldBeTrue();
        Driver.Find(seen, "textbox", "Name").Is(UiStates.Required | UiStates.ReadOnly).ShouldBeTrue();
        Driver.Find(seen, "textbox", "Name").Is(UiStates.Editable).ShouldBeFalse();
        Driver.Find(seen, "button", "Menu").Is(UiStates.Collapsed).ShouldBeTrue();
        Driver.Find(seen, "button", "Info").Is(UiStates.Expanded).ShouldBeTrue();
        var mail = Driver.Find(seen, "textbox", "Mail");
        mail.Is(UiStates.Invalid).ShouldBeTrue();
        mail.Error.ShouldBe("Not an address");
        var size = Driver.Find(seen, "combobox", "Size");
        size.Value.ShouldBe("M");
        size.Options.ShouldBe(["S", "M", "L"]);
        var volume = Driver.Find(seen, "slider", "Volume");
        (volume.Value, volume.Min, volume.Max).ShouldBe(("3", "0", "10"));
        Driver.Find(seen, "button", "Far").Is(UiStates.Offscreen | UiStates.Clickable).ShouldBeTrue();
        (seen.CanScrollUp, seen.CanScrollDown).ShouldBe((false, true));
        seen.DocumentStatus.ShouldBe(200);
        seen.Title.ShouldBe("Test page");
    }

    [Fact]
    public async Task Observe_WhatNobodySees_IsLeftOut()
    {
        await using var page = await browser.OpenAsync("""
            <p style="display:none">gone1</p><p style="visibility:hidden">gone2</p><p style="opacity:0">gone3</p>
            <details><summary>S</summary>gone4</details><div style="height:0;overflow:hidden"><p>gone5</p></div>
            <p style="position:absolute;left:-9999px">gone6</p><script>"gone7"</script><p aria-hidden=true>seen</p>
            """);

        var seen = await page.LookAsync();

        Driver.Shows(seen, "gone").ShouldBeFalse(Driver.Print(seen.Root));
        Driver.Shows(seen, "seen").ShouldBeTrue();
    }

    [Fact]
    public async Task Observe_AfterReRender_KeepsRefsOfLivingElementsAndNeverReusesOld()
    {
        var address = browser.Site.Page("<button onclick=\"this.textContent='Second';document.body.append(Object.assign(document.createElement('button'),{textContent:'New'}))\">First</button>");
        await using var page = await browser.OpenAtAsync(address);
        var first = await page.FindAsync("button", "First");

        await page.DoAsync(GuiVerb.Tap, first);
        var seen = await page.LookAsync();
        Driver.Find(seen, "button", "Second").Ref.ShouldBe(first.Ref);
        var given = seen.Root.SelfAndDescendants().Select(node => node.Ref).ToHashSet();
        given.Count.ShouldBe(seen.Root.SelfAndDescendants().Count());

        await page.DoAsync(GuiVerb.Open, text: address);
        var after = await page.LookAsync();
        after.Root.SelfAndDescendants().ShouldAllBe(node => !given.Contains(node.Ref));
        (await page.DoAsync(GuiVerb.Tap, first)).Problem.ShouldBe(ActionProblem.StaleReference);
    }

    [Fact]
    public async Task Observe_ShadowRootsAndSlots_AreReadAsRendered()
    {
        await using var page = await browser.OpenAsync("""
            <x-card><span slot=t>Slotted title</span></x-card>
            <script>customElements.define('x-card',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'open'}).innerHTML=
            '<h3><slot name=t></slot></h3><button>Inside</button><p></p>';this.shadowRoot.querySelector('button').onclick=()=>this.shadowRoot.querySelector('p').textContent='pressed';}});</script>
            """);

        (await page.FindAsync("heading", "Slotted title")).Level.ShouldBe(3);
        (await page.DoAsync(GuiVerb.Tap, "button", "Inside")).Performed.ShouldBeTrue();
        (await page.ShowsAsync("pressed")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Observe_Iframe_IsReadAndActedOnInWindowCoordinates(string host)
    {
        var inner = browser.Site.Page("<button onclick=\"document.getElementById('o').textContent='inner pressed'\">Inner</button><input aria-label=Code><p id=o></p>", host);
        await using var page = await browser.OpenAsync($"<p style='height:120px'>Outer</p><iframe src='{inner}' style='margin-left:200px;border:5px solid;width:400px;height:200px' title=Pay></iframe>");

        var button = await page.FindAsync("button", "Inner");
        button.Ref.ShouldMatch("^f[0-9]+e[0-9]+$");
        button.Box!.Value.X.ShouldBeGreaterThan(200);
        button.Box!.Value.Y.ShouldBeGreaterThan(120);
        (await page.DoAsync(GuiVerb.Tap, button)).Performed.ShouldBeTrue();
        (await page.DoAsync(GuiVerb.Type, "textbox", "Code", "a1 b2")).Performed.ShouldBeTrue();

        var seen = await page.LookAsync();
        Driver.Shows(seen, "inner pressed").ShouldBeTrue();
        Driver.Find(seen, "textbox", "Code").Value.ShouldBe("a1 b2");
        Driver.Find(seen, "button", "Inner").Ref.ShouldBe(button.Ref);
    }

    [Fact]
    public async Task Observe_Overlay_MarksWhatItCoversAndIsNamedWhenTapped()
    {
        await using var page = await browser.OpenAsync("""
            <button>Under</button>
            <div id=ad role=dialog aria-modal=true aria-label=Offer style="position:fixed;inset:0;background:#fff;z-index:9"><button onclick="document.getElementById('ad').remove()">No thanks</button></div>
            """);
        var seen = await page.LookAsync();
        var under = Driver.Find(seen, "button", "Under");
        under.Is(UiStates.Covered).ShouldBeTrue();
        var dialog = Driver.Find(seen, "dialog", "Offer");
        dialog.Is(UiStates.Modal | UiStates.Floating).ShouldBeTrue();

        var refused = await page.DoAsync(GuiVerb.Tap, under);
        refused.Problem.ShouldBe(ActionProblem.Covered);
        refused.CoveredBy.ShouldBe(dialog.Ref);

        await page.DoAsync(GuiVerb.Tap, "button", "No thanks");
        (await page.FindAsync("button", "Under")).Is(UiStates.Covered).ShouldBeFalse();
        (await page.DoAsync(GuiVerb.Tap, under)).Performed.ShouldBeTrue();
    }

    [Fact]
    public async Task Observe_TablesShapesAndSwatches_AreDescribed()
    {
        await using var page = await browser.OpenAsync("""
            <table><tr><th>Name<th>Price<tr><td>Tea<td>3 €</table>
            <svg width=200 height=100><circle cx=30 cy=30 r=20 fill=red /><rect x=80 width=40 height=40 fill="#0000ff" /></svg>
            <div style="width:40px;height:40px;background:rgb(0,160,0)"></div>
            <span style="cursor:pointer" class="icon-trash"></span><button class="btn"><i class="fa fa-search"></i></button>
            """);

        var seen = await page.LookAsync();
        var nodes = seen.Root.SelfAndDescendants().ToList();

        Driver.Find(seen, "columnheader", "Price").ShouldNotBeNull();
        Driver.Find(seen, "cell", "3 €").ShouldNotBeNull();
        nodes.Where(node => node.Role == "row").Select(node => node.Level).ShouldBe([1, 2]);
        nodes.Where(node => node.Role == "graphics-symbol").Select(node => node.Description).ShouldBe(["circle red", "square blue", "square green"]);
        nodes.ShouldContain(node => node.Role == "button" && node.Description == "icon search");
    }

    [Fact]
    public async Task Observe_VeryLongPage_KeepsControlsAndSaysWhatIsLeftOut()
    {
        await using var page = await browser.OpenAsync("<script>for(let i=0;i<9000;i++){const p=document.createElement('p');p.textContent='line '+i;document.body.append(p)}document.body.append(Object.assign(document.createElement('button'),{textContent:'Last'}))</script>");

        var seen = await page.LookAsync();

        seen.Root.SelfAndDescendants().Count().ShouldBeInRange(3000, 4100);
        Driver.Find(seen, "button", "Last").ShouldNotBeNull();
        Driver.Find(seen, "note", "…").Description!.ShouldContain("left out");
    }

    [Fact]
    public async Task Observe_PageThatTampersWithItsGlobals_IsStillReadTruly()
    {
        await using var page = await browser.OpenAsync("""
            <button>Real</button><script>globalThis.__autoglm={key:'x',observe:()=>'{}'};Element.prototype.getAttribute=()=>'lie';JSON.stringify=()=>'{"kids":[]}';Node.prototype.appendChild=()=>{throw 1}</script>
            """);

        (await page.FindAsync("button", "Real")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("color:#333", "Oak", null)]
    [InlineData("color:#bbb", "", "Oak")]
    public async Task Observe_ListThatDrawsItsChoiceOverTheField_SaysWhatItShows(string style, string value, string? hint)
    {
        await using var page = await browser.OpenAsync($"<label for=w>Wood</label><div style='position:relative;width:200px;color:#333'><span style='position:absolute;left:4px;top:4px;{style}'>Oak</span><input id=w role=combobox style='width:180px;height:24px;color:#333'></div>");

        var list = await page.FindAsync("combobox", "Wood");

        (list.Value ?? "", list.Placeholder).ShouldBe((value, hint));
    }

    [Fact]
    public async Task Observe_ListFoldedToNothing_IsNotThere()
    {
        await using var page = await browser.OpenAsync("<div role=listbox style='width:0;height:0;overflow:hidden'><div role=option>Ghost</div></div><div role=listbox><div role=option>Real</div></div>");

        (await page.LookAsync()).Root.SelfAndDescendants().Where(node => node.Role == "option").Select(node => node.Name).ShouldBe(["Real"]);
    }

    [Fact]
    public async Task Type_FieldUnderWhatIsDrawnOverIt_IsReached()
    {
        await using var page = await browser.OpenAsync("<div style='position:relative;width:200px;height:30px'><input aria-label=Wood style='width:190px'><span style='position:absolute;inset:0'>Select</span></div>");

        (await page.DoAsync(GuiVerb.Type, "textbox", "Wood", "Oak")).Performed.ShouldBeTrue();

        (await page.FindAsync("textbox", "Wood")).Value.ShouldBe("Oak");
    }
}
