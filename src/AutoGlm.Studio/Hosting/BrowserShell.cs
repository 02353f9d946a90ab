using Microsoft.JSInterop;

namespace AutoGlm.Studio.Hosting;

/// <summary>The small things that only the browser can do: preferences, memory of forms, clipboard, focus.</summary>
public sealed class BrowserShell(IJSRuntime js) : IAsyncDisposable
{
    private IJSObjectReference? _module;

    /// <summary>Raised when the theme is known or another.</summary>
    public event Action? ThemeChanged;

    /// <summary>system, light or dark.</summary>
    public string Theme { get; private set; } = "system";

    /// <summary>Asks the page which theme it shows.</summary>
    public async ValueTask ReadThemeAsync()
    {
        Theme = await (await ModuleAsync()).InvokeAsync<string>("theme");
        ThemeChanged?.Invoke();
    }

    public async ValueTask SetThemeAsync(string theme)
    {
        Theme = theme;
        await (await ModuleAsync()).InvokeVoidAsync("setTheme", theme);
        ThemeChanged?.Invoke();
    }

    /// <summary>Keeps the language and loads the page again in it.</summary>
    public async ValueTask SetLanguageAsync(string culture) => await (await ModuleAsync()).InvokeVoidAsync("setLanguage", culture);

    public async ValueTask RememberAsync(string key, string value) => await (await ModuleAsync()).InvokeVoidAsync("remember", key, value);

    public async ValueTask<string?> RecallAsync(string key) => await (await ModuleAsync()).InvokeAsync<string?>("recall", key);

    /// <summary>Throws <see cref="JSException"/> when the browser doesn't let the page.</summary>
    public async ValueTask CopyAsync(string text) => await (await ModuleAsync()).InvokeVoidAsync("copyText", text);

    public async ValueTask FocusAsync(string selector) => await (await ModuleAsync()).InvokeVoidAsync("focus", selector);

    /// <summary>Leads to a field of the open node panel, by its name in the node's settings.</summary>
    public async ValueTask FocusFieldAsync(string name) => await (await ModuleAsync()).InvokeVoidAsync("focusField", name);

    /// <summary>Whether the browser may tell of something beside the page: granted, denied, default (nobody was asked) or unsupported.</summary>
    public async ValueTask<string> MayNotifyAsync() => await (await ModuleAsync()).InvokeAsync<string>("mayNotify");

    /// <summary>Has the browser ask its person; only after a click on what says so. Gives what <see cref="MayNotifyAsync"/> gives from then on.</summary>
    public async ValueTask<string> AskToNotifyAsync() => await (await ModuleAsync()).InvokeAsync<string>("askToNotify");

    /// <summary>Tells of something beside the page, where that is allowed and the page isn't in front. Others see it: no secret, nothing a screen said.</summary>
    public async ValueTask NotifyAsync(string id, string title, string text, string path) => await (await ModuleAsync()).InvokeVoidAsync("notify", id, title, text, path);

    /// <summary>Puts the focus into something that has opened, and remembers where it was; see <see cref="LeaveAsync"/>.</summary>
    public async ValueTask EnterAsync(string selector) => await (await ModuleAsync()).InvokeVoidAsync("enter", selector);

    /// <summary>Puts the focus back to where it was before <see cref="EnterAsync"/>.</summary>
    public async ValueTask LeaveAsync() => await (await ModuleAsync()).InvokeVoidAsync("leave");

    /// <summary>Scrolls a list so that an item of it is seen.</summary>
    public async ValueTask RevealAsync(string selector) => await (await ModuleAsync()).InvokeVoidAsync("reveal", selector);

    /// <summary>Has the keys that work everywhere call <c>OnPalette</c> and <c>OnHelp</c>; dispose of the result to end it.</summary>
    public async ValueTask<IJSObjectReference> ListenAsync<T>(DotNetObjectReference<T> listener) where T : class =>
        await (await ModuleAsync()).InvokeAsync<IJSObjectReference>("listen", listener);

    /// <summary>Shows the end of a list that scrolls.</summary>
    public async ValueTask ToEndAsync(string selector) => await (await ModuleAsync()).InvokeVoidAsync("toEnd", selector);

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
            return;
        try
        {
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the module with it.
        }
    }

    private async ValueTask<IJSObjectReference> ModuleAsync() =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "/js/shell.js");
}
