using AutoGlm.Workflows.Nodes;

namespace AutoGlm.Workflows.Conditions;

/// <summary>The operators that conditions may use, in the order people are shown them.</summary>
public static class ConditionOperators
{
    public const string IsEqual = "equals";
    public const string NotEquals = "not-equals";
    public const string Greater = "greater";
    public const string GreaterOrEqual = "greater-or-equal";
    public const string Less = "less";
    public const string LessOrEqual = "less-or-equal";
    public const string Contains = "contains";
    public const string NotContains = "not-contains";
    public const string StartsWith = "starts-with";
    public const string EndsWith = "ends-with";
    public const string Matches = "matches";
    public const string In = "in";
    public const string IsEmpty = "is-empty";
    public const string IsNotEmpty = "is-not-empty";
    public const string IsTrue = "is-true";
    public const string IsFalse = "is-false";

    public static IReadOnlyList<ConditionOperator> All { get; } =
    [
        new(IsEqual, new LocalText("equals", "等于"), true),
        new(NotEquals, new LocalText("doesn't equal", "不等于"), true),
        new(Greater, new LocalText("is greater than", "大于"), true),
        new(GreaterOrEqual, new LocalText("is at least", "大于或等于"), true),
        new(Less, new LocalText("is less than", "小于"), true),
        new(LessOrEqual, new LocalText("is at most", "小于或等于"), true),
        new(Contains, new LocalText("contains", "包含"), true),
        new(NotContains, new LocalText("doesn't contain", "不包含"), true),
        new(StartsWith, new LocalText("starts with", "开头是"), true),
        new(EndsWith, new LocalText("ends with", "结尾是"), true),
        new(Matches, new LocalText("matches the pattern", "匹配正则表达式"), true),
        new(In, new LocalText("is one of", "属于"), true),
        new(IsEmpty, new LocalText("is empty", "为空"), false),
        new(IsNotEmpty, new LocalText("is not empty", "不为空"), false),
        new(IsTrue, new LocalText("is true", "为真"), false),
        new(IsFalse, new LocalText("is false", "为假"), false),
    ];

    /// <summary>Null for an unknown name.</summary>
    public static ConditionOperator? Find(string name) => All.FirstOrDefault(known => known.Name == name);
}
