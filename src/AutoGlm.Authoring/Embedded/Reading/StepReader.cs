using System.Text.RegularExpressions;
using AutoGlm.Authoring.Embedded.Steps;
using AutoGlm.Tasks.Text.Values;

namespace AutoGlm.Authoring.Embedded.Reading;

/// <summary>
/// Reads the text behind its trigger into steps. Sentences stand in a row; within one, "if", "otherwise" and "for each" take
/// what follows them up to the end of the sentence or a word like "finally". What is no other kind of step is a task, and
/// tasks on one site are one.
/// </summary>
internal sealed partial class StepReader(Said said, DateTimeOffset clock)
{
    private string? _site;

    public List<Step> Read(TextSpan span)
    {
        var steps = new List<Step>();
        foreach (var sentence in Sentences(span))
            ReadSentence(sentence, steps);
        return steps;
    }

    private IEnumerable<TextSpan> Sentences(TextSpan span)
    {
        var start = span.Start;
        foreach (Match end in SentenceEnd().Matches(span.In(said.Masked)))
        {
            var at = span.Start + end.Index + end.Length;
            if (said.Trim(new TextSpan(start, at - start)).Length > 0)
                yield return new TextSpan(start, at - start);
            start = at;
        }

        if (said.Trim(new TextSpan(start, span.End - start)).Length > 0)
            yield return new TextSpan(start, span.End - start);
    }

    private void ReadSentence(TextSpan sentence, List<Step> steps)
    {
        // "Otherwise …" as a sentence of its own belongs to the condition before it.
        if (Otherwise().Match(sentence.In(said.Masked)) is { Success: true, Index: 0 } otherwise && LastChoice(steps) is { } choice)
        {
            var rest = Behind(sentence, otherwise.Length);
            var exit = Exit(rest);
            var other = new List<Step>();
            ReadRun(exit is { } at ? new TextSpan(rest.Start, at.Start - rest.Start) : rest, other);
            if (choice is IfStep condition)
                condition.Else = other;
            else
                ((ApprovalStep)choice).Rejected = other;
            if (exit is { } beyond)
                ReadRun(Behind(rest, beyond.End - rest.Start), steps);
            return;
        }

        ReadRun(sentence, steps);
    }

    private static Step? LastChoice(List<Step> steps) => steps.LastOrDefault() switch
    {
        IfStep { Else.Count: 0 } condition => condition,
        ApprovalStep { Rejected.Count: 0 } approval => approval,
        EachStep each => LastChoice(each.Body),
        _ => null,
    };

    private void ReadRun(TextSpan run, List<Step> steps)
    {
        while (said.Trim(run).Length > 0)
        {
            var lead = Opening().Match(run.In(said.Masked)).Length;
            run = Behind(run, lead);
            if (run.Length == 0)
                return;
            if (ReadChoice(ref run, steps) || ReadEach(ref run, steps) || ReadApproved(ref run, steps))
                continue;
            // What stands before the comma of "after I confirm, …" is a clause of its own.
            var cut = When().Match(said.Masked, run.Start, run.Length) is { Success: true } when && when.Groups["end"].Success
                ? when.Groups["end"]
                : (Group)Cut().Match(said.Masked, run.Start, run.Length);
            var clause = new TextSpan(run.Start, cut.Success ? cut.Index - run.Start : run.Length);
            var next = cut.Success ? cut.Index + cut.Length : run.End;
            run = new TextSpan(next, run.End - next);
            if (SuffixIf().Match(clause.In(said.Masked)) is { Success: true } suffix && said.Trim(new TextSpan(clause.Start, suffix.Index)).Length > 0)
            {
                var then = new List<Step>();
                var test = ReadTest(Behind(clause, suffix.Index + suffix.Length), suffix.Groups["not"].Success, steps);
                ReadClause(new TextSpan(clause.Start, suffix.Index), then, steps);
                var choice = new IfStep { Span = clause, Test = test, Then = then };
                steps.Add(choice);
                if (Otherwise().Match(run.In(said.Masked)) is { Success: true, Index: 0 } otherwise)
                {
                    ReadRun(Behind(run, otherwise.Length), choice.Else);
                    return;
                }

                continue;
            }

            ReadClause(clause, steps, steps);
        }
    }

    private bool ReadChoice(ref TextSpan run, List<Step> steps)
    {
        var text = run.In(said.Masked);
        if (If().Match(text) is not { Success: true } head)
            return false;
        var exit = Exit(run);
        var whole = exit is { } at ? new TextSpan(run.Start, at.Start - run.Start) : run;
        var condition = new TextSpan(run.Start + head.Groups["x"].Index, head.Groups["x"].Length);
        var then = Behind(whole, Math.Min(head.Length, whole.Length));
        TextSpan? other = null;
        if (Otherwise().Match(said.Masked, then.Start, then.Length) is { Success: true } otherwise)
        {
            other = new TextSpan(otherwise.Index + otherwise.Length, then.End - otherwise.Index - otherwise.Length);
            then = new TextSpan(then.Start, otherwise.Index - then.Start);
        }

        // "If the boss approves" with no approval before it asks the boss.
        if (Approving().IsMatch(condition.In(said.Masked)) && steps.LastOrDefault() is not ApprovalStep && PeopleReader.Approval("after " + said.In(said.Trim(condition)), condition) is { } asked)
            steps.Add(asked);
        var test = ReadTest(condition, head.Groups["not"].Success, steps);
        var (yes, no) = (new List<Step>(), new List<Step>());
        var site = _site;
        ReadRun(then, yes);
        if (other is { } otherSpan)
        {
            _site = site;
            ReadRun(otherSpan, no);
        }

        if (test.Verdict is { } verdict && steps.LastOrDefault() is ApprovalStep approval)
        {
            approval.Rejected = verdict ? no : yes;
            steps.AddRange(verdict ? yes : no);
        }
        else
        {
            steps.Add(new IfStep { Span = whole, Test = test, Then = yes, Else = no });
        }

        run = exit is { } beyond ? new TextSpan(beyond.Start, run.End - beyond.Start) : new TextSpan(run.End, 0);
        return true;
    }

    /// <summary>A condition; one on a site that nothing has looked at yet gets the look before it.</summary>
    private Test ReadTest(TextSpan condition, bool negated, List<Step> steps)
    {
        var link = said.LinksIn(condition).FirstOrDefault();
        var words = said.In(said.Trim(condition));
        if (link is null)
            return TestReader.Read(words, negated);
        words = OnSite().Replace(words.Replace(link.Span.In(said.Text), "\uE000", StringComparison.Ordinal), " ").Trim();
        var test = TestReader.Read(Spaces().Replace(words, " "), negated);
        if (Last(steps) is not TaskStep { Start: { } start } || Link.SiteOf(start) != link.Site)
        {
            var look = new TaskStep { Span = condition, Start = link.Url, Goal = said.IsChinese ? $"在 {link.Url} 上查看{test.Left.Words}" : $"Find out {test.Left.Words} on {link.Url}" };
            steps.Add(look);
        }

        _site = link.Url;
        return test;
    }

    private bool ReadEach(ref TextSpan run, List<Step> steps)
    {
        var text = run.In(said.Masked);
        if (Each().Match(text) is not { Success: true } head)
            return false;
        var exit = Exit(run);
        var whole = exit is { } at ? new TextSpan(run.Start, at.Start - run.Start) : run;
        var noun = head.Groups["x"].Value.Trim();
        var list = new TextSpan(run.Start, head.Length);
        if (said.LinksIn(list).FirstOrDefault() is { } link)
        {
            // The list lies somewhere: it is read first.
            if (link.IsService)
                steps.Add(new CallStep { Span = list, Method = "GET", Url = link.Url });
            else
                steps.Add(new TaskStep { Span = list, Start = link.Url, Goal = said.IsChinese ? $"在 {link.Url} 上读取所有{noun}" : $"Read the list of {noun}s on {link.Url}" });
            _site = link.Url;
        }

        var body = new List<Step>();
        ReadRun(Behind(whole, Math.Min(head.Length, whole.Length)), body);
        steps.Add(new EachStep { Span = whole, Noun = noun, Body = body });
        run = exit is { } beyond ? new TextSpan(beyond.Start, run.End - beyond.Start) : new TextSpan(run.End, 0);
        return true;
    }

    /// <summary>"Once approved, …": an approval that is there already, or is to be.</summary>
    private bool ReadApproved(ref TextSpan run, List<Step> steps)
    {
        if (Approved().Match(run.In(said.Masked)) is not { Success: true } lead)
            return false;
        if (steps.LastOrDefault() is not ApprovalStep)
            steps.Add(new ApprovalStep { Span = said.Trim(new TextSpan(run.Start, lead.Length)) });
        run = Behind(run, lead.Length);
        return true;
    }

    private void ReadClause(TextSpan raw, List<Step> steps, List<Step> before)
    {
        var span = said.Trim(raw);
        if (span.Length == 0)
            return;
        var lead = Opening().Match(span.In(said.Masked)).Length;
        span = said.Trim(Behind(span, lead));
        if (span.Length == 0)
            return;
        var (words, masked) = (said.In(span), span.In(said.Masked));
        if (PeopleReader.Approval(masked, span) is { } approval)
        {
            // "… but ask me first" comes last and means the beginning.
            if (approval.Ahead && steps.LastOrDefault() is TaskStep or CallStep)
                steps.Insert(steps.Count - 1, approval);
            else
                steps.Add(approval);
            return;
        }

        if (PeopleReader.Form(masked, span) is { } form)
        {
            steps.Add(form);
            return;
        }

        if (WaitReader.Read(masked, span, clock) is { } wait)
        {
            steps.Add(wait);
            return;
        }

        if (CallReader.Read(said, span) is { } call)
        {
            steps.Add(call);
            return;
        }

        var link = said.LinksIn(span).FirstOrDefault();
        if (OutputWishes.Tells(masked) && link is null)
        {
            steps.Add(new TaskStep { Span = span, Tells = true });
            return;
        }

        var wishes = OutputWishes.Read(words);
        if (wishes.Count > 0 && link is null && Last(before.Count > 0 && steps.Count == 0 ? before : steps) is { } source)
        {
            Want(source, wishes, span, adjacent: ReferenceEquals((before.Count > 0 && steps.Count == 0 ? before : steps).LastOrDefault(), source));
            return;
        }

        if (said.LinksIn(span).ToList() is [var one, var two] && one.Site != two.Site && Both().IsMatch(said.Masked[one.Span.End..two.Span.Start]))
        {
            AddTwins(span, one, two, wishes, steps);
            return;
        }

        AddTask(span, link, wishes, steps);
    }

    /// <summary>The same on two sites is two tasks.</summary>
    private void AddTwins(TextSpan span, Link one, Link two, IReadOnlyList<Wanted> wishes, List<Step> steps)
    {
        foreach (var (link, number) in new[] { (one, 1), (two, 2) })
        {
            var goal = string.Concat(said.Text.AsSpan(span.Start, one.Span.Start - span.Start), said.In(link.Span), said.Text.AsSpan(two.Span.End, span.End - two.Span.End));
            var task = new TaskStep { Span = span, Start = link.Url, Goal = goal };
            Add(task.Outputs, [.. wishes.Select(wish => wish with { Name = $"{wish.Name}{number}" })]);
            steps.Add(task);
        }

        _site = two.Url;
    }

    private void AddTask(TextSpan span, Link? link, IReadOnlyList<Wanted> wishes, List<Step> steps)
    {
        var words = said.In(span);
        var end = span.End < said.Text.Length && said.Text[span.End] is '?' or '？' ? span.End + 1 : span.End;
        var asks = OutputWishes.IsQuestion(said.Text[span.Start..end]);
        var gathered = OutputWishes.Gathered(words);
        if (steps.LastOrDefault() is TaskStep { Tells: false, Goal: null } task && (link is null || task.Start is null || Link.SiteOf(task.Start) == link.Site))
        {
            task.Span = new TextSpan(task.Span.Start, end - task.Span.Start);
            task.Start ??= link?.Url;
            task.Asks |= asks;
            Add(task.Outputs, wishes);
            Add(task.Gathered, gathered);
        }
        else
        {
            task = new TaskStep { Span = new TextSpan(span.Start, end - span.Start), Start = link?.Url ?? _site, Continues = link is null && _site is not null, Asks = asks };
            Add(task.Outputs, wishes);
            Add(task.Gathered, gathered);
            steps.Add(task);
        }

        _site = link?.Url ?? _site;
    }

    /// <summary>What brings values back: the last task or call, also one within a branch; behind a loop, the loop's own count.</summary>
    private static Step? Last(List<Step> steps)
    {
        for (var at = steps.Count - 1; at >= 0; at--)
        {
            if (steps[at] is TaskStep { Tells: false } or CallStep or EachStep)
                return steps[at];
            if (steps[at] is IfStep choice && (Last(choice.Then) ?? Last(choice.Else)) is { } inside)
                return inside;
        }

        return null;
    }

    private static void Want(Step source, IReadOnlyList<Wanted> wishes, TextSpan span, bool adjacent)
    {
        switch (source)
        {
            case TaskStep task:
                Add(task.Outputs, wishes);
                if (adjacent && task.Goal is null && span.Start >= task.Span.End)
                    task.Span = new TextSpan(task.Span.Start, span.End - task.Span.Start);
                break;
            case CallStep call:
                Add(call.Outputs, wishes);
                break;
            case EachStep each:
                each.Wanted.AddRange(wishes);
                break;
        }
    }

    private static void Add(List<Wanted> outputs, IReadOnlyList<Wanted> wishes) =>
        outputs.AddRange(wishes.Where(wish => outputs.TrueForAll(other => other.Name != wish.Name)));

    private TextSpan? Exit(TextSpan span)
    {
        var exit = Leaving().Match(said.Masked, span.Start, span.Length);
        return exit.Success && exit.Index > span.Start ? new TextSpan(exit.Index, exit.Length) : null;
    }

    private static TextSpan Behind(TextSpan span, int length) => new(span.Start + length, span.Length - length);

    private const string Cue = @"(?:if|unless|when|once|otherwise|else|wait|pause|ask|have|get\s+(?:approval|confirmation|the\s+\w+\s+approval)|let|for\s+(?:each|every)|call|GET|POST|PUT|PATCH|DELETE|HEAD|fetch|request|tell\s+(?:me|us)|bring\s+(?:me\s+)?back|return|give\s+(?:me|us)|report|send|e-?mail|notify|message|inform|go\s+to|open|visit|head\s+to|switch\s+to|log|enter|write|check|look|search|book|find|post|submit|note|show\s+me)\b";

    [GeneratedRegex(@"(?<!\b(?:e\.g|i\.e|mr|mrs|ms|dr|no|nr|st|approx|etc|vs|p\.m|a\.m))[.!?;]+(?=\s|$|[\u4e00-\u9fff])\s*|[。！？；\n]+\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\s*,?\s*\b(?:and\s+)?(?:then|next|after\s+that|afterwards|after\s+which|subsequently)\b\s*,?\s*|\s*,\s*(?:and\s+|but\s+)?(?=" + Cue + @"|(?:after|in)\s+(?:an?|\d+|two|three)\s)|\s+and\s+(?=" + Cue + @")|\s*，\s*|\s*,\s*(?=[\u4e00-\u9fff])|(?:[，,]\s*)?(?:然后|接着|随后|再(?!次|见|过)|最后(?!一))|[，,]\s*之后(?!的)|并(?:且)?(?=返回|带回|告诉|把|让|请|等|调用|发)", RegexOptions.CultureInvariant)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\A(?:(?:once|when|after|if)\s+(?:it\s+is\s+|it'?s\s+|that\s+is\s+|this\s+is\s+)?(?:approved|confirmed|signed\s+off)\s*,?\s*|(?:审批|审核|批准)?(?:通过|批准|获批)(?:之?后|以后)[，,]?\s*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Approved();

    [GeneratedRegex(@"^\s*(?:and|with|to|,|、|和|与|跟|及)\s*(?:on|at|in|with|that\s+on|在)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Both();

    [GeneratedRegex(@"\G\s*(?:after|once|when|as\s+soon\s+as|in|until)\s[^,，.]+?(?<end>\s*,\s*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"\A(?:[\s,，、:：;；.。-]|(?:and|then|next|now|first|firstly|second|secondly|third|finally|lastly|please|also|just|after\s+that|afterwards|in\s+the\s+end|at\s+the\s+end|but|it\s+should|it\s+shall|you\s+should|i\s+want\s+(?:you|it|an\s+agent)\s+(?:to|that)|i(?:'d|\s+would)\s+like\s+(?:you|it|an\s+agent)\s+(?:to|that)|(?:can|could|would)\s+you|help\s+me(?:\s+to)?|(?:when|once)\s+(?:all|everything|that|this)\s+(?:is|has\s+been)\s+(?:done|finished|through))\b|首先|第[一二三四五]步|先(?!生)|请(?=[你帮])|请你|帮我|帮忙|麻烦你?|然后|接着|随后|之后|再(?!次|过)|最后(?!一)|并且|并(?!排)|同时|全部(?:完成|处理完|做完)(?:之?后)?|都?(?:完成|处理完|做完)(?:之?后)|做一?个(?:智能体|助手|代理)(?:来|，|：|:)?|帮我做一?个(?:智能体|助手)|不过|但是?|我想要?|我要|就(?=[\u4e00-\u9fff]))+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\A(?:(?:if|in\s+case|provided(?:\s+that)?|should|when(?:ever)?(?=\s+(?:there\s+(?:is|are)|it\s|(?:the|its)\s+\w+\s+(?:is|are|falls?|drops?|rises?|exceeds?|goes|says?)\b)))\s+(?<x>[^,，]+?)(?:\s*[,，]\s*(?:then\s+)?|\s+then\s+|\s+(?=(?:it|you)\s+should\b))|(?<not>unless)\s+(?<x>[^,，]+?)\s*[,，]\s*|(?:如果|若是?|要是|假如|倘若|万一|一旦)(?<x>[^，,]+?)(?:的话)?(?:\s*[，,]\s*(?:那么?|就|则|便)?|那么|就(?!业|绪)|则)|(?<not>除非)(?<x>[^，,]+?)[，,]\s*(?:否则)?|(?<x>[^，,。]{1,30}?)的话\s*[，,]?\s*(?:就|则)?|(?:只要)?(?<x>有新?[^，,。就]{1,20})[，,]?就)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex If();

    [GeneratedRegex(@"\s+(?:but\s+)?(?:only\s+)?(?:if|(?<not>unless))\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SuffixIf();

    [GeneratedRegex(@"(?:^|(?<=[\s,，;；.。]))\s*(?:and\s+|but\s+)?(?:\b(?:otherwise|if\s+not|or\s+else|else)\b\s*,?\s*)|[，,；;。]?\s*(?:否则|不然|要不然|反之|如果不是|若不是)(?:的话)?\s*[，,]?\s*(?:就)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"\A(?:for\s+(?:each|every)(?:\s+one)?(?:\s+of\s+(?:the|these|those))?|go\s+through\s+(?:the|all|each)(?:\s+of\s+the)?)\s+(?:new\s+)?(?<x>[A-Za-z][\w-]*)(?<list>[^,，:]*?)\s*(?:[,，:]\s*|\s+(?=do\b))|\A(?:对于?|针对|给|为|把|将)?(?<pre>[^，,。]{0,40}?)(?:每一?|逐)(?:个|条|份|张|位|项|篇|封|笔|家|件|款|名|只|台|本)(?<x>[\u4e00-\u9fff]{1,6}?)(?<list>)(?:来说|而言)?(?:\s*[，,:：]\s*(?:都|就|依次)?|都(?=[\u4e00-\u9fff])|依次)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Each();

    /// <summary>Leads out of a branch or a body, to what happens either way.</summary>
    [GeneratedRegex(@"\s*[,，;；]?\s*(?:\b(?:and\s+)?(?:finally|lastly|in\s+the\s+end|at\s+the\s+end|either\s+way|in\s+any\s+case|(?:when|once)\s+(?:all|everything)\s+(?:is|has\s+been)\s+(?:done|finished))\b|最后(?!一)|无论如何|不管怎样|全部(?:完成|处理完|做完)(?:之?后)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leaving();

    [GeneratedRegex(@"\b(?:approves?|agrees?|confirms?|accepts?|says?\s+(?:yes|ok))\b|(?:同意|批准|通过|确认)(?:了)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Approving();

    [GeneratedRegex(@"(?:\b(?:on|at|in|from)\s+)?\uE000+|在?\s*\uE000+\s*(?:上|里|中|网站)?的?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnSite();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
