/// Readings that ICU's table of single characters does not have: our own list, for units and workplaces.
enum PinyinWords {
  /// Words whose characters have one reading there, a word with its syllables.
  static let words = """
    重庆 chong qing/重型 zhong xing/重工 zhong gong/重点 zhong dian/重机 zhong ji/重大 zhong da/重要 zhong yao
    起重 qi zhong/载重 zai zhong/称重 cheng zhong/重量 zhong liang/重组 chong zu/重建 chong jian/重新 chong xin
    长沙 chang sha/长春 chang chun/长江 chang jiang/长城 chang cheng/长安 chang an/长宁 chang ning
    长治 chang zhi/长兴 chang xing/长期 chang qi/长途 chang tu/长虹 chang hong/长白 chang bai/长乐 chang le
    长三角 chang san jiao/特长 te chang/船长 chuan zhang/院长 yuan zhang/校长 xiao zhang/班长 ban zhang
    组长 zu zhang/厂长 chang zhang/科长 ke zhang/处长 chu zhang/局长 ju zhang/部长 bu zhang
    站长 zhan zhang/队长 dui zhang/段长 duan zhang/所长 suo zhang/会长 hui zhang/家长 jia zhang
    市长 shi zhang/县长 xian zhang/镇长 zhen zhang/机长 ji zhang/车长 che zhang/店长 dian zhang
    董事长 dong shi zhang/秘书长 mi shu zhang/成长 cheng zhang/增长 zeng zhang/护士长 hu shi zhang
    银行 yin hang/行业 hang ye/分行 fen hang/支行 zhi hang/总行 zong hang/央行 yang hang/农行 nong hang
    工行 gong hang/建行 jian hang/中行 zhong hang/商行 shang hang/行长 hang zhang/太行 tai hang
    行车 xing che/行政 xing zheng/运行 yun xing/步行 bu xing/行李 xing li/执行 zhi xing/飞行 fei xing
    航行 hang xing/旅行 lv xing/行动 xing dong/行为 xing wei/发行 fa xing/试行 shi xing/行吊 xing diao
    乐业 le ye/音乐 yin yue/乐器 yue qi/乐队 yue dui/乐团 yue tuan/娱乐 yu le/快乐 kuai le/乐山 le shan
    俱乐部 ju le bu/乐清 yue qing/乐陵 lao ling/昌乐 chang le
    调度 diao du/调查 diao cha/调研 diao yan/调车 diao che/调动 diao dong/调试 tiao shi/调节 tiao jie
    空调 kong tiao/调整 tiao zheng/调解 tiao jie/协调 xie tiao/调压 tiao ya/调质 tiao zhi/调味 tiao wei
    传动 chuan dong/传感 chuan gan/传媒 chuan mei/宣传 xuan chuan/传输 chuan shu/传达 chuan da
    西藏 xi zang/收藏 shou cang/储藏 chu cang/冷藏 leng cang/矿藏 kuang cang/藏族 zang zu/藏文 zang wen
    朝阳 chao yang/朝鲜 chao xian/单位 dan wei/单县 shan xian/石油 shi you/石化 shi hua/石材 shi cai
    石家庄 shi jia zhuang/成都 cheng du/首都 shou du/都市 du shi/都江堰 du jiang yan
    会计 kuai ji/财会 cai kuai/会议 hui yi/工会 gong hui/协会 xie hui/学会 xue hui/委员会 wei yuan hui
    厦门 xia men/大厦 da sha/校对 jiao dui/校验 jiao yan/校准 jiao zhun/学校 xue xiao/技校 ji xiao
    参谋 can mou/参加 can jia/海参 hai shen/人参 ren shen/出差 chu chai/差旅 chai lv
    弹簧 tan huang/弹药 dan yao/子弹 zi dan/效率 xiao lv/畜牧 xu mu/牲畜 sheng chu
    模具 mu ju/模板 mu ban/模型 mo xing/规模 gui mo/轧钢 zha gang/冷轧 leng zha/热轧 re zha/轧制 zha zhi
    轧机 zha ji/轧辊 zha gun/切削 qie xue/蚌埠 beng bu/番禺 pan yu/大埔 da bu/黄埔 huang pu
    莘庄 xin zhuang/莘县 shen xian/沈阳 shen yang/解放 jie fang/数控 shu kong/数据 shu ju
    种植 zhong zhi/车间 che jian/六安 lu an/六合 lu he/洪洞 hong tong/铅山 yan shan/东阿 dong e
    柏林 bo lin/歙县 she xian/涡阳 guo yang/黄陂 huang pi/尉犁 yu li/给排水 ji pai shui/给水 ji shui
    供给 gong ji/咖啡 ka fei/核算 he suan/什邡 shi fang/巷道 hang dao/宿迁 su qian/宿舍 su she
    系统 xi tong/大夫 dai fu/血液 xue ye/便民 bian min/薄板 bao ban/壳体 ke ti/着色 zhuo se/卡车 ka che
    剥离 bo li/提升 ti sheng/厂区 chang qu/地区 di qu/强化 qiang hua/降温 jiang wen/拓展 tuo zhan
    折弯 zhe wan/扎染 za ran/扎兰屯 zha lan tun/台州 tai zhou/曾经 ceng jing/省委 sheng wei/盛京 sheng jing
    """

  /// Characters with several readings, the one most usual in names first.
  static let characters = """
    重 zhong chong/长 chang zhang/行 xing hang/乐 le yue/调 diao tiao/传 chuan zhuan/藏 cang zang
    曾 zeng ceng/朝 chao zhao/单 dan shan/石 shi dan/都 du dou/会 hui kuai/还 huan hai
    得 de dei/的 de di/了 le liao/着 zhe zhuo zhao/差 cha chai/参 can shen/省 sheng xing
    解 jie xie/降 jiang xiang/系 xi ji/校 xiao jiao/厦 sha xia/弹 dan tan/率 lv shuai/卡 ka qia
    给 gei ji/圈 quan juan/盛 sheng cheng/乘 cheng sheng/称 cheng chen/查 cha zha/区 qu ou/尉 wei yu
    贾 jia gu/盖 gai ge/翟 zhai di/覃 tan qin/牟 mu mou/秘 mi bi/柏 bai bo/薄 bo bao/剥 bo bao
    泊 bo po/便 bian pian/朴 pu piao/仔 zai zi/角 jiao jue/觉 jue jiao/壳 ke qiao/血 xue xie
    屏 ping bing/折 zhe she/畜 chu xu/强 qiang jiang/奇 qi ji/期 qi ji/咖 ka ga/露 lu lou/六 liu lu
    陆 lu liu/落 luo la lao/模 mo mu/没 mei mo/埋 mai man/拓 tuo ta/沈 shen chen/什 shi shen
    熟 shu shou/说 shuo shui/似 si shi/宿 su xiu/提 ti di/尾 wei yi/蔚 wei yu/吓 xia he/巷 xiang hang
    削 xue xiao/虹 hong jiang/核 he hu/和 he huo/合 he ge/轧 zha ya/扎 zha za/粘 zhan nian/蚌 bang beng
    堡 bao pu bu/埔 pu bu/番 fan pan/涡 wo guo/莘 shen xin/浚 jun xun/歙 she xi/阿 a e/夹 jia ga
    茄 qie jia/茜 qian xi/匙 chi shi/殖 zhi shi/色 se shai/塞 sai se/刹 cha sha/杉 shan sha/万 wan mo
    约 yue yao/钥 yao yue/乾 qian gan/弄 nong long/种 zhong chong/祭 ji zhai/枞 cong zong
    绿 lv lu/女 nv ru/铅 qian yan/洞 dong tong/陂 bei pi po
    """
}
