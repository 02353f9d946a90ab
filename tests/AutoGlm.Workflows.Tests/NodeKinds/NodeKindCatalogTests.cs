using AutoGlm.Workflows.NodeKinds;
using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Tests.NodeKinds;

public class NodeKindCatalogTests
{
    [Fact]
    public void Default_EveryText_IsThereInBothLanguages()
    {
        foreach (var text in NodeKindCatalog.Default.Kinds.SelectMany(Texts))
        {
            text.En.ShouldNotBeNullOrWhiteSpace();
            text.Zh.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Default_EveryField_HasHelp()
    {
        NodeKindCatalog.Default.Kinds.SelectMany(kind => kind.Fields).Where(field => field.Help is null).ShouldBeEmpty();
    }

    [Fact]
    public void With_KindThatIsThereAlready_IsRefused()
    {
        Should.Throw<ArgumentException>(() => NodeKindCatalog.Default.With(new SetKind()));
    }

    private static IEnumerable<LocalText> Texts(INodeKind kind) =>
        [kind.Title, kind.Help, .. kind.Fields.SelectMany(field => new[] { field.Label, field.Help! }.Concat(field.Choices.Select(choice => choice.Label)))];
}
