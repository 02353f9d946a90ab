using AutoGlm.Tasks.Observing;

namespace AutoGlm.Evaluation.Groundings;

/// <summary>What a manner of speaking has to go by.</summary>
/// <param name="Screen">What is seen.</param>
/// <param name="Target">What is meant.</param>
/// <param name="Elsewhere">What things are called on other pages of the same language.</param>
/// <param name="Random">Where chance comes from.</param>
internal sealed record Saying(SpokenScreen Screen, UiNode Target, IReadOnlyList<string> Elsewhere, Random Random)
{
    public string Name => SpokenScreen.NameOf(Target);

    /// <summary>Nothing else is called so.</summary>
    public bool IsUnique => Name.Length > 0 && Screen.Namesakes(Target).All(other => Screen.AreSame(other, Target));

    public string Kind => Wording.KindOf(Target, Screen.IsChinese);

    public string Words(string name, bool kind, string ordinal = "", string where = "") =>
        new Wording(Random, Screen.IsChinese).Say(Target, name, kind && Kind.Length > 0, ordinal, where);

    public string In(string english, string chinese) => Screen.IsChinese ? chinese : english;
}
