import Insight
import Messages

/// The words of the charts.
extension Wording {
  // MARK: Items

  static let itemInterval = Phrase(
    "Small figures: share of favourable answers with its 95 % interval.",
    "小字：正向占比及其 95 % 置信区间。"
  )
  static let favourableInterval = Phrase("interval: of favourable", "区间：正向占比")
  static let untold = Phrase(
    "dashed: at most this much, how it divides is not told",
    "虚线：至多这么多，不公布如何划分"
  )
  static let strongest = Phrase("What is going well", "做得好的方面")
  static let weakest = Phrase("What is going badly", "最需要改进的方面")

  // MARK: Heat maps

  static let difference = Phrase("to unit above", "与上级比")
  static let differenceToParent = Phrase(
    "difference from the unit above, at the top from all; in small units much of it is chance",
    "与上级单位之差，最上级与全体比；小单位的差值多属偶然"
  )
  static let shrunkMean = Phrase("adjusted", "校正值")
  static let heatNote = Phrase(
    "Small figures: difference from the unit above (at the top: from all), 95 % interval, n. The "
      + "colour follows the difference. In small units much of it is chance: of twenty cells one "
      + "strays further than its interval even where nothing differs.",
    "小字：与上级单位之差（最上级与全体比）、95 % 置信区间、n。颜色表示差值。"
      + "小单位的差值多属偶然：即使毫无差别，二十格里也会有一格超出自身的区间。"
  )
  static let shrunkNote = Phrase(
    "Adjusted: what to expect of the unit (empirical Bayes), its published figure drawn towards the mean of "
      + "the units on its level, the more so the fewer answered; in brackets the 95 % interval. It is "
      + "calculated from the published figures alone.",
    "校正值（经验贝叶斯）：对该单位的合理预期，即把已公布的得分向同级单位的均值收缩，作答的人越少收缩越多；"
      + "括号内为 95 % 区间。只用已公布的数字计算。"
  )
  static let unitTopics = Phrase("Topics by unit", "分单位话题")
  static let unitTopicsNote = Phrase(
    "Share of those who commented that touch on the topic.",
    "写意见的人中谈到该话题的占比。"
  )

  // MARK: Trends

  static let band = Phrase("band: 95 % interval", "色带：95 % 置信区间")
  static let controlLimits = Phrase("Control limits", "控制限")
  static let controlNote = Phrase(
    "Solid line: mean of the waves; dashed lines: control limits. A ring marks a wave outside them.",
    "实线：各次均值；虚线：控制限；圆圈标出超出控制限的一次。"
  )
  static let weightedLimits = Phrase(
    "Dotted line: mean of the waves so far, the newest counting most (EWMA). Thin solid line: level of the "
      + "earlier waves; dashed lines: control limits, which that mean keeps to while nothing changes. A ring "
      + "marks a wave in which it lies outside.",
    "点线：历次的加权均值，越近权重越大（EWMA）。细实线：以往批次的水平；虚线：控制限，"
      + "没有变化时加权均值不会超出。圆圈标出加权均值超出控制限的一次。"
  )
  static let weightedMeanNote = Phrase(
    "Weighted mean: of the waves so far, the newest counting most (EWMA). It keeps to the limits while nothing "
      + "changes.",
    "加权均值：历次结果的加权均值，越近权重越大（EWMA）。没有变化时不会超出控制限。"
  )
  static let level = Phrase("Earlier level", "以往水平")
  static let weightedMean = Phrase("Weighted mean", "加权均值")
  static let lowerLimit = Phrase("Lower limit", "控制下限")
  static let upperLimit = Phrase("Upper limit", "控制上限")

  static let itemTrend = Phrase("Items over waves", "各题历次对比")
  static let topicTrend = Phrase("Topics over waves", "话题历次对比")
  static let favourableShare = Phrase("share of favourable answers", "正向回答的占比")
  static let quietItems = Phrase(
    "No item has changed by more than chance explains.",
    "没有哪道题的变化超出偶然能解释的范围。"
  )

  /// How many items are left out.
  ///
  /// - Parameter count: How many.
  /// - Returns: A sentence.
  static func moreItems(_ count: Int) -> Phrase {
    Phrase(
      "\(count) \(count == 1 ? "item" : "items") without a signal left out here; --items shows all.",
      "另有 \(count) 道没有信号的题未列出；--items 可全部显示。"
    )
  }

  // MARK: Words

  static let topicSentiment = Phrase("How each topic is spoken of", "各话题的情感")
  static let topicSentimentNote = Phrase(
    "Of those who touch on the topic. Each counts once: who blames it in one comment and praises it in "
      + "another counts as neutral.",
    "占谈到该话题的人的比例。每人只计一次：有的意见里批评、有的意见里肯定的，计为中性。"
  )
  static let commentSentimentNote = Phrase(
    "Of the comments that touch on the topic.",
    "占谈到该话题的意见的比例。"
  )
  static let positiveInterval = Phrase("interval: of positive", "区间：正面占比")
  static let wordChart = Phrase(
    "The longer the bar, the more typical the word; one step more is twice as frequent.",
    "线越长，词越有特征；每多 1，频率之比加倍。"
  )
  static let unitWords = Phrase("Words typical of units", "各单位的特征词")
  static let unitWordsNote = Phrase(
    "What people of the unit write about more often than everybody else: people who use the word in the unit "
      + "and elsewhere, to the nearest five, never fewer than the minimum for comments on either side. "
      + "Corrected for how many words and units there are; about one word in twenty is still there by chance. "
      + "A log-ratio of 1 means twice as frequent, 2 four times. Personal data are left out.",
    "本单位的人比其他人更常写到的词：数字是本单位和其余使用该词的人数，取最近的 5 的倍数，两边都不少于意见的人数下限。"
      + "已按词数和单位数校正；约二十个词里仍有一个属偶然。对数比为 1 表示频率是 2 倍，为 2 则是 4 倍。个人信息不计。"
  )
  static let others = Phrase("everybody else", "其余的人")

  /// How many units are left out.
  ///
  /// - Parameter count: How many.
  /// - Returns: A sentence.
  static func moreUnits(_ count: Int) -> Phrase {
    Phrase(
      "\(count) more \(count == 1 ? "unit is" : "units are") left out here; --json has all.",
      "另有 \(count) 个单位未列出；--json 有全部。"
    )
  }

  static let worstSide = Phrase("worst comments", "最差意见")
  static let restSide = Phrase("the rest", "其余意见")
  static let typicalOf = Phrase("Typical of", "特征属于")

  // MARK: Funnel

  static let funnel = Phrase("Which units stand out", "哪些单位突出")
  static let funnelNote = Phrase(
    "Each dot is a unit: how many answered, and its score. Dashed lines: 95 % limits, solid lines: "
      + "99.8 % limits, within which units lie by chance alone. A band of n is drawn at its middle.",
    "每点为一个单位：横向为作答人数，纵向为得分。虚线为 95 % 界限，实线为 99.8 % 界限，"
      + "界限以内的高低可能只是偶然。人数以区间公布的，画在区间中点。"
  )
  static let funnelHidden = Phrase(
    "Units whose score is not published are not drawn.",
    "不公布得分的单位不画出。"
  )
  static let outside = Phrase("units outside the limits", "超出界限的单位")
  static let noneOutside = Phrase(
    "No unit lies outside the limits: the differences may all be chance.",
    "没有单位超出界限：各单位的高低可能都是偶然。"
  )
  static let respondents = Phrase("people who answered", "作答人数")
  static let standing = Phrase("Where", "位置")

  /// Where a unit lies.
  ///
  /// - Parameter standing: Its standing.
  /// - Returns: A few words.
  static func name(of standing: FunnelPlot.Standing) -> Phrase {
    switch standing {
    case .farBelow: Phrase("below the 99.8 % limit", "低于 99.8 % 界限")
    case .below: Phrase("below the 95 % limit", "低于 95 % 界限")
    case .within: Phrase("within the limits", "在界限以内")
    case .above: Phrase("above the 95 % limit", "高于 95 % 界限")
    case .farAbove: Phrase("above the 99.8 % limit", "高于 99.8 % 界限")
    }
  }

  /// How many units chance alone puts outside the inner limits.
  ///
  /// - Parameters:
  ///   - count: How many units are drawn.
  ///   - expected: A twentieth of it as text.
  /// - Returns: A sentence.
  static func expectedOutside(of count: Int, expected: String) -> Phrase {
    Phrase(
      "Of \(count) units, chance alone puts about \(expected) outside the 95 % limits.",
      "\(count) 个单位中，仅因偶然就约有 \(expected) 个超出 95 % 界限。"
    )
  }
}
