using AutoGlm.Studio.Hosting;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Layout;

public partial class ThemeSwitch : StudioComponent
{
    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    private string Label => T[$"shell.theme.{Shell.Theme}"];

    private string IconName => Shell.Theme switch
    {
        "light" => "sun",
        "dark" => "moon",
        _ => "screen",
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await Shell.ReadThemeAsync();
    }

    protected override void OnInitialized() => Shell.ThemeChanged += StateHasChanged;

    protected override void Dispose(bool disposing)
    {
        Shell.ThemeChanged -= StateHasChanged;
        base.Dispose(disposing);
    }

    private async Task SwitchAsync() => await Shell.SetThemeAsync(Shell.Theme switch
    {
        "system" => "light",
        "light" => "dark",
        _ => "system",
    });
}
