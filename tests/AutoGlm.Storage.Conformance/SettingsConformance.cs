using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace AutoGlm.Storage.Conformance;

/// <summary>Settings by name, the same for all processes.</summary>
public abstract class SettingsConformance<TData> : StoreConformance<TData>
    where TData : StorageData, new()
{
    [Fact]
    public async Task Set_Twice_TheLatterCountsEverywhere()
    {
        await using var other = Data.OpenStorage(Time);
        (await other.Settings.GetAsync("retention", default)).ShouldBeNull();

        await Storage.Settings.SetAsync("retention", new JsonObject { ["days"] = 30, ["note"] = "三十" }, default);
        await Storage.Settings.SetAsync("retention", new JsonObject { ["days"] = 7 }, default);
        await Storage.Settings.SetAsync("other", [], default);

        (await other.Settings.GetAsync("retention", default))!.ToJsonString().ShouldBe("""{"days":7}""");
    }
}
