using System.Text.RegularExpressions;

namespace AutoGlm.Tasks.Understanding.Questioning;

/// <summary>Reads what a Chinese part of a sentence asks, in whatever frame it stands: 帮我看一下…, 老板想知道…, 把…告诉我, …是多少呀.</summary>
internal static partial class ChineseQuestions
{
    private const RegexOptions Flags = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <param name="text">The part folded, with quoted texts as marks.</param>
    public static SentenceReading Read(string text)
    {
        var start = Frame().Match(text).Length;
        var end = Trail().Match(text, start) is { Success: true } trail ? trail.Index : text.Length;
        if (start >= end || Idle().IsMatch(text[start..end]))
            return SentenceReading.Idle;
        // 能告诉我谁值班吗 asks who, not whether.
        if (text[end - 1] == '吗' && Interrogative().IsMatch(text[start..(end - 1)]))
            end--;
        var core = text[start..end];
        if (FreeChoice().IsMatch(core))
            return SentenceReading.Deed;
        if (Handing().Match(core) is { Success: true } handing && (NamesValue(handing.Groups["r"].Value) || Interrogative().IsMatch(handing.Groups["r"].Value) || handing.Groups["work"].Success || handing.Groups["sure"].Success))
            return SentenceReading.Asks(start + handing.Groups["r"].Index, handing.Groups["work"].Success ? handing.Groups["work"].Index + handing.Groups["work"].Length - handing.Groups["r"].Index : handing.Groups["r"].Length);
        if (Deeds().IsMatch(core))
            return SentenceReading.Deed;
        if (Interrogative().IsMatch(core) || Working().IsMatch(core))
            return SentenceReading.Asks(start, end - start);
        var framed = Wanting().IsMatch(text[..start]) || text.TrimEnd().EndsWith('?') || text.TrimEnd().EndsWith('呢');
        return framed && NamesValue(core) ? SentenceReading.Asks(start, end - start)
            : DoneFor().IsMatch(text) ? SentenceReading.Deed
            : SentenceReading.Told;
    }

    /// <summary>Whether words end in a value that one may want to be told: …的电话, 票价.</summary>
    public static bool NamesValue(string text) => Value().IsMatch(text.TrimEnd('?', '.', '呢', ' '));

    /// <summary>Whether a question word or particle stands in the words.</summary>
    public static bool IsInterrogative(string text) => Interrogative().IsMatch(text.TrimEnd('?', '.', ' '));

    [GeneratedRegex(@"^(?:[\s,.:;!-]+|你好|您好|嗨|哈喽|喂|那个|请问(?:一下)?|请教(?:一下)?|请(?!假|客|柬)|麻烦(?:你|您)?|劳驾|拜托(?:你|您)?|辛苦(?:你|您)?|帮忙|帮(?:我|我们|个忙)|替我|给我(?=[查看找算数读念说列讲报])|(?:你|您)?(?:能不能|能否|可不可以|可以|可否|能)(?:请|帮我?|给我|替我)*(?=告诉|查|看|找|算|数|说|讲|读|念|确认|问|核|帮|报)|(?:我|我们|我们?老板|老板|领导|经理|主管|同事|客户|顾客|客人|朋友|家人|孩子|老师|同学|财务|上司|有人|大家|妈妈|爸爸|爱人|老婆|老公|他|她|对方)(?:今天|现在|刚才|刚刚|也|都|正|在|又|还|急着|很|就|其实|只)*(?=想知道|想了解|想问|问|想查|要知道|需要知道|要查|想确认|好奇|不知道|不清楚|不确定|忘了|忘记|记不|没看|想看看|要看|想核实|需要|急需)|(?:想|要|需要|急着)?(?:知道|了解|确认|核实|核对|打听|搞清楚|弄清楚|请教)(?:一下|下)?(?:的是)?|(?:想|要)?(?:查看|查询|查找|查一查|查一下|查下|查查|查(?=[\uE001\u4e00-\u9fff]*(?:多少|几|什么|谁|哪|吗|是否|价|电话|地址|号码|时间|日期|数量|余额|邮箱|编号|名字|评分|总|平均))|看一下|看看|看一看|看下|瞧瞧|找一下|找下|找找|找出|找到(?=.*(?:电话|号码|价格|地址|邮箱|时间)$)|算一下|算算|算下|算出|数一下|数一数|数数|数下|读一下|读出|念一下|翻一下|翻翻|说说|说一下|说下|讲讲|讲一下|告诉我(?:们)?|告知我?|报告|报一下|回答|回复我|统计一下|统计(?!表)|问一下|问下|问问|想问(?:一下|下|问)?|问|研究一下)(?=[^完好过]|$)|好奇|不知道|不清楚|不确定|忘了|忘记(?:了)?|记不得|记不清(?:了)?|想不起来|没看明白|没搞懂|(?:我|我们)?(?:只|就)?(?:想要|想|要|需要|急需)(?=[\uE001\u4e00-\u9fff]*(?:电话|号码|邮箱|地址|编号|价格|名字|余额|总数|总额|金额|数字|日期|时间)$)|问题是|问题|那么|那|所以|然后|另外|还有|顺便|现在|其实|就是|先|再|并|也)+", Flags)]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?:[\s,.!?;:~]|谢谢(?:你|您|啦|了)?|多谢|谢啦|谢了|辛苦了|拜托了?|麻烦了|来着|呀|啊|哦|噢|嘛|哈|呐|诶|啦|呢|的说|(?<=[多少几谁么])了)*$", Flags)]
    private static partial Regex Trail();

    /// <summary>Thanks, how the answer is to look, or where it may stand.</summary>
    [GeneratedRegex(@"^(?:谢谢?(?:你|您|啦)?|多谢|辛苦|急|挺急的|在线等|不急|(?:你|您)?(?:给|说|报|回|回答|告诉)我?(?:一)?个?(?:数字?|数目|结果|答案|名字|名称|词|字)(?:就|即)(?:行|可以?|好|够)(?:了)?|(?:只|就)要(?:一)?个?(?:数字?|数目|结果|答案|名字)(?:就|即)?(?:行|可以?|好|够)?(?:了)?|(?:只)?(?:回答|说)(?:数字|是或否|是还是不是|名字|名称)(?:就行|即可|就好|就可以)?(?:了)?|简短(?:地)?回答(?:即可|就行)?|告诉我(?:一声|一下|结果|答案)?(?:就行|就好|即可)?|跟我说(?:一声|一下)?|(?:这个?|那个?|该)?(?:文章|正文|页面|网页|网站|网上|帮助中心|帮助页|说明书?|资料|文中|表格?|里面|上面|这里|公告|通知|介绍)(?:里面?|中|上)?(?:应该|肯定|可能|大概|是|都|好像)*(?:有写|有说|会写|会说|写着|写了|写有|有|说了|提到|说明|怎么说|怎么写|是怎么说|怎么讲)?(?:的|吧|过|了)*)$", Flags)]
    private static partial Regex Idle();

    [GeneratedRegex(@"多少|(?<![找查搜来这那前好要十后])几(?![乎率何十])[\u4e00-\u9fff]|什么|啥|谁|哪(?!怕)|吗$|么$|是否|是不是|有没有|能不能|可不可以|要不要|会不会|够不够|对不对|在不在|何时|何地|为何|怎么样|如何|怎样|怎么|多(?:长|久|高|远|宽|深|重|大|快|厚|早|晚|贵)(?!的|一|了)|(?<!第)几$", Flags)]
    private static partial Regex Interrogative();

    /// <summary>Whatever it is that is largest is to be taken: 哪个最大就按哪个, 什么都行.</summary>
    [GeneratedRegex(@"哪.{0,12}就.{0,6}哪|谁.{0,12}就.{0,8}谁|什么.{0,8}就.{0,6}什么|多少.{0,6}就.{0,6}多少|几.{0,6}就.{0,6}几|不管|无论|不论|任何|随便|都行|都可以|哪儿?都|什么都|谁都|(?:点|按|选|勾|填|输入).{0,4}哪", Flags)]
    private static partial Regex FreeChoice();

    /// <summary>把…告诉我, 给我…, …报给我, and reckoning: 把…加起来.</summary>
    [GeneratedRegex(@"^(?:把|将)?(?<r>.+?)(?:都|全|也|一起|再|分别)?(?:(?<sure>告诉(?:给)?我|报给我|说给我|念给我|读给我|说一下|念一下)|发给我|发我|写给我|抄给我|给我|给一下|报一下|讲一下|读一下|查一下|查出来|找出来|算出来|念出来|读出来|说出来|查给我|找给我)(?:一下|听|看|吧|行吗|好吗)*$|^(?:把|将)?(?<r>.+?)(?:都|全|再)?(?<work>加起来|加一加|加在一起|合计一下|合计|相加|求和|求平均|平均一下|算个平均|算个总数|算总数|做个汇总|汇总一下)(?:一下|看看|得出)?$|^(?:给我|告诉我|报|给出|提供|需要|我要|求)(?:一下)?(?<r>.+)$", Flags)]
    private static partial Regex Handing();

    [GeneratedRegex(@"^(?:合计|求|算|计算|总计|统计|平均|比较|对比)(?:一下|出|下)?[\uE001\u4e00-\u9fff]|(?:总(?:共|计|和|数|额|价|支出|收入|成本|量|分|人数|金额|开销|花费|费用)|合计|平均[\u4e00-\u9fff]{0,4})$|^(?:概括|总结|归纳)|用.{0,12}(?:概括|总结|归纳)", Flags)]
    private static partial Regex Working();

    [GeneratedRegex(@"想知道|想了解|想问|问|查|看|找|算|数|读|念|告诉|告知|报|说|知道|了解|确认(?!人数|订单|预订|付款|支付|提交|收货|地址|信息)|核|忘|记不|要|想|需要|好奇|清楚", Flags)]
    private static partial Regex Wanting();

    [GeneratedRegex(@"(?:电话(?:号码)?|手机号?码?|号码?|邮箱(?:地址)?|电子邮件|地址|价格|价钱|单价|票价|售价|房价|费用|运费|邮费|金额|总额|总价|总数|总和|总计|总支出|总收入|支出|收入|合计|余额|数量|个数|人数|件数|次数|天数|名字|姓名|名称|全名|称呼|时间|日期|时刻|期限|截止日|年份|年龄|生日|编号|单号|订单号|货号|型号|版本号?|代码|密码|验证码|评分|得分|分数|平均分|平均值|平均|均价|作者|负责人|联系人|联系方式|经理|部门|地点|位置|城市|座位号?|房间号?|站台|登机口|面积|长度|高度|重量|宽度|深度|距离|尺寸|大小|颜色|状态|进度|库存|销量|销售额|利润|营业额|营业时间|开放时间|保修期|有效期|温度|气温|比例|百分比|差价|差额|配料|成分|原因|结果|答案|内容|摘要|大意|简介|网址|链接|说明|信息|资料|详情|数字|票数|页数|字数|工资|职位|职业|专业|国籍|籍贯|首都|人口|容量|速度|排名|名次)$", Flags)]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?:(?:用|在|从|到)[^想问]{1,16}?(?:里面?|中|上|框|栏|内|处)?)?(?:确认(?!一下|下|是|有)(?!.*(?:什么|多少|几|哪|谁|吗))(?=[\u4e00-\u9fff]{2,6}$)|点击?(?!几|了几|钟|开门|名|子|评)|单击|双击|右击|选择|选中|勾选|取消勾选|输入|填写|填入|填上|写入|打开|展开|收起|关闭|关掉|删除|删掉|移除|去掉|清空|添加|新增|新建|创建|提交|发送|发布|回复|转发|保存|下载|上传|预订|预定|预约|订购|购买|下单|买下|付款|支付|拖动?|滚动|滑动|切换|登录|登陆|注册|注销|搜索|筛选|排序|标记|收藏|点赞|关注|取消|修改|更改|设为|设成|改成|改为|调到|调整|移到|移动|复制|粘贴|撤销|重命名|归档|按(?!照|时|月|年|天|周|揭|理))|^(?:把|将|给|对).+(?:点|按|选|勾|填|输|打开|展开|关|删|移|去掉|加到|加入|提交|发送|发给(?!我)|保存|改|设|调|拖|标|收藏|取消|排|复制|粘贴|放|写(?!的)|清)|(?:(?:写|填|记|抄|录|输|登|存)(?:到|进|入|在)|(?:并|再|然后)?(?:保存|提交)(?:一下|好|掉)?$|点一下|(?<![几\d])点开|按一下|按下|点击|勾上|选上|填进|输入到|填到|提交|删掉|去掉|订一张|订一|买一|放进|放到|拖到|移到)", Flags)]
    private static partial Regex Deeds();

    /// <summary>…帮我订一张: something is to be done with what was named.</summary>
    [GeneratedRegex(@"(?:帮我|给我|替我|(?<![申邀恳])请|^帮[\u4e00-\u9fff]{2,4}?)[^,]{0,3}(?:订|买|办|弄|改|删|发|加|约|退|开|关|点|选|填|交|存|下|换|取|拿|留|写|做|传|送|设|调)|(?:就|都|要|应该?|必须|得)[\u4e00-\u9fff]{0,3}(?:勾|选|点|按|填|删|关|打开|去掉|改)|不要了|记下来|清掉|弄掉", Flags)]
    private static partial Regex DoneFor();
}
