using AutoGlm.Engine.Pairings;
using AutoGlm.Studio.Extension;
using AutoGlm.Studio.Look;
using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Components.Pages;

/// <summary>The browser extensions that may start tasks: pairing one, and taking it back.</summary>
public partial class ExtensionSection : StudioComponent
{
    private IReadOnlyList<Pairing> _pairings = [];
    private string _name = "";
    private string? _code;

    [Inject]
    private ExtensionPairings Pairings { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private When When { get; set; } = default!;

    /// <summary>Above the program where the Studio runs from its sources, else as it is called there.</summary>
    private static string Folder
    {
        get
        {
            var inside = Path.Combine("web", "extension");
            for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
            {
                if (File.Exists(Path.Combine(above.FullName, inside, "manifest.json")))
                    return Path.Combine(above.FullName, inside);
            }

            return inside;
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _name = T["devices.extensionThis"];
        _pairings = await Pairings.ListAsync(Gone);
    }

    private async Task PairAsync()
    {
        if (string.IsNullOrWhiteSpace(_name))
            _name = T["devices.extensionThis"];
        // The address goes along, so that one text is all there is to take over.
        _code = $"{new Uri(Navigation.BaseUri).GetLeftPart(UriPartial.Authority)}/#{await Pairings.PairAsync(_name, Gone)}";
        _pairings = await Pairings.ListAsync(Gone);
    }

    private async Task DoneAsync()
    {
        _code = null;
        _pairings = await Pairings.ListAsync(Gone);
    }

    private async Task RemoveAsync(string id)
    {
        await Pairings.RemoveAsync(id, Gone);
        _pairings = await Pairings.ListAsync(Gone);
    }
}
