using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Safety;

/// <summary>Recognises fields that say who somebody is: where they are filled in, sending the form commits the person.</summary>
internal static partial class PersonalFields
{
    public static bool IsPersonal(string label) => Words().IsMatch(label);

    [GeneratedRegex(@"\b(name|guest|lead|surname|e-?mail|phone|mobile|tel|contact|address)\b|姓名|名字|称呼|电话|手机|邮箱|联系|预订人|地址", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
