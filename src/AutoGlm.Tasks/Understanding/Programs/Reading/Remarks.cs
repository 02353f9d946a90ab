using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Programs.Reading;

/// <summary>What explains a goal and belongs to none of its values: "(leave the rest)", (要从列表里选), "with the arrow buttons", "in the same way".</summary>
internal static partial class Remarks
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\s*[(（](?:[^()（）]{0,40}\b(?:are|is|means?|count|counted|numbered)\b|the\s+\p{L}+\s+(?:only|opens?|is|are|has|works?|takes?|will|may)\b|it\s|this\s|there\s|leave|keep|no\b|not\b|optional|must|needs?|required?|e\.g|i\.e|(?:month|day|year|date)(?=\s*(?:[/)）-]|\w+\s+(?:first|format)))|from|use|in\s+the|please|note|format|dd|mm|yyyy|要|需|不|可|请|注意|从|格式|即|必须|无需)[^()（）]*[)）]", Flags)]
    private static partial Regex Aside();

    [GeneratedRegex(@"\s*[,;–—]?\s*\b(?:(?:and|but)\s+)?(?:without\s+(?:opening|typing|entering|writing|touching|changing|clicking|selecting|reading|affecting|altering)\b[^.,;\u201c""]*|without\s+\p{L}+ing\s+any(?:thing|one|body)?\b[^.,;\u201c""]*|(?:and\s+)?(?:only|just)\s+(?:that|those|them|these|this)(?:\s+ones?)?|(?:and\s+)?nothing\s+(?:more|besides)|(?:the\s+)?(?:others|rest|other\s+ones)\s+(?:keep|stay|remain|are\s+to\s+stay|should\s+stay)\b[^.,;\u201c""]*|(?:leave|keep)\s+(?:the\s+)?(?:rest|others)\s+(?:undecided|open|as\s+is|out|untouched|pending|in\s+place|where\s+they\s+are)|(?:do\s+not|don['’]t)\s+(?:open|touch|change|click|affect|alter|do)\s+(?:on\s+)?(?:any(?:thing|\s+(?:of\s+the\s+)?others?)|the\s+(?:others?|rest))\b[^.,;\u201c""]*|(?:leave|keep)\s+(?:all\s+)?(?:the\s+)?(?:others?|rest|everything\s+else)(?:\s+(?:ones?|as\s+(?:they|it)\s+(?:are|is)|alone|untouched|unchanged|open|posts|messages|mails|items))*|(?:on\s+|for\s+)?none\s+of\s+(?:the\s+)?(?:others?|rest)|no\s+others?|no\s+other\s+\p{L}+|not\s+(?:on\s+)?(?:any|the)\s+(?:of\s+the\s+)?others?|nothing\s+else)\s*(?=[.!]?\s*$)|[,，]\s*(?:不要|不用|别|请勿)(?:动|打开|点开|改动|影响|碰|点击)(?:其他|其它|别的|其余)[^,，。；]*(?=[。.!！]?\s*$)|[,，；;]\s*(?:其他|其它|其余|别的|剩下)(?:人|的)?(?:的)?[^,，。；]{0,6}(?:不要|不用|不必|不变|不动|不管|别|先不|先别|暂不|保持|照旧|照样|依旧|仍然?|还是|留着|先放着)[^,，。；]*(?=[。.!！]?\s*$)", Flags)]
    private static partial Regex Restraint();

    /// <summary>That complaints of a form are to be answered goes without saying.</summary>
    [GeneratedRegex(@"(?<=[.;!。；！\n])\s*(?:please\s+)?(?:(?:correct|fix|adjust|change|adapt)\s+(?:the\s+|any\s+)?(?:format|formatting|errors?|mistakes?|values?|entries)\b[^.;。]*|如(?:果)?(?:有)?(?:格式|报错|提示)[^。；]*(?:修改|更正|调整)[^。；]*)[.;。；]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Correcting();

    /// <summary>"Go through all requests: approve …": what is said of them follows.</summary>
    [GeneratedRegex(@"^(?:please\s+)?(?:go|work|look|run)\s+(?:through|over|down)\s+(?:all|each|every|the|these|my)\b[^:.,;]*:\s*|^(?:请)?(?:逐一|逐个|依次)?(?:处理|查看|审核|过一遍)(?:所有|全部|每一?[个条项])[^:：,，]{0,10}[:：]\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeadIn();

    /// <summary>Whoever is asked to log in on the way does so with what was given for it.</summary>
    [GeneratedRegex(@"(?<=[.;!])\s*(?:please\s+)?(?:use|enter|take)\s+(?:the|my|our|these|those)\s+(?:given\s+|provided\s+|stored\s+|saved\s+|following\s+)?(?:user\s?-?names?|login|credentials?|account|passwords?|access\s+data)\b[^.;]{0,40}?\b(?:if|when(?:ever)?|should|in\s+case|as\s+soon\s+as)\b[^.;]*[.;]?|(?<=[。；，,])(?:如果?|若|要是|万一)[^。；，,]{0,12}(?:登录|登陆|登入)[^。；]{0,4}[，,]?(?:就)?(?:请)?(?:用|使用)(?:给定|所给|提供|给出)的[^。；]*[。；]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InCase();

    /// <summary>A bracket that tells a sentence: four words, a clause in Chinese. Names in brackets are shorter.</summary>
    [GeneratedRegex(@"\s*[(（](?:(?=(?-i:[a-z]))|(?![^()（）]*,))(?:[^()（）""“”'‘’「」\s]+\s+){3,}[^()（）""“”'‘’「」]*[)）]|\s*[(（][^()（）""“”'‘’「」]*[\u4e00-\u9fff]{2,}[，,；;][^()（）""“”'‘’「」]*[)）]|\s*[(（][\u4e00-\u9fff]{8,}[)）]", Flags)]
    private static partial Regex Sentence();

    /// <summary>By what means, where the control itself says it: a tool bar, arrow buttons, the editor on the page.</summary>
    [GeneratedRegex(@"\s+(?:with|using|via|by\s+means\s+of)\s+(?:the\s+|its\s+)?(?:(?:up(?:\s+and\s+|/)down|up-?\s*/?\s*down)\s+)?(?:arrow|arrows|move)\s*(?:buttons|keys|icons)?(?=\s*(?:[,.;]|$|and\s|then\s))|\s+(?:with|using|via|from)\s+the\s+(?:editor's\s+|formatting\s+|text\s+)?tool\s?bar(?:\s+buttons?)?(?=\s*(?:[,.;]|$|and\s|then\s))|(?<=^|[.;]\s*)(?:using|in|with|via)\s+the\s+(?:(?:rich[- ])?text|wysiwyg|code|source)?\s*editor\s*,?\s+(?=\p{L})|(?<=^|[.;]\s*)(?:scroll|look|go|browse|leaf|page)\s+through\s+(?:the\s+|this\s+|all\s+)?[\p{L} ]{2,30}?\s*(?:,|\band\b)\s+(?=(?:save|open|like|press|click|choose|select|star|follow|pick|add|delete|buy)\b)|\s+(?:in\s+the\s+same\s+(?:way|manner)|likewise|accordingly)(?=\s*(?:[.;,]|$|and\b))", Flags)]
    private static partial Regex Means();

    [GeneratedRegex(@"(?<=^|[，。；,])(?:请)?(?:用|使用|在|通过)(?:富文本|文本|代码|源码)?编辑器(?:的?工具栏)?(?:中|里|内|里面)?[，,]?(?=把|将|给|选中|删除|添加|替换)|(?:用|使用|通过)(?:编辑器的?)?工具栏(?=把|将|给)", Flags)]
    private static partial Regex ChineseMeans();

    /// <summary>Whence is counted, where it is what anybody would do, and what doesn't count.</summary>
    [GeneratedRegex(@"(?<=^|[.;]\s*)counting\s+from\s+(?:the\s+)?(?:top|left|beginning|start|first\s+one)(?:[\s-]+(?:left|down))?(?:\s+corner)?\s*,\s*|\s*,?\s*\bcount(?:ing|ed)\s+from\s+(?:the\s+)?(?:top|left|beginning|start)(?:[\s-]+(?:left|down))?(?:\s+corner)?(?=\s*(?:[.,;]|$))|\s*,?\s*\b(?:not\s+counting|without\s+counting|leaving\s+out|ignoring|skipping)\s+(?:the\s+|any\s+)?(?:ads?|adverts?|advertisements|sponsored\s+\p{L}+)(?=\s*(?:[.,;]|$))|(?<=\b(?:result|item|entry|row|line|place|number|position)\s+\d{1,3})\s+from\s+(?:the\s+)?(?:top|left|start|beginning)\b|(?<=^|[，。；,])从(?:左上角?|上面?|左边?|头)(?:开始)?(?:数|数起|算起|往下数)[，,]", Flags)]
    private static partial Regex Counted();

    /// <summary>"Sounds should be off. Please change that": the request says nothing new, only what it ends with.</summary>
    [GeneratedRegex(@"(?<=\b(?:should|must|ought|needs?\s+to|ha(?:s|ve)\s+to)\b[^.;]*[.;]\s*)(?:please\s+|kindly\s+)?(?:change|set|adjust|update|do|arrange|see\s+to|take\s+care\s+of|put\s+in|make)\s+(?:that|this|it|so)(?:\s+(?:in|under|on|at)\s+(?:the|my|our)\s+[\p{L} ]{3,20}?)?(?:\s+and\s+(?=\p{L})|(?=\s*[.!]?\s*$))", Flags)]
    private static partial Regex Repeated();

    /// <summary>Courtesies in the middle or at the end: ", please", "if you please", "thanks".</summary>
    [GeneratedRegex(@"\s*,\s*(?:please|if\s+you\s+(?:please|would|don['’]t\s+mind|can|could|like)|if\s+(?:that['’]s|it['’]s|that\s+is|it\s+is)\s+(?:ok(?:ay)?|possible|all\s?right|not\s+too\s+much\s+trouble)|would\s+you|will\s+you|could\s+you|can\s+you|thanks?(?:\s+you)?(?:\s+(?:a\s+lot|very\s+much|so\s+much|in\s+advance))?)\s*(?=[.!?;]|,|$)|(?<=\p{L})\s+please(?=\s*[.!?]?\s*$)|[,，。]\s*(?:谢谢|多谢|感谢|麻烦了|辛苦了|拜托了)(?:你|您|啦|了)?(?=[。.!！]?\s*$)", Flags)]
    private static partial Regex Courtesy();

    /// <summary>By which hand a thing gets to its place, after the place itself: "… by dragging it to the top of the list".</summary>
    [GeneratedRegex(@"(?<=\b(?:first|last|top|bottom|end|before|after|above|below|second|third)\b[^.;]*)\s+by\s+drag(?:ging)?(?:\s+and\s+drop(?:ping)?)?\s+(?:it|them)\b[^.;,]*", Flags)]
    private static partial Regex ByDragging();

    /// <summary>What is done is done once: "…, then stop", "Not before!", 不要提前.</summary>
    [GeneratedRegex(@"(?<=\b(?:until|till)\b[^.;]*)\s*,?\s+(?:and\s+)?(?:then\s+)?stop(?:\s+(?:there|then|it|pressing|clicking))?(?=\s*[.!]?\s*$)|(?<=[.!;,–]\s*)(?:(?:but|and)\s+)?(?:not|never|no)\s+(?:before|sooner|earlier|a\s+(?:moment|second)\s+(?:before|earlier|sooner))(?:\s+(?:that|then))?\s*[.!]*\s*$|[,，。；;]\s*(?:千万)?(?:不要|不能|别|请勿|切勿|不可)(?:提前|提早|过早|太早|着急|心急|早开)[^,，。；]{0,6}(?=[。.!！]?\s*$)", Flags)]
    private static partial Regex NotBefore();

    /// <summary>"Everything under A, and only that, is to be ticked".</summary>
    [GeneratedRegex(@"\s*,\s*(?:and|but)\s+(?:only|just|exactly)\s+(?:that|those|these|them|this)\s*,", Flags)]
    private static partial Regex OnlyThat();

    /// <summary>"Save when both are set": saved at the end, as ever.</summary>
    [GeneratedRegex(@"(?<=\b(?:save|submit|send|confirm|apply|finish)(?:\s+(?:it|them|everything|the\s+\p{L}+))?)\s+(?:when|once|after|as\s+soon\s+as)\s+(?:both|all|everything|it|they|that|all\s+of\s+(?:it|them|this|that))\s*(?:is|are|has\s+been|have\s+been)\s+(?:set|done|filled\s+in|filled\s+out|entered|in|ready|finished|complete[d]?|ticked|chosen)(?=\s*[.!]|\s*$)", Flags)]
    private static partial Regex WhenSet();

    /// <summary>The goal without what only goes with it.</summary>
    private static string WithoutAsides(string goal) => Bare(WhenSet().Replace(OnlyThat().Replace(ByDragging().Replace(NotBefore().Replace(Courtesy().Replace(goal, ""), ""), ""), ""), ""));

    private static string Bare(string goal) => ChineseMeans().Replace(Restraint().Replace(InCase().Replace(Means().Replace(Sentence().Replace(Aside().Replace(Correcting().Replace(LeadIn().Replace(Repeated().Replace(Counted().Replace(goal, ""), ""), ""), ""), ""), ""), ""), ""), ""), "");

    /// <summary>That what was declared is to be brought back goes without saying.</summary>
    [GeneratedRegex(@"\s*[,;]?\s*(?:and\s+(?:then\s+)?)?\b(?:fill(?:\s+in)?|complete|provide|return|give|produce|set)\s+(?:me\s+)?(?:all\s+)?(?:the\s+|each\s+)?(?:declared\s+|requested\s+)?outputs?(?:\s+(?:fields?|values?))?\s*[.!]?\s*$|[，,；;]?\s*(?:并|然后|再)?(?:填写|填好|填入|填出|给出|返回|完成)(?:好|出)?(?:各项|所有|全部|相应的?|要求的?|每项)?的?(?:输出|输出项|输出值|输出字段)\s*[。.]?\s*$", Flags)]
    private static partial Regex Declared();

    /// <summary>The goal without the mention of what was declared to be brought back.</summary>
    public static string WithoutOutputs(string goal) => Declared().Replace(goal, "") is { Length: > 0 } told ? told : goal;

    public static string Without(string goal) => Declared().Replace(goal, "") is { Length: > 0 } told ? WithoutAsides(told) : WithoutAsides(goal);
}
