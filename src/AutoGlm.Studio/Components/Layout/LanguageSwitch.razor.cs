using AutoGlm.Studio.Hosting;
using AutoGlm.Studio.Texts;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Layout;

public partial class LanguageSwitch : StudioComponent
{
    [Inject]
    private BrowserShell Shell { get; set; } = default!;

    private async Task SwitchAsync() => await Shell.SetLanguageAsync(StudioLanguages.Other);
}
