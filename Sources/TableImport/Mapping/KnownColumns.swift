/// Columns that survey sites add to the answers.
package enum KnownColumns {
  /// Columns that tell rows apart, folded, the best first.
  package static let keys = [
    "instanceid", "meta/instanceid", "rowkey", "key", "uuid", "responseid", "id", "答卷编号",
    "答卷id", "编号", "序号",
  ]

  /// Columns that hold no answer, folded.
  ///
  /// They often name a person or a machine: they are never read.
  package static let ignored: Set<String> = [
    // 问卷星
    "提交答卷时间", "开始答题时间", "所用时间", "来源", "来源详情", "来自ip", "总分", "用户id",
    "微信昵称", "昵称", "答题时长", "省份", "城市", "用户属性", "自定义字段",
    // 腾讯问卷、金数据
    "开始时间", "结束时间", "提交时间", "答题时间", "提交者", "提交ip", "ip", "ip地址", "ip省份",
    "ip城市", "ua", "清洗数据结果", "智能清洗数据无效概率", "填写设备", "操作系统", "浏览器",
    "创建时间", "修改时间", "地理位置",
    // ODK and KoboToolbox
    "start", "end", "today", "deviceid", "subscriberid", "simserial", "phonenumber", "username",
    "submissiondate", "submissiontime", "_id", "_uuid", "_submission_time", "_status",
    "_submitted_by", "_index", "__version__", "formdef_version", "instancename",
    "meta/instancename", "submittername", "submitterid", "reviewstate", "edits",
    // LimeSurvey, SurveyMonkey
    "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr",
    "refurl", "interviewtime", "respondentid", "collectorid", "datecreated", "datemodified",
    "ipaddress", "enddate", "timestamp", "时间戳记",
  ]

  /// Columns by which an export of 问卷星 can be told.
  package static let wenjuanxing: Set<String> = ["提交答卷时间", "所用时间", "来源详情", "来自ip"]
}
