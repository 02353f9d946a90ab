// Vocabulary of the practice pages, by language: lists of at least 25 entries, to be drawn from by r.of and r.some.
// Entries of one list never contain one another, so that a goal naming one can't be taken for another.
(() => {
  const list = text => text.split('|').map(entry => entry.trim());
  const en = {
    labels: list('Submit|Cancel|Next|Previous|Help|Settings|Download|Upload|Refresh|Print|Share|Export|Import|Archive|Subscribe|Check out|Save draft|Log out|Apply|Reset|Continue|Accept|Decline|Preview|Publish|Duplicate|Rename|Invite|Compare|Register'),
    firstNames: list('Amelia|Bruno|Carla|Dmitri|Elena|Farid|Greta|Hugo|Ingrid|Jonas|Keiko|Leon|Maya|Nadia|Oscar|Priya|Quentin|Rosa|Stefan|Tamara|Ulrich|Violet|Wendell|Xenia|Yusuf|Zoe|Ivo|Lucia|Tobias|Mirela'),
    lastNames: list('Abbott|Bergström|Castillo|Dawson|Eriksen|Fontaine|Garrick|Hollis|Ibrahim|Jansen|Kowalski|Lindqvist|Moreau|Novak|Okafor|Petrov|Quigley|Rossi|Sandoval|Tanaka|Underhill|Vargas|Whitlock|Yilmaz|Zimmer|Marchetti|Oduya|Prescott'),
    products: list('Desk lamp|Oak bookshelf|Wool blanket|Coffee grinder|Travel mug|Garden hose|Wireless mouse|Ceramic vase|Yoga mat|Rain jacket|Bicycle bell|Picture frame|Kitchen scale|Wall clock|Leather wallet|Camping stove|Reading glasses|Paper shredder|Electric kettle|Cutting board|Bath towel|Alarm radio|Phone stand|Office chair|Sleeping bag|Toaster oven|Umbrella|Hiking boots'),
    cities: list('Lisbon|Oslo|Vienna|Toronto|Nairobi|Lima|Prague|Dublin|Osaka|Athens|Warsaw|Helsinki|Marseille|Denver|Cairo|Sydney|Madrid|Hamburg|Boston|Budapest|Glasgow|Jakarta|Santiago|Zurich|Porto|Brussels|Auckland|Montreal|Valencia|Krakow'),
    countries: list('Portugal|Norway|Austria|Canada|Kenya|Peru|Ireland|Japan|Greece|Poland|Finland|France|Egypt|Australia|Spain|Germany|Hungary|Scotland|Indonesia|Chile|Switzerland|Belgium|Mexico|Iceland|Vietnam|Turkey|Brazil|Denmark'),
    colours: list('red|green|blue|yellow|orange|purple|pink|brown|black|grey|cyan|magenta'),
    words: list('harbor|lantern|meadow|copper|velvet|thunder|pepper|island|marble|compass|orchid|glacier|saffron|walnut|falcon|ribbon|cactus|anchor|ember|tulip|violin|canyon|juniper|pebble|maple|quartz|willow|zephyr|beacon|cobalt|drizzle|fjord'),
    sentences: list('The ferry leaves at dawn from the northern pier.|A quiet garden lies behind the old library.|Tickets are sold until an hour before the show.|The museum opens an hour later on Mondays.|Fresh bread is delivered to every room at seven.|The committee will meet again after the holidays.|Please leave wet coats in the hall downstairs.|Two bridges were repaired during the dry summer.|The choir rehearses in the chapel on Thursdays.|Our new catalogue is printed on recycled paper.|The bakery on the corner closes early in winter.|Guests may borrow bicycles at the front desk.|The river rose slowly but never reached the road.|Every parcel is weighed before it is shipped.|Volunteers planted forty trees along the canal.|The lecture was moved to the larger auditorium.|A spare key hangs beside the kitchen door.|Lost umbrellas can be collected at the office.|The train was late because of fallen branches.|Breakfast is served on the terrace in summer.|The orchestra tuned while the audience sat down.|Maps of the valley are free of charge.|The lighthouse has been unmanned for decades.|Children under six travel without a ticket.|Old newspapers are kept in the cellar archive.|The workshop provides all tools and aprons.'),
    titles: list('Quarterly review|Team lunch|Budget planning|Release notes|Travel plans|Design workshop|Hiring update|Onboarding guide|Security audit|Holiday schedule|Customer survey|Press briefing|Office move|Road map|Training session|Sales report|Board meeting|Product launch|Weekly digest|Parking rules|Garden party|Book club|Charity run|Menu changes|Network outage|Lost property'),
    companies: list('Northwind Bikes|Harbour Foods|Lumen Optics|Cedar & Stone|Bluebird Travel|Granite Bank|Willow Clinic|Pioneer Tools|Atlas Freight|Copperfield Press|Sunny Farms|Delta Plumbing|Evergreen Energy|Falcon Couriers|Golden Oven|Hilltop Hotels|Ivory Pianos|Juniper Labs|Kestrel Airways|Lakeside Dairy|Maple Furniture|Nova Insurance|Orchard Software|Puffin Books|Quartz Watches|Riverside Gym'),
    streets: list('Mill Lane|Station Road|Elm Avenue|Castle Street|Church Walk|Park Crescent|Bridge Street|Garden Terrace|King Street|Market Square|Orchard Close|River Row|School Hill|Temple Way|Union Place|Victoria Road|Windmill Drive|Abbey Court|Baker Yard|Canal Side|Dove Street|East Parade|Ferry Lane|Grove Road|High Street|Ivy Passage'),
    foods: list('Apple pie|Lentil soup|Mushroom risotto|Fish tacos|Greek salad|Onion tart|Beef stew|Pumpkin curry|Rice pudding|Garlic bread|Tomato pasta|Chicken wrap|Egg sandwich|Potato gratin|Berry crumble|Spinach quiche|Shrimp noodles|Cheese platter|Carrot cake|Bean burrito|Duck pancakes|Veggie burger|Lemon sorbet|Plum dumplings|Corn chowder|Falafel bowl'),
    animals: list('otter|badger|heron|lynx|walrus|gecko|panda|raven|salmon|toad|zebra|bison|camel|dolphin|eagle|ferret|giraffe|hamster|iguana|jaguar|koala|lemur|moose|newt|ostrich|penguin'),
    jobs: list('Accountant|Architect|Baker|Carpenter|Chemist|Dentist|Editor|Electrician|Florist|Gardener|Interpreter|Journalist|Lawyer|Librarian|Mechanic|Nurse|Optician|Pharmacist|Photographer|Pilot|Plumber|Teacher|Translator|Veterinarian|Waiter|Welder'),
    departments: list('Accounting|Customer care|Engineering|Facilities|Human resources|Legal|Logistics|Marketing|Procurement|Quality|Research|Sales|Security|Training|Treasury|Warehouse|Public relations|Manufacturing|Design|Compliance|Catering|Fleet|Insurance claims|Payroll|Planning|Reception'),
    topics: list('Astronomy|Cooking|Cycling|Gardening|History|Music|Photography|Poetry|Robotics|Sailing|Theatre|Travel|Weather|Woodwork|Chess|Cinema|Climbing|Dance|Economics|Fashion|Fishing|Geology|Hiking|Knitting|Languages|Painting'),
    months: list('January|February|March|April|May|June|July|August|September|October|November|December'),
    weekdays: list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'),
    ordinals: list('first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth'),
    hues: { red: '#d92d20', green: '#1f9d3a', blue: '#1f5fd9', yellow: '#f5d000', orange: '#f57c00', purple: '#7b2fbe', pink: '#ff7eb6', brown: '#7a4a21', black: '#111111', grey: '#8a8a8a', cyan: '#00bcd4', magenta: '#e6007e' },
  };
  const zh = {
    labels: list('提交|取消|下一步|上一步|帮助|设置|下载|上传|刷新|打印|分享|导出|导入|归档|订阅|结算|存为草稿|退出登录|应用|重置|继续|接受|拒绝|预览|发布|复制一份|重命名|邀请|对比|注册'),
    firstNames: list('伟|芳|秀英|娜|敏|静|强|磊|洋|艳|勇|军|杰|涛|明|超|秀兰|霞|平|刚|桂英|建国|雪梅|子涵|晓东|婷婷|浩然|欣怡'),
    lastNames: list('王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|高|林|何|郭|马|罗|梁|宋|郑|谢|韩|唐'),
    products: list('台灯|实木书架|羊毛毯|咖啡研磨机|保温杯|花园水管|无线鼠标|陶瓷花瓶|瑜伽垫|雨衣|自行车铃|相框|厨房秤|挂钟|真皮钱包|露营炉|老花镜|碎纸机|电热水壶|砧板|浴巾|闹钟收音机|手机支架|办公椅|睡袋|烤箱|折叠伞|登山鞋'),
    cities: list('北京|上海|广州|深圳|杭州|南京|成都|重庆|武汉|西安|苏州|天津|青岛|厦门|长沙|大连|昆明|郑州|合肥|福州|济南|哈尔滨|沈阳|贵阳|南昌|兰州|海口|宁波'),
    countries: list('葡萄牙|挪威|奥地利|加拿大|肯尼亚|秘鲁|爱尔兰|日本|希腊|波兰|芬兰|法国|埃及|澳大利亚|西班牙|德国|匈牙利|泰国|印度尼西亚|智利|瑞士|比利时|墨西哥|冰岛|越南|土耳其|巴西|丹麦'),
    colours: list('红色|绿色|蓝色|黄色|橙色|紫色|粉色|棕色|黑色|灰色|青色|洋红'),
    words: list('港湾|灯笼|草原|丝绒|雷鸣|海岛|罗盘|兰花|冰川|核桃|猎鹰|缎带|仙人掌|船锚|余烬|郁金香|提琴|峡谷|卵石|枫叶|石英|垂柳|微风|烽火|细雨|松林|琥珀|荷塘'),
    sentences: list('渡轮清晨从北码头出发。|老图书馆后面有一座安静的花园。|演出开始前一小时停止售票。|博物馆周一晚一个小时开门。|每天早上七点送来新鲜面包。|委员会将在假期之后再次开会。|请把湿外套留在楼下大厅。|旱季里修好了两座桥。|合唱团每周四在礼堂排练。|新目录用再生纸印刷。|街角的面包店冬天关门较早。|客人可以在前台借自行车。|河水慢慢上涨但没有漫过公路。|每个包裹发货前都要称重。|志愿者沿着运河种了四十棵树。|讲座改到了更大的报告厅。|厨房门边挂着一把备用钥匙。|遗失的雨伞可到办公室领取。|列车因为倒下的树枝而晚点。|夏天早餐安排在露台上。|观众入座时乐团正在调音。|山谷地图可以免费领取。|灯塔无人值守已有数十年。|六岁以下儿童免票乘车。|旧报纸存放在地下档案室。|工作坊提供全部工具和围裙。'),
    titles: list('季度总结|团队聚餐|预算计划|版本说明|出差安排|设计工作坊|招聘进展|入职指南|安全审计|假期安排|客户调查|新闻发布会|办公室搬迁|路线图|培训课程|销售报告|董事会议|新品上市|每周简报|停车规定|花园派对|读书会|公益长跑|菜单调整|网络故障|失物招领'),
    companies: list('北风自行车|海港食品|光明光学|松石家居|蓝鸟旅行|磐石银行|柳叶诊所|先锋工具|天地货运|铜田出版社|阳光农场|三角洲水暖|常青能源|飞隼快递|金炉烘焙|山顶酒店|象牙钢琴|杜松实验室|红隼航空|湖畔乳业|枫木家具|新星保险|果园软件|海鹦书店|石英钟表|河畔健身'),
    streets: list('人民路|解放大道|中山路|建设街|和平里|长江路|学院路|文化巷|花园街|新华路|胜利街|光明路|滨江大道|桃园路|青年路|东风路|科技园路|梅花巷|南湖路|体育馆路|西溪路|湖滨路|朝阳街|红旗大街|站前路|凤凰路'),
    foods: list('苹果派|番茄炒蛋|宫保鸡丁|红烧肉|清蒸鲈鱼|麻婆豆腐|鱼香茄子|酸辣土豆丝|蒜蓉西兰花|扬州炒饭|牛肉面|小笼包|水煮鱼|回锅肉|糖醋排骨|葱油饼|豆沙包|酸菜鱼|凉拌黄瓜|皮蛋瘦肉粥|担担面|白切鸡|锅贴|八宝饭|春卷|银耳羹'),
    animals: list('水獭|獾|苍鹭|猞猁|海象|壁虎|熊猫|乌鸦|三文鱼|蟾蜍|斑马|野牛|骆驼|海豚|老鹰|雪貂|长颈鹿|仓鼠|鬣蜥|美洲豹|考拉|狐猴|驼鹿|蝾螈|鸵鸟|企鹅'),
    jobs: list('会计|建筑师|面包师|木匠|化学家|牙医|编辑|电工|花艺师|园丁|口译员|记者|律师|图书管理员|机械师|护士|验光师|药剂师|摄影师|飞行员|水管工|教师|笔译员|兽医|服务员|焊工'),
    departments: list('财务部|客服部|工程部|设施部|人力资源部|法务部|物流部|市场部|采购部|质量部|研发部|销售部|安保部|培训部|资金部|仓储部|公关部|制造部|设计部|合规部|餐饮部|车队|理赔部|薪酬组|规划部|前台'),
    topics: list('天文|烹饪|骑行|园艺|历史|音乐|摄影|诗歌|机器人|帆船|戏剧|旅行|气象|木工|国际象棋|电影|攀岩|舞蹈|经济|时尚|钓鱼|地质|徒步|编织|语言|绘画'),
    months: list('1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月'),
    weekdays: list('星期一|星期二|星期三|星期四|星期五|星期六|星期日'),
    ordinals: list('第一|第二|第三|第四|第五|第六|第七|第八|第九|第十'),
  };
  zh.hues = Object.fromEntries(zh.colours.map((name, i) => [name, Object.values(en.hues)[i]]));
  // Whole names pair first and last names so that no first name and no last name comes twice in one list.
  en.names = en.firstNames.slice(0, 26).map((first, i) => `${first} ${en.lastNames[(i * 7 + 3) % 26]}`);
  zh.names = zh.lastNames.map((last, i) => last + zh.firstNames[(i * 5 + 2) % 26]);
  const pinyin = list('wang.wei|li.fang|zhang.min|liu.jing|chen.tao|yang.lei|zhao.jie|huang.na|zhou.yan|wu.ming|xu.xia|sun.gang|hu.ping|zhu.chao|gao.yong|lin.jun|he.xue|guo.dong|ma.ting|luo.hao|liang.xin|song.mei|zheng.yi|xie.han|han.bo|tang.yu');
  const hosts = ['example.com', 'mail.test', 'post.example', 'office.test'];
  const plain = text => text.normalize('NFD').replace(/[^\p{ASCII}]/gu, '').toLowerCase().replace(' ', '.');
  en.emails = en.names.map((name, i) => `${plain(name)}@${hosts[i % 4]}`);
  zh.emails = pinyin.map((name, i) => `${name}@${hosts[i % 4]}`);
  globalThis.practiceWords = { en, zh };
})();
