using AutoGlm.Hosting.Studio;
using AutoGlm.Storage;
using Shouldly;
using Xunit;

namespace AutoGlm.Hosting.Tests;

public sealed class StudioAddressTests
{
    [Fact]
    public async Task Forbidden_AnotherProcessOnTheFolder_KnowsTheStudiosOrigin()
    {
        using var folder = new TemporaryFolder();
        var data = new DataFolder(folder.Root);
        await new StudioAddress(data, new AutoGlmHostOptions { StudioOrigin = new Uri("http://127.0.0.1:5080/x") }).WriteAsync(CancellationToken.None);

        new StudioAddress(data, new AutoGlmHostOptions()).Forbidden.ShouldBe([new Uri("http://127.0.0.1:5080")]);
    }

    [Fact]
    public void Forbidden_NoStudioEver_IsEmpty()
    {
        using var folder = new TemporaryFolder();

        new StudioAddress(new DataFolder(folder.Root), new AutoGlmHostOptions()).Forbidden.ShouldBeEmpty();
    }
}
