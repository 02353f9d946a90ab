namespace AutoGlm.Studio.Tests.Components;

/// <summary>How the components' inputs are written.</summary>
public sealed class BindingTests
{
    /// <summary>
    /// Without a binding the framework doesn't know that the browser holds the new value already: it sends it back, and takes away
    /// what was typed meanwhile.
    /// </summary>
    [Fact]
    public void Inputs_ThatAreHeardAtEachLetter_AreBound()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "AutoGlm.Studio.sln")))
            folder = folder.Parent;
        var components = Directory.GetFiles(Path.Combine(folder.FullName, "src", "AutoGlm.Studio", "Components"), "*.razor", SearchOption.AllDirectories);

        components.Length.ShouldBeGreaterThan(50);
        components.Where(file => File.ReadAllText(file).Contains("@oninput=", StringComparison.Ordinal)).Select(Path.GetFileName).ShouldBeEmpty();
    }
}
