using System.Text.RegularExpressions;
using AutoGlm.Tasks.Text;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Tasks.Understanding.Reading;

/// <summary>With whom an appointment is made: "with Dr. Emma Stone", 皮肤科赵强医生; and in which department.</summary>
internal static partial class StaffSlots
{
    [GeneratedRegex(@"\b(?i:with|by|see|visit|to)\s+(?<who>(?i:dr|doctor|prof|professor|nurse)\b\.?\s+\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<dept>[\u4e00-\u9fff]{1,5}?科(?:室|门诊)?)?的?(?<who>(?<name>[\u4e00-\u9fff]{2,4}?)\s*(?:副?主任)?(?:医生|医师|大夫|教授|老师|律师|教练|顾问|理发师|发型师|技师))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^.*(?:预[订定约]|[订约找挂看选在的请想要])", RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    public static void Add(MarkedGoal goal, GoalLanguage language, Intent intent, List<Slot> slots)
    {
        if (intent.Action != Concepts.Book)
            return;
        if (language == GoalLanguage.English)
        {
            if (English().Match(goal.Text) is { Success: true } doctor)
                slots.Add(Of(goal, doctor.Groups["who"], Concepts.Staff));
            return;
        }

        foreach (Match match in Chinese().Matches(goal.Masked))
        {
            var name = match.Groups["name"];
            var lead = Lead().Match(name.Value).Length;
            if (!ChineseNames.IsName(name.Value[lead..]))
                continue;
            var span = new TextSpan(name.Index + lead, match.Groups["who"].Length - lead);
            slots.Add(new Slot { Concept = Concepts.Staff, Kind = SlotKind.Text, Value = span.In(goal.Text), Raw = span.In(goal.Text), Span = span });
            if (match.Groups["dept"] is { Success: true } department)
            {
                var start = department.Index + Lead().Match(department.Value).Length;
                var of = new TextSpan(start, department.Index + department.Length - start);
                if (of.Length > 1)
                    slots.Add(new Slot { Concept = "department", Kind = SlotKind.Choice, Value = of.In(goal.Text), Raw = of.In(goal.Text), Span = of });
            }

            return;
        }
    }

    private static Slot Of(MarkedGoal goal, Group group, string concept)
    {
        var span = new TextSpan(group.Index, group.Length);
        return new Slot { Concept = concept, Kind = SlotKind.Text, Value = span.In(goal.Text), Raw = span.In(goal.Text), Span = span };
    }
}
