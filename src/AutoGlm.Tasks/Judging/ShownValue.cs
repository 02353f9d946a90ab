using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Text;

namespace AutoGlm.Tasks.Judging;

/// <summary>Whether a control shows what was put into it, however it likes to write it.</summary>
internal static class ShownValue
{
    public static bool Matches(UiNode target, string wanted)
    {
        // What a secret field holds is never read; that it took the text is all that can be known.
        if (target.Is(UiStates.Secret) || wanted.Contains("{{secret:", StringComparison.Ordinal))
            return true;
        var shown = target.Value ?? "";
        if (TextFold.Fold(shown) == TextFold.Fold(wanted))
            return true;
        var (bareShown, bareWanted) = (TextFold.Bare(shown), TextFold.Bare(wanted));
        if (bareWanted.Length > 0 && (bareShown == bareWanted || bareShown.Contains(bareWanted, StringComparison.Ordinal)))
            return true;
        // A formatted date or number: the same digits in another order.
        var (digitsShown, digitsWanted) = (Digits(shown), Digits(wanted));
        return digitsWanted.Length >= 3 && digitsShown == digitsWanted;
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit).Order());
}
