using System.Globalization;
using AutoGlm.Tasks.Understanding;
using Shouldly;
using Xunit;

namespace AutoGlm.Tasks.Tests.Understanding;

public class BookingWordingTests
{
    // A Wednesday.
    private static readonly DateTimeOffset Clock = new(2026, 11, 18, 10, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData("I want a table for three at 'Quiet Pond' on 3 December at 7pm, name Rosa Diaz", "party-size=3;place=Quiet Pond;date=2026-12-03;time=19:00;person-name=Rosa Diaz;intent=Transact/book")]
    [InlineData("Reserve for tomorrow at 18:00 at Copper Kettle, three of us, booking under Okafor", "party-size=3;place=Copper Kettle;person-name=Okafor;date=2026-11-19;time=18:00")]
    [InlineData("Seven of us want to eat at Juniper House on Saturday at 8 pm; book it under Priya Nair, please", "party-size=7;place=Juniper House;person-name=Priya Nair;date=2026-11-21;time=20:00")]
    [InlineData("Please book Juniper House on Sunday at 1pm. There will be 5 of us. Name: Tom Reed", "party-size=5;place=Juniper House;person-name=Tom Reed;time=13:00;date=2026-11-22")]
    [InlineData("We are four and would like to dine at The Lantern tomorrow at 19:30, name ben carter", "party-size=4;place=The Lantern;person-name=ben carter;time=19:30;date=2026-11-19")]
    [InlineData("dinner for two at Harbour View on friday 8pm, name ben carter", "party-size=2;place=Harbour View;date=2026-11-20;time=20:00;person-name=ben carter;intent=Transact/book")]
    [InlineData("A party of six at Blue Fig, 5 December, half past six in the evening, for Dr Weiss", "party-size=6;place=Blue Fig;date=2026-12-05;time=18:30;person-name=Dr Weiss;intent=Transact/book")]
    [InlineData("Book Blue Fig for 6 on 5 December at 18:30 for Ms Li", "party-size=6;place=Blue Fig;date=2026-12-05;time=18:30;person-name=Ms Li")]
    [InlineData("Book Blue Fig for three on 5 December at 18:30 in Smith's name", "party-size=3;place=Blue Fig;person-name=Smith")]
    [InlineData("Book a table for four (Lovelace) at Stone Bridge on 2 December at noon", "party-size=4;person-name=Lovelace;place=Stone Bridge;time=12:00;date=2026-12-02")]
    [InlineData("Reserve Stone Bridge for 2 adults on December the 3rd at 7:15pm and put it under the name of Dr Jonas Weiss, please", "party-size=2;date=2026-12-03;person-name=Dr Jonas Weiss;place=Stone Bridge;time=19:15")]
    [InlineData("book canal street tomorrow at 7pm for two, name amy wong", "place=canal street;date=2026-11-19;time=19:00;party-size=2;person-name=amy wong")]
    [InlineData("Book Old Mill Lane for the 3rd of January at 20:00, four people, under Priya Nair, no phone", "place=Old Mill Lane;date=2027-01-03;time=20:00;party-size=4;person-name=Priya Nair")]
    [InlineData("A table at the Station Square branch for two, a week from today at 6pm, name Hugo Lang", "place=Station Square;date=2026-11-25;time=18:00;party-size=2;person-name=Hugo Lang;intent=Transact/book")]
    [InlineData("We'd like to come to the Mill Road house on the first of December at 7.30pm, party of five, name: Ida Berg", "place=Mill Road;date=2026-12-01;time=19:30;party-size=5;person-name=Ida Berg;intent=Transact/book")]
    [InlineData("Reserve a table at Green Door a week tomorrow at 19:00 for 4 under the name Noor", "place=Green Door;date=2026-11-26;time=19:00;party-size=4;person-name=Noor")]
    [InlineData("Reserve a table at Green Door in a fortnight at 19:00 for 4 under the name Noor", "date=2026-12-02;place=Green Door;party-size=4;person-name=Noor")]
    [InlineData("Reserve a table at Green Door Friday week at 19:00 for 4 under the name Noor", "date=2026-11-27;place=Green Door;party-size=4;person-name=Noor")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00, up to half an hour later is fine, name Kim", "tol=30Later;time=19:00;place=Plum Tree;person-name=Kim;none=duration")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00. You may go up to 30 minutes earlier or later. Name Kim", "tol=30Either;time=19:00;person-name=Kim;none=duration")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00, half an hour either way, name Kim", "tol=30Either;person-name=Kim;none=duration")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00; 45 minutes later would also work; name Kim", "tol=45Later;person-name=Kim;none=duration")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00. If that's full, up to an hour earlier is okay. Name Kim", "tol=60Earlier;person-name=Kim;none=duration")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00, give or take 20 minutes, name Kim", "tol=20Either;person-name=Kim;none=duration")]
    [InlineData("Book a table for two at Plum Tree on Friday at 19:00, no later than 15 minutes after that, name Kim", "time=19:00;person-name=Kim")]
    [InlineData("I'm taking a client to Harbour View on 15 January: table for two, 12:30, name Greta L.", "place=Harbour View;date=2027-01-15;party-size=2;time=12:30;person-name=Greta L.;intent=Transact/book")]
    [InlineData("My parents are visiting, so I'd love to have dinner at Willow Court on 28 November at 7pm. There will be five of us. Please use the name Sven Holm.", "place=Willow Court;date=2026-11-28;time=19:00;party-size=5;person-name=Sven Holm;intent=Transact/book")]
    [InlineData("Table at Willow Court, 28 November, 19:00, four guests, name Sven Holm", "place=Willow Court;date=2026-11-28;time=19:00;party-size=4;person-name=Sven Holm;intent=Transact/book")]
    [InlineData("Willow Court, Sat 28 Nov, 7pm, 2 people, Sven Holm", "place=Willow Court;date=2026-11-28;time=19:00;party-size=2;person-name=Sven Holm;intent=Transact/book")]
    [InlineData("It's our anniversary on 1 December and we want to celebrate at Willow Court around 8pm, just the two of us. The booking should be in my name, Ada Birch.", "place=Willow Court;date=2026-12-01;party-size=2;time=20:00;person-name=Ada Birch;intent=Transact/book")]
    [InlineData("Search for core-journal articles on soil chemistry, newest first", "keyword=soil chemistry;filter=core-journals;sort=newest;intent=FindAndReport/search")]
    [InlineData("Search for articles on wind turbines in core journals, sort by newest, list the first 5 with title, journal and date", "keyword=wind turbines;filter=core-journals;sort=newest;count=5")]
    [InlineData("Find papers about coral reefs, core journals only, newest first, and give me the top 3", "keyword=coral reefs;filter=core-journals;sort=newest;count=3")]
    [InlineData("Look for articles about speech recognition only in core journals", "keyword=speech recognition;filter=core-journals")]
    [InlineData("I need the ten latest core-journal papers on battery recycling", "keyword=battery recycling;filter=core-journals;sort=newest;count=10")]
    [InlineData("查找量子计算方面的核心期刊论文，按最新排序，取前五篇", "keyword=量子计算;filter=core-journals;sort=newest;count=5")]
    [InlineData("请检索关于土壤污染的文章，仅限核心期刊，最新的排前面，列出前3篇的标题、期刊和日期", "keyword=土壤污染;filter=core-journals;sort=newest;count=3")]
    [InlineData("搜一下核心期刊上有关语音识别的论文，按时间从新到旧，给我前四篇", "keyword=语音识别;filter=core-journals;sort=newest;count=4")]
    [InlineData("为王女士预订明晚七点的桌子，松鹤店，三位", "person-name=王女士;date=2026-11-19;time=19:00;place=松鹤店;party-size=3")]
    [InlineData("给李先生订后天中午十二点的位子，湖滨路店，2个人", "person-name=李先生;date=2026-11-20;time=12:00;place=湖滨路店;party-size=2")]
    [InlineData("用张伟的名字订湖滨路店，周六晚上六点，两个人", "person-name=张伟;place=湖滨路店;date=2026-11-21;time=18:00;party-size=2")]
    [InlineData("以陈静的名义在湖滨路店订个位子，下周二18:30，我们一共五个人", "person-name=陈静;place=湖滨路店;date=2026-11-24;time=18:30;party-size=5")]
    [InlineData("明天晚上七点在川巷订一张两人桌，姓名王芳", "date=2026-11-19;time=19:00;place=川巷;party-size=2;person-name=王芳")]
    [InlineData("在植物园店订一张桌子，11月29日晚上七点半，一个人，用马琳的名字", "place=植物园店;date=2026-11-29;time=19:30;party-size=1;person-name=马琳")]
    [InlineData("想去运河街店吃饭，大后天晚上八点，6个人，留名“唐婉”", "place=运河街店;date=2026-11-21;time=20:00;party-size=6;person-name=唐婉;intent=Transact/book")]
    [InlineData("订车站广场店，明天晚上七点，4位，何静，电话13911112222", "place=车站广场店;date=2026-11-19;time=19:00;party-size=4;person-name=何静;phone=13911112222")]
    [InlineData("后天中午十二点半，湖滨路店，两位，预订人：周强。", "place=湖滨路店;date=2026-11-20;time=12:30;party-size=2;person-name=周强;intent=Transact/book")]
    [InlineData("这周日晚上六点半，望江楼，八位，联系人孙悦", "place=望江楼;date=2026-11-22;time=18:30;party-size=8;person-name=孙悦;intent=Transact/book")]
    [InlineData("下下周一晚上七点在望江楼订四位，登记人：吴迪", "date=2026-11-30;time=19:00;place=望江楼;party-size=4;person-name=吴迪")]
    [InlineData("帮我订明晚七点望江楼的位子，三大一小，姓名吴迪", "date=2026-11-19;time=19:00;place=望江楼;party-size=4;person-name=吴迪")]
    [InlineData("预订望江楼，周五晚上七点，两位，郑小雨，满了的话晚半小时也行", "place=望江楼;tol=30Later;person-name=郑小雨;none=duration;party-size=2")]
    [InlineData("预订望江楼，周五晚上七点，两位，姓名郑小雨，前后不超过45分钟都行", "tol=45Either;person-name=郑小雨;none=duration;time=19:00")]
    [InlineData("预订望江楼，周五晚上七点，两位，姓名郑小雨，早点晚点半小时以内都可以", "tol=30Either;person-name=郑小雨;none=duration;time=19:00")]
    [InlineData("预订望江楼，周五晚上七点，两位，姓名郑小雨，如果没位子，可以提前20分钟", "tol=20Earlier;person-name=郑小雨;none=duration")]
    [InlineData("预订望江楼，周五晚上七点，两位，姓名郑小雨。时间可以往后推一小时", "tol=60Later;person-name=郑小雨;none=duration")]
    [InlineData("预订望江楼，周五晚上七点，两位，姓名郑小雨，时间上下浮动半小时", "tol=30Either;person-name=郑小雨;none=duration")]
    [InlineData("我想请客户吃饭，11月30日晚上七点，地点望江楼，一共五位，用钱峰的名字", "place=望江楼;date=2026-11-30;time=19:00;party-size=5;person-name=钱峰;intent=Transact/book")]
    [InlineData("周六我爸妈来，晚上六点我们四个人想去东门酒家聚一聚，预订人姓名：林晓", "place=东门酒家;date=2026-11-21;time=18:00;party-size=4;person-name=林晓;intent=Transact/book")]
    [InlineData("Can you put me down for a table at Birch & Vine tomorrow at 8pm? It's for 3, under Mateo Ruiz.", "place=Birch & Vine;date=2026-11-19;time=20:00;party-size=3;person-name=Mateo Ruiz")]
    [InlineData("Get us in at Birch & Vine on Saturday 7pm, 2 of us, surname Ruiz", "place=Birch & Vine;party-size=2;date=2026-11-21;time=19:00")]
    [InlineData("Make a reservation for Mrs Tanaka at Birch & Vine, 30 November, 7:45 pm, five people", "person-name=Mrs Tanaka;place=Birch & Vine;date=2026-11-30;time=19:45;party-size=5")]
    [InlineData("On Monday we need a table for eight at 19:00 in the Mill Road branch, booked under Hollis", "place=Mill Road;date=2026-11-23;time=19:00;party-size=8;person-name=Hollis")]
    [InlineData("Schedule a table at Pine Room for three, Tuesday 6 pm, half an hour later at most, name Wes Ford", "place=Pine Room;party-size=3;date=2026-11-24;time=18:00;tol=30Later;person-name=Wes Ford")]
    [InlineData("Reserve Pine Room, 24 November, 18:00, for five; name of the guest is Ola Lund", "place=Pine Room;party-size=5;date=2026-11-24;person-name=Ola Lund")]
    [InlineData("预约植物园店，十二月三号晚上七点，人数三，姓名高远", "place=植物园店;date=2026-12-03;time=19:00;party-size=3;person-name=高远")]
    [InlineData("Could we have a table for five at 'Lotus Bowl' on December the 5th at 7pm? Name's Marta Vogel.", "place=Lotus Bowl;party-size=5;date=2026-12-05;time=19:00;person-name=Marta Vogel;intent=Transact/book")]
    [InlineData("Six of us are celebrating on Saturday, book Cedar Hall at 8pm under Bianchi", "place=Cedar Hall;party-size=6;date=2026-11-21;time=20:00;person-name=Bianchi")]
    [InlineData("lunch for two at cedar hall on friday at 12:30, name lena roth", "party-size=2;date=2026-11-20;time=12:30;person-name=lena roth;place=cedar hall;intent=Transact/book")]
    [InlineData("Cedar Hall, 2 December, 19:15, table for three (Marsh)", "place=Cedar Hall;date=2026-12-02;time=19:15;party-size=3;person-name=Marsh;intent=Transact/book")]
    [InlineData("Book the Elm Park branch for Mr Costa, 4 people, 1 December at 18:00", "place=Elm Park;person-name=Mr Costa;party-size=4;date=2026-12-01;time=18:00")]
    [InlineData("We are three, hoping to eat at Elm Park this coming Saturday at six thirty pm; Joan Pike is the name", "party-size=3;place=Elm Park;date=2026-11-21;time=18:30;intent=Transact/book")]
    [InlineData("Please arrange a table at Elm Park for the second of December, 7 pm, party of eight, in Novak's name", "place=Elm Park;date=2026-12-02;time=19:00;party-size=8;person-name=Novak")]
    [InlineData("Reserve Elm Park tomorrow 7pm for 2, name Cole; an hour earlier or later is no problem", "place=Elm Park;party-size=2;person-name=Cole;tol=60Either;none=duration")]
    [InlineData("Reserve Elm Park tomorrow at 19:00 for 2, name Cole. Later by up to 45 minutes is acceptable.", "tol=45Later;person-name=Cole;none=duration;time=19:00")]
    [InlineData("Reserve Elm Park tomorrow at 19:00 for 2, name Cole, at most half an hour earlier", "tol=30Earlier;person-name=Cole;none=duration")]
    [InlineData("My boss wants lunch at Elm Park on 9 December at 1 pm: there will be 7 of us, and the booking goes under Fraser", "place=Elm Park;date=2026-12-09;time=13:00;party-size=7;person-name=Fraser;intent=Transact/book")]
    [InlineData("Two adults, Elm Park, a week from today, 20:00, contact Zoe Hart", "party-size=2;place=Elm Park;date=2026-11-25;time=20:00;person-name=Zoe Hart;intent=Transact/book")]
    [InlineData("book elm park for 3 tomorrow 6pm name sam oduya", "place=elm park;party-size=3;date=2026-11-19;time=18:00;person-name=sam oduya")]
    [InlineData("Get the 4 most recent articles on sea ice from core journals only", "keyword=sea ice;filter=core-journals;sort=newest;count=4")]
    [InlineData("Search for core journal papers about urban farming, sort by newest and list the first 6 with title and journal", "keyword=urban farming;filter=core-journals;sort=newest;count=6")]
    [InlineData("Search articles on protein folding; only core journals; newest first; first 2 please", "keyword=protein folding;filter=core-journals;sort=newest;count=2")]
    [InlineData("在核心期刊中查找机器翻译方面的论文，按最新排序，前六篇", "keyword=机器翻译;filter=core-journals;sort=newest;count=6")]
    [InlineData("检索海洋塑料的核心期刊文章，最新的在前，取前两篇", "keyword=海洋塑料;filter=core-journals;sort=newest;count=2")]
    [InlineData("为赵女士订一张桌子，南门店，这周六晚上七点，两位", "person-name=赵女士;place=南门店;date=2026-11-21;time=19:00;party-size=2")]
    [InlineData("麻烦用徐磊的名字订南门店明天晚上六点的位子，五个人", "person-name=徐磊;place=南门店;date=2026-11-19;time=18:00;party-size=5")]
    [InlineData("我们三个人想去南门店吃饭，后天晚上七点，登记人叫蒋欣", "party-size=3;place=南门店;date=2026-11-20;time=19:00;person-name=蒋欣;intent=Transact/book")]
    [InlineData("南门店，12月6日，19:30，四位，许诺", "place=南门店;date=2026-12-06;time=19:30;party-size=4;person-name=许诺;intent=Transact/book")]
    [InlineData("想在聚福楼订个包间，下周五18点，十个人，联系人：韩梅", "place=聚福楼;date=2026-11-27;time=18:00;party-size=10;person-name=韩梅")]
    [InlineData("给孙先生在聚福楼订后天晚上八点两位", "person-name=孙先生;place=聚福楼;date=2026-11-20;time=20:00;party-size=2")]
    [InlineData("预订聚福楼，明晚七点，三位，姓名魏来，没有的话早半小时也可以", "place=聚福楼;tol=30Earlier;person-name=魏来;none=duration;party-size=3")]
    [InlineData("预订聚福楼，明晚七点，三位，姓名魏来，时间可以前后差一小时", "tol=60Either;person-name=魏来;none=duration")]
    [InlineData("订聚福楼，明晚七点，三位，魏来，最多晚二十分钟", "tol=20Later;person-name=魏来;none=duration")]
    [InlineData("下下周三中午十二点，聚福楼，两大一小，预订人：魏来", "date=2026-12-02;time=12:00;place=聚福楼;party-size=3;person-name=魏来;intent=Transact/book")]
    [InlineData("明天带客户去聚福楼，晚上六点半，一共四位，用我的名字葛亮", "place=聚福楼;date=2026-11-19;time=18:30;party-size=4;intent=Transact/book")]
    [InlineData("I'd be grateful for a table in a fortnight at Elm Park: 7 pm, just me and two friends, under Quinn", "date=2026-12-02;place=Elm Park;time=19:00;person-name=Quinn;intent=Transact/book")]
    [InlineData("Take my mother to Elm Park on the 3rd of January at 5pm - a table for two, name it under Dr Adler", "place=Elm Park;date=2027-01-03;time=17:00;party-size=2;person-name=Dr Adler")]
    [InlineData("Two of us would love a window table at Maple Yard this Sunday around noon; name of the booking is Ines Prado", "party-size=2;place=Maple Yard;date=2026-11-22;time=12:00;person-name=Ines Prado;intent=Transact/book")]
    [InlineData("could you sort out dinner for six at maple yard on december the 11th at 8pm? name: r. patel", "party-size=6;place=maple yard;date=2026-12-11;time=20:00;person-name=r. patel")]
    [InlineData("We need somewhere for nine people: Maple Yard, Friday week, 19:30, booked in Olsen's name", "party-size=9;place=Maple Yard;date=2026-11-27;time=19:30;person-name=Olsen;intent=Transact/book")]
    [InlineData("Please hold a table for Mrs Yilmaz at the Riverside branch, Tuesday 1 December, 1:30 pm, there are three of them", "person-name=Mrs Yilmaz;place=Riverside;date=2026-12-01;time=13:30;party-size=3;intent=Transact/book")]
    [InlineData("Book the Riverside house for eight on 12 December at 18:45. Up to 20 minutes later would be alright. Under Kaya Demir.", "place=Riverside;party-size=8;date=2026-12-12;time=18:45;tol=20Later;person-name=Kaya Demir")]
    [InlineData("Reserve two seats at Riverside for tomorrow, 5 pm, under the name Lou Marsh. It may be half an hour earlier.", "party-size=2;place=Riverside;time=17:00;person-name=Lou Marsh;tol=30Earlier")]
    [InlineData("I promised my team of ten a lunch at Olive Grove on 4 December at 12:15. Reserve it in the name of Pat Quill, plus or minus 30 minutes is ok.", "place=Olive Grove;date=2026-12-04;time=12:15;person-name=Pat Quill;tol=30Either")]
    [InlineData("Olive Grove for 5, a week on Saturday, 8 in the evening, name Theo Black", "place=Olive Grove;party-size=5;date=2026-11-28;time=20:00;person-name=Theo Black;intent=Transact/book")]
    [InlineData("Reservation: Olive Grove / 3 persons / 6 December / 19:00 / Theo Black", "party-size=3;date=2026-12-06;time=19:00;intent=Transact/book")]
    [InlineData("It will be 4 adults at Olive Grove tomorrow night at 9, and the name is Dr Ruth Salz.", "party-size=4;place=Olive Grove;date=2026-11-19;time=21:00;person-name=Dr Ruth Salz;intent=Transact/book")]
    [InlineData("reserve olive grove next tuesday 7pm, party of 2, name jo king, an hour either side is fine", "place=olive grove;party-size=2;time=19:00;person-name=jo king;tol=60Either")]
    [InlineData("Find the 7 latest papers on peat bogs, only core journals, and list title and date", "keyword=peat bogs;filter=core-journals;sort=newest;count=7")]
    [InlineData("Search core journals for articles on tidal energy, newest first, top 4", "keyword=tidal energy;filter=core-journals;sort=newest;count=4")]
    [InlineData("I'd like to see recent core-journal articles about microplastics, the first 3 only", "keyword=microplastics;filter=core-journals;count=3")]
    [InlineData("搜索核心期刊里关于碳中和的文章，从新到旧排，只要前五篇", "keyword=碳中和;filter=core-journals;sort=newest;count=5")]
    [InlineData("找几篇区块链方面的核心期刊论文，按发表时间排序，前三篇就行", "keyword=区块链;filter=core-journals;sort=newest;count=3")]
    [InlineData("查询“图神经网络”相关的核心期刊文章，最新的排在前面，列出前4篇", "keyword=图神经网络;filter=core-journals;sort=newest;count=4")]
    [InlineData("替周老师在北苑店订个位置，下周三晚上六点半，四位", "person-name=周老师;place=北苑店;date=2026-11-25;time=18:30;party-size=4")]
    [InlineData("北苑店，大后天中午十二点，两大两小，联系人：宋佳", "place=北苑店;date=2026-11-21;time=12:00;party-size=4;person-name=宋佳;intent=Transact/book")]
    [InlineData("周日晚上七点我们一家五口想去醉仙楼吃饭，用宋佳的名字订", "date=2026-11-22;time=19:00;place=醉仙楼;person-name=宋佳;intent=Transact/book")]
    [InlineData("请帮忙预约醉仙楼，12月10日19点，共6人，登记在宋佳名下", "place=醉仙楼;date=2026-12-10;time=19:00;party-size=6;person-name=宋佳")]
    [InlineData("订醉仙楼后天晚上八点的两人桌，留宋佳的名字，早或晚一刻钟都没关系", "place=醉仙楼;date=2026-11-20;time=20:00;party-size=2;person-name=宋佳;tol=15Either")]
    [InlineData("醉仙楼这周六晚上六点三位，欧阳明，订满的话往后半小时以内都可以", "place=醉仙楼;date=2026-11-21;time=18:00;party-size=3;person-name=欧阳明;tol=30Later")]
    [InlineData("明天晚上七点带父母去醉仙楼，三个人，名字写宋佳，最晚可以推迟到七点半", "date=2026-11-19;time=19:00;place=醉仙楼;party-size=3;person-name=宋佳")]
    [InlineData("Please get a table for seven at Fern Hall on 30 November, 18:15, under Beck; 15 minutes either way is fine", "party-size=7;place=Fern Hall;date=2026-11-30;time=18:15;person-name=Beck;tol=15Either")]
    [InlineData("It's just the three of us, Fern Hall, this Friday at 8 pm, name nora lind", "party-size=3;place=Fern Hall;date=2026-11-20;time=20:00;person-name=nora lind;intent=Transact/book")]
    [InlineData("Book the Fern Hall house for the fourth of January at 1pm for Dr Hale, 6 guests", "place=Fern Hall;date=2027-01-04;time=13:00;person-name=Dr Hale;party-size=6")]
    [InlineData("We're five and want to have supper at Fern Hall tomorrow at 9 pm. Put it in Vance's name. Later is fine by at most 30 minutes.", "party-size=5;place=Fern Hall;date=2026-11-19;time=21:00;person-name=Vance")]
    [InlineData("Search for articles on rice genomes, core journals only, sort by newest, list the first 4 with title and date", "keyword=rice genomes;filter=core-journals;sort=newest;count=4")]
    [InlineData("Look up core-journal papers on sleep apnea, newest first", "keyword=sleep apnea;filter=core-journals;sort=newest")]
    [InlineData("想订东湖店的位子，12月8日晚上七点，三个人，用沈瑶的名字", "place=东湖店;date=2026-12-08;time=19:00;party-size=3;person-name=沈瑶")]
    [InlineData("东湖店，后天中午十二点，五位，留名沈瑶，晚一刻钟以内可以", "place=东湖店;date=2026-11-20;time=12:00;party-size=5;person-name=沈瑶;tol=15Later")]
    [InlineData("给郑经理订东湖店，下周四晚上八点，一共七个人", "person-name=郑经理;place=东湖店;date=2026-11-26;time=20:00;party-size=7")]
    [InlineData("检索核心期刊中有关垃圾分类的论文，按最新排序，取前六篇", "keyword=垃圾分类;filter=core-journals;sort=newest;count=6")]
    [InlineData("我们夫妻俩想去东湖店吃晚饭，周六七点，沈瑶", "place=东湖店;date=2026-11-21;time=19:00;person-name=沈瑶;intent=Transact/book")]
    [InlineData("请为三位客人预约东湖店，十二月五日18:30，登记人沈瑶", "party-size=3;place=东湖店;date=2026-12-05;time=18:30;person-name=沈瑶")]
    public void Read_Wording_GivesWhatItSays(string goal, string expected)
    {
        var model = GoalReader.Read(goal, [], Clock);
        model.Unclear.ShouldBeEmpty();
        foreach (var pair in expected.Split(';'))
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            Said(model, pair[..at]).ShouldBe(pair[(at + 1)..], $"{pair[..at]} of {goal}\n{string.Join('\n', model.Slots)}");
        }
    }

    [Theory]
    [InlineData("明天晚上七点在川巷订一张两人桌，姓名王芳")]
    [InlineData("订一张6个人的桌子，明天中午12点，川巷")]
    public void Read_OneTable_CountsNothing(string goal) => GoalReader.Read(goal, [], Clock).Slots.ShouldNotContain(slot => slot.Value == "1");

    [Theory]
    [InlineData("Remind me 30 minutes earlier")]
    [InlineData("Book a 2 hour massage tomorrow at 14:00 for one person")]
    [InlineData("预订明晚七点两小时的包间，八个人")]
    public void Read_LengthThatIsNoLeeway_GivesNoTolerance(string goal) =>
        GoalReader.Read(goal, [], Clock).Constraints.TimeTolerance.ShouldBeNull();

    [Theory]
    [InlineData("订望江楼后天晚上七点两位，靠窗，谢谢")]
    [InlineData("Book Blue Fig for two on Friday at 7pm (Window)")]
    [InlineData("Book Blue Fig for two on Friday at 7pm, Thanks")]
    public void Read_NoNameGiven_InventsNone(string goal) => GoalReader.Read(goal, [], Clock).Slot("person-name").ShouldBeNull();

    [Theory]
    [InlineData("Tell me whether Blue Fig has a table for two on Friday at 7pm", IntentKind.FindAndReport)]
    [InlineData("What time does Blue Fig open on Friday for dinner?", IntentKind.FindAndReport)]
    [InlineData("打开网站，看看周五有没有两个人的位子", IntentKind.FindAndReport)]
    [InlineData("Search for restaurants with a table for two on Friday at 7pm", IntentKind.FindAndReport)]
    [InlineData("Table for two at Blue Fig on Friday at 7pm, name Ann Lee, and tell me the confirmation number", IntentKind.Transact)]
    public void Read_TableNamed_IsBookedOnlyWhenWanted(string goal, IntentKind kind) => GoalReader.Read(goal, [], Clock).Intent.Kind.ShouldBe(kind);

    private static string? Said(GoalModel model, string what) => what switch
    {
        "intent" => model.Intent.Action is { } action ? $"{model.Intent.Kind}/{action}" : model.Intent.Kind.ToString(),
        "tol" => model.Constraints.TimeTolerance?.TotalMinutes.ToString(CultureInfo.InvariantCulture) + model.Constraints.TimeToleranceSide,
        "sort" => model.Constraints.Sort?.Concept,
        "count" => model.Constraints.Count?.Number?.ToString(CultureInfo.InvariantCulture),
        "filter" => string.Join(',', model.Constraints.Filters.Select(f => f.Concept)),
        "none" => model.Slots.Any(s => s.Concept == "duration") ? null : "duration",
        _ => model.Slot(what)?.Value,
    };
}
