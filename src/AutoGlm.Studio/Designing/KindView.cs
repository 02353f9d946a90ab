using AutoGlm.Studio.Look;
using AutoGlm.Studio.Texts;
using AutoGlm.Workflows.NodeKinds;

namespace AutoGlm.Studio.Designing;

/// <summary>A node kind as the palette and the quick list show it.</summary>
public sealed record KindView(string Kind, string Group, string GroupTitle, string Title, string Help, string Icon, bool TakesInput)
{
    /// <summary>In the palette's order.</summary>
    public static IReadOnlyList<KindView> All(NodeKindCatalog kinds, StudioTexts texts) =>
    [
        .. kinds.Kinds.Where(kind => kind.InPalette).Select(kind => new KindView(
            kind.Kind,
            kind.Group,
            texts[$"designer.group.{kind.Group}"],
            kind.Title.For(StudioLanguages.Current),
            kind.Help.For(StudioLanguages.Current),
            Icons.Path(kind.Kind, kind.Group),
            kind.TakesInput)),
    ];
}
