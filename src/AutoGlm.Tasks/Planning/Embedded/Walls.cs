using AutoGlm.Tasks.Observing;
using AutoGlm.Tasks.Reading;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Understanding;

namespace AutoGlm.Tasks.Planning.Embedded;

/// <summary>Recognises what only the person can pass: captchas and log-ins without a secret; and error pages that block everything.</summary>
internal sealed class Walls : IBehaviour
{
    private const int MostHandOvers = 3;

    public Decision? Propose(Situation situation)
    {
        var index = situation.Index;
        if (index.Nodes.Any(node => node.Name.Length is > 0 and < 120 && Captcha.IsMatch(node.Name) && index.IsReachable(node)) && MayHandOver(situation))
            return new Decision.HandOver(situation.Say("The site asks whether you are a person. Please solve that, then hand back.", "网站要求人机验证，请您完成后交还。"));

        if (situation.Now.DocumentStatus is >= 500 and var status)
        {
            return Recovering.BrokenPages.Leave(situation) is { } another
                ? new Decision.Do(another) { Thought = situation.Say($"The site answered {status}; try again.", $"网站返回 {status}，重试。") }
                : new Decision.GiveUp(situation.Say($"The site keeps answering with status {status}.", $"网站持续返回错误 {status}。"), Broken: true);
        }

        if (WantsCard(situation) && MayHandOver(situation))
            return new Decision.HandOver(situation.Say("The site wants a card, and none was given to this task. Please pay by yourself, then hand back.", "网站要求填写银行卡，任务没有可用的卡信息。请您自行付款，然后交还。"));

        var password = situation.Usable.FirstOrDefault(node => node.InputType == "password" || node.Is(UiStates.Secret));
        if (password is null || situation.Wants.Any(want => want.Kind == SlotKind.Secret || want.Concept == Concepts.Password) || situation.Goal.Intent.Action is "register" || situation.Goal.IsProgram && (Synonyms.Speaks(situation.Goal.Goal, "login") || Synonyms.Speaks(situation.Goal.Goal, Concepts.Password) || situation.Steps.Count == 0))
            return null;
        // A log-in in the page's corner is no wall: it is one when nothing of the goal can be seen.
        var onlyLogin = !situation.Usable.Any(node => UiRoles.IsField(node) && node.Ref != password.Ref && situation.Open.Any(want => want.Concept is not (Concepts.Email or Concepts.Username) && FieldFinder.Score(situation, want, node) >= 0.5))
            && (Synonyms.Speaks(situation.Now.Title, "login") || index.Nodes.Any(node => node.Role == "heading" && Synonyms.Speaks(node.Name, "login")) || Complaints.Find(index).Count > 0);
        return onlyLogin && MayHandOver(situation)
            ? new Decision.HandOver(situation.Say("The site wants a log-in and no secret for it is given. Please log in, then hand back.", "网站要求登录，但没有提供可用的密钥。请您登录后交还。"), LogIn: true)
            : null;
    }

    /// <summary>Whether a person was not bothered often enough already: a wall they can't pass either is one for a plain word at the end.</summary>
    private static bool MayHandOver(Situation situation) => situation.Context.Messages.Count(message => message.IsHandedBack) < MostHandOvers;

    /// <summary>Whether a payment card is asked for, number and check, of which the goal says nothing.</summary>
    private static bool WantsCard(Situation situation) =>
        !CardWords.IsMatch(situation.Goal.Goal) && situation.Usable.Any(node => Check.IsMatch(LabelOf(node)) && UiRoles.IsField(node))
        && situation.Usable.Any(node => UiRoles.IsTextField(node) && string.IsNullOrWhiteSpace(node.Value) && !node.Is(UiStates.Secret) && Number.IsMatch(LabelOf(node))
            && situation.Wants.All(want => FieldFinder.Score(situation, want, node) < 0.5));

    private static string LabelOf(UiNode node) => $"{node.Name} {node.Placeholder} {node.Key}";

    private static readonly System.Text.RegularExpressions.Regex CardWords = new(@"\bcards?\b|卡", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private static readonly System.Text.RegularExpressions.Regex Check = new(
        @"\b(cvc|cvv|security\s+code|card\s+code|expir\w*|mm\s*/\s*yy)\b|有效期|安全码", System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private static readonly System.Text.RegularExpressions.Regex Number = new(
        @"\b(card\s*(number|no)|cardnumber|cc-?number|credit\s*card|debit\s*card)\b|卡号|银行卡|信用卡",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);

    private static readonly System.Text.RegularExpressions.Regex Captcha = new(
        @"\b(captcha|i'?m\s+not\s+a\s+robot|verify\s+(that\s+)?you\s+are\s+(a\s+)?human|are\s+you\s+(a\s+)?(human|robot)|unusual\s+traffic|security\s+check|prove\s+(that\s+)?you(\s+a|.)re\s+(a\s+)?human|not\s+a\s+(robot|bot)|characters?\s+(shown\s+)?in\s+the\s+(picture|image))\b|人机验证|滑块验证|请完成(安全)?验证|拖动滑块|我不是机器人|不是机器人|图片中的(字符|文字|数字)|图形验证码|安全验证|验证您是真人",
        System.Text.RegularExpressions.RegexOptions.IgnoreCase | System.Text.RegularExpressions.RegexOptions.CultureInvariant);
}
