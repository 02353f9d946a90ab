using System.Text.RegularExpressions;
using AutoGlm.Engine.Audit;
using AutoGlm.Studio.Texts;

namespace AutoGlm.Studio.Tests.Texts;

public sealed partial class StudioTextsTests
{
    private readonly StudioTexts _texts = new();

    [Fact]
    public void Keys_BothLanguages_AreTheSameAndNoneIsEmpty()
    {
        var english = _texts.Keys(StudioLanguages.English).Order().ToList();
        english.Count.ShouldBeGreaterThan(200);
        _texts.Keys(StudioLanguages.Chinese).Order().ShouldBe(english);
        english.ShouldAllBe(key => _texts.Find(StudioLanguages.English, key)!.Length > 0 && _texts.Find(StudioLanguages.Chinese, key)!.Length > 0);
    }

    [Fact]
    public void Placeholders_BothLanguages_AreTheSame()
    {
        foreach (var key in _texts.Keys(StudioLanguages.English))
            Placeholders(StudioLanguages.Chinese, key).ShouldBe(Placeholders(StudioLanguages.English, key), key);
    }

    [Fact]
    public void Keys_NamedInSource_AreThere()
    {
        var known = _texts.Keys(StudioLanguages.English).ToHashSet();
        var missing = Directory.EnumerateFiles(Source(), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Named().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value))
            .Where(key => !known.Contains(key) && !known.Contains($"{key}.one"))
            .Distinct();
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Audit_EveryDeedAndDoor_HasWords()
    {
        foreach (var key in AuditDeeds.All.Select(deed => $"audit.deed.{deed}")
            .Concat(AuditDeeds.All.Select(deed => $"audit.family.{deed.Split('.')[0]}"))
            .Concat(AuditVia.All.Select(via => $"audit.via.{via}"))
            .Concat(Enum.GetValues<AuditFault>().Select(fault => $"audit.fault.{AuditFaults.NameOf(fault)}")))
            _texts.Find(StudioLanguages.English, key).ShouldNotBeNull(key);
    }

    private List<string> Placeholders(string language, string key) =>
        [.. Placeholder().Matches(_texts.Find(language, key)!).Select(match => match.Value).Distinct().Order()];

    private static string Source([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/AutoGlm.Studio"));

    [GeneratedRegex("""(?:\bT|texts|Texts)(?:\[|\.Format\(|\.Count\()"(?<key>[a-z]+\.[A-Za-z0-9.-]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
