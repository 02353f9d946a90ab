using AutoGlm.Connectors.Web.Tests.Support;
using AutoGlm.Tasks.Acting;
using Shouldly;
using Xunit;

namespace AutoGlm.Connectors.Web.Tests;

[Collection("browser")]
public sealed class TextTests(BrowserFixture browser)
{
    /// <summary>Says on the page what is selected at each release of the mouse and each change.</summary>
    private const string Teller = "<p id=o></p><p id=m></p><script>const sel=()=>{const a=document.activeElement;return a&&a.selectionStart!=null&&a.value!=null?a.value.slice(a.selectionStart,a.selectionEnd):String(getSelection())};document.addEventListener('selectionchange',()=>o.textContent='selected <'+sel()+'>');document.addEventListener('mouseup',()=>m.textContent='released over <'+sel()+'>')</script>";

    /// <summary>An editor as code editors are built: a field nobody sees, and lines that are drawn.</summary>
    private const string CodeEditor = """
        <div id=ed class=editor style="position:relative;width:500px;height:160px;border:1px solid;font:14px monospace"><div style="position:absolute;overflow:hidden;width:3px;height:0"><textarea id=t style="width:1000px;height:20px"></textarea></div><div id=v></div></div><p id=o></p>
        <script>let lines=['old first','old second'],all=false;const draw=()=>{v.innerHTML='';lines.forEach((l,i)=>{const d=document.createElement('div');d.className='code-line';d.textContent=l;v.append(d)});o.textContent='lines '+lines.length};draw();
        const put=s=>{if(all){lines=[''];all=false}const p=s.split('\n');lines[lines.length-1]+=p.shift();lines.push(...p);draw()};
        ed.onmousedown=e=>{e.preventDefault();t.focus()};
        t.onkeydown=e=>{if(e.ctrlKey&&e.key==='a'){all=true;e.preventDefault()}else if(e.key==='Delete'&&all){put('')}else if(e.key==='Enter'){e.preventDefault();put('\n  ')}else if(e.ctrlKey&&e.key==='End')all=false};
        t.oninput=()=>{put(t.value.replace(/\{/g,'{}'));t.value=''};
        t.onpaste=e=>{e.preventDefault();put(e.clipboardData.getData('text/plain'))}</script>
        """;

    [Theory]
    [InlineData("<p id=x>The quick <b>brown</b> fox\n jumps over the dog</p>", "brown fox jumps", "brown fox jumps")]
    [InlineData("<p id=x>The quick <b>brown</b> fox</p>", "FOX", "fox")]
    [InlineData("<p id=x>Whole of it</p>", null, "Whole of it")]
    [InlineData("<div id=x contenteditable aria-label=Note>Write <i>some</i> words</div>", "some", "some")]
    [InlineData("<textarea id=x aria-label=Note>line one\nline two</textarea>", "two", "two")]
    [InlineData("<input id=x aria-label=Note value='alpha beta'>", null, "alpha beta")]
    [InlineData("<p id=x>选中这段文字，然后加粗</p>", "这段文字", "这段文字")]
    public async Task SelectText_InEachKindOfPlace_SelectsExactlyThat(string body, string? text, string expected)
    {
        await using var page = await browser.OpenAsync(body + Teller);
        var node = (await page.LookAsync()).Root.SelfAndDescendants().First(each => each.Role is "text" or "textbox" or "paragraph");

        (await page.DoAsync(GuiVerb.SelectText, node, text)).Performed.ShouldBeTrue();

        (await page.ShowsAsync($"selected <{expected}>")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Fact]
    public async Task SelectText_InParagraph_IsDoneByTheMouseSoThatToolbarsHearIt()
    {
        await using var page = await browser.OpenAsync("<p>Some words to mark here</p>" + Teller);
        var node = await page.FindAsync("text", "Some words to mark here");

        await page.DoAsync(GuiVerb.SelectText, node, "to mark");

        (await page.ShowsAsync("released over <to mark>")).ShouldBeTrue();
    }

    [Fact]
    public async Task SelectText_ThatDoesNotStandThere_IsRefused()
    {
        await using var page = await browser.OpenAsync("<p>Some words</p>");
        var node = await page.FindAsync("text", "Some words");

        (await page.DoAsync(GuiVerb.SelectText, node, "other")).Problem.ShouldBe(ActionProblem.NotPossible);
    }

    [Fact]
    public async Task SelectThenShortcut_InEditor_FormatsOnlyTheSelectedWord()
    {
        await using var page = await browser.OpenAsync("<div id=x contenteditable aria-label=Note>one two three</div><p id=o></p><script>x.oninput=()=>o.textContent='html '+x.innerHTML</script>");
        var note = await page.FindAsync("textbox", "Note");

        await page.DoAsync(GuiVerb.SelectText, note, "two");
        await page.DoAsync(GuiVerb.Press, note, "Control+b");

        (await page.ShowsAsync("html one <b>two</b> three")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
    }

    [Fact]
    public async Task CopyAndPaste_BetweenFields_CarriesTheSelectedText()
    {
        await using var page = await browser.OpenAsync("<p>Code is QX-41 today</p><input aria-label=Target><button onclick=\"navigator.clipboard.readText().then(t=>o.textContent='read '+t,e=>o.textContent=e)\">Read</button><p id=o></p>");
        var seen = await page.LookAsync();

        await page.DoAsync(GuiVerb.SelectText, Driver.Find(seen, "text", "Code is QX-41 today"), "QX-41");
        await page.DoAsync(GuiVerb.Press, text: "Control+C");
        await page.DoAsync(GuiVerb.Press, Driver.Find(seen, "textbox", "Target"), "Control+V");
        await page.DoAsync(GuiVerb.Tap, Driver.Find(seen, "button", "Read"));

        (await page.FindAsync("textbox", "Target")).Value.ShouldBe("QX-41");
        (await page.ShowsAsync("read QX-41")).ShouldBeTrue();
    }

    [Fact]
    public async Task CodeEditor_IsSeenAsOneFieldWithItsLinesAndTakesTextAsItIs()
    {
        await using var page = await browser.OpenAsync(CodeEditor);
        var editor = (await page.LookAsync()).Root.SelfAndDescendants().Single(node => node.Role == "textbox");
        editor.Value.ShouldBe("old first\nold second");
        editor.Box!.Value.Width.ShouldBeGreaterThan(400);

        (await page.DoAsync(GuiVerb.Type, editor, "if (a) {\nb();\n}")).Performed.ShouldBeTrue();
        var seen = await page.LookAsync();
        seen.Find(editor.Ref)!.Value.ShouldBe("if (a) {\nb();\n}", Driver.Print(seen.Root));

        await page.DoAsync(GuiVerb.Type, editor, "\nmore", action => action with { Append = true });
        (await page.LookAsync()).Find(editor.Ref)!.Value.ShouldBe("if (a) {\nb();\n}\nmore");

        await page.DoAsync(GuiVerb.Type, editor, "");
        (await page.LookAsync()).Find(editor.Ref)!.Value.ShouldBe("");
    }

    [Fact]
    public async Task Type_IntoRichEditor_AppendsReplacesAndClears()
    {
        await using var page = await browser.OpenAsync("<div contenteditable aria-label=Note><p>Hello</p></div>");
        var note = await page.FindAsync("textbox", "Note");

        await page.DoAsync(GuiVerb.Type, note, " there", action => action with { Append = true });
        (await page.FindAsync("textbox", "Note")).Value.ShouldBe("Hello there");
        await page.DoAsync(GuiVerb.Type, note, "First\nSecond");
        (await page.FindAsync("textbox", "Note")).Value!.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["First", "Second"]);
        await page.DoAsync(GuiVerb.Type, note, "");
        (await page.FindAsync("textbox", "Note")).Value.ShouldBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task Type_IntoTerminalThatOnlyHearsKeys_GoesInKeyByKey()
    {
        await using var page = await browser.OpenAsync("<div id=t class=terminal tabindex=0 style='height:80px;background:#000;color:#fff'>$ </div><p id=o></p><script>let s='';t.addEventListener('keydown',e=>{if(e.key==='Enter'){o.textContent='ran '+s;s=''}else if(e.key.length===1)s+=e.key})</script>");
        var terminal = (await page.LookAsync()).Root.SelfAndDescendants().First(node => node.Key == "t");

        (await page.DoAsync(GuiVerb.Type, terminal, "ls -l\n")).Performed.ShouldBeTrue();

        (await page.ShowsAsync("ran ls -l")).ShouldBeTrue();
    }

    [Fact]
    public async Task Tap_WithModifiers_IsHeardWithKeysDownAndUpAgain()
    {
        await using var page = await browser.OpenAsync("<ul id=l><li tabindex=0>A<li tabindex=0>B<li tabindex=0>C</ul><p id=o></p><script>const keys=[];onkeydown=e=>keys.push('+'+e.key);onkeyup=e=>keys.push('-'+e.key);l.onclick=e=>{e.target.style.background=e.ctrlKey?'yellow':'';o.textContent=keys.join()+(e.ctrlKey?' ctrl':'')+(e.shiftKey?' shift':'')+' '+e.target.textContent.trim()}</script>");
        var seen = await page.LookAsync();

        await page.DoAsync(GuiVerb.Tap, Driver.Find(seen, "listitem", "B"), with: action => action with { Modifiers = "Control+Shift" });
        (await page.ShowsAsync("+Control,+Shift ctrl shift B")).ShouldBeTrue();
        await page.DoAsync(GuiVerb.Tap, Driver.Find(seen, "listitem", "C"));
        (await page.ShowsAsync("+Control,+Shift,-Control,-Shift C")).ShouldBeTrue(Driver.Print((await page.LookAsync()).Root));
        (await page.DoAsync(GuiVerb.Tap, Driver.Find(seen, "listitem", "C"), with: action => action with { Modifiers = "Hyper" })).Problem.ShouldBe(ActionProblem.NotPossible);
    }

    [Fact]
    public async Task Select_SeveralLines_ChoosesExactlyTheseOrAddsThem()
    {
        await using var page = await browser.OpenAsync("<select multiple aria-label=Days onchange=\"o.textContent='heard'\"><option selected>Mon<option>Tue<option>Wed<option>Thu</select><p id=o></p>");

        await page.DoAsync(GuiVerb.Select, "listbox", "Days", "Tue\nThu");
        (await page.FindAsync("listbox", "Days")).Value.ShouldBe("Tue, Thu");
        await page.DoAsync(GuiVerb.Select, await page.FindAsync("listbox", "Days"), "Wed", action => action with { Append = true });
        (await page.FindAsync("listbox", "Days")).Value.ShouldBe("Tue, Wed, Thu");
        (await page.ShowsAsync("heard")).ShouldBeTrue();
    }
}
