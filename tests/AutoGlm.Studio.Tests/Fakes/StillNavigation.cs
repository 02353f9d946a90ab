using Microsoft.AspNetCore.Components;

namespace AutoGlm.Studio.Tests.Fakes;

/// <summary>A page that is never left.</summary>
internal sealed class StillNavigation : NavigationManager
{
    public StillNavigation() => Initialize("http://127.0.0.1:5080/", "http://127.0.0.1:5080/agents/agent");
}
