/// The property names that SurveyJS knows, by the part of a survey they belong to.
///
/// From the JSON schema of survey-core 3.0.1, with the older names it still reads. Most of them are
/// look and feel: kept and ignored.
enum KnownProperties {
  /// Of the survey itself.
  static let survey = names(
    """
    $schema allowResizeComment autoAdvanceAllowComplete autoAdvanceEnabled autoFocusFirstError
    autoFocusFirstQuestion autoGrowComment backgroundImage backgroundImageAttachment
    backgroundImageFit backgroundOpacity calculatedValues checkErrorsMode clearInvisibleValues
    commentAreaRows completeText completedBeforeHtml completedHtml completedHtmlOnCondition
    cookieName description editText elements firstPageIsStartPage fitToContainer
    focusFirstQuestionAutomatic goNextPageAutomatic gridLayoutEnabled headerView isSinglePage
    keepIncorrectValues leye loadingHtml locale logo logoFit logoHeight logoPosition logoWidth
    matrixDragHandleArea maxCommentLength maxTextLength maxTimeToFinish maxTimeToFinishPage mode
    navigateToUrl navigateToUrlOnCondition navigationButtonsLocation pageNextText pagePrevText
    pages partialSendEnabled previewMode previewText progressBarInheritWidthFrom
    progressBarLocation progressBarNavigationTextLocation progressBarShowNavigationText
    progressBarShowPageNumbers progressBarType questionDescriptionLocation questionErrorLocation
    questionOrder questionStartIndex questionTitleLocation questionTitlePattern questions
    questionsOnPageMode questionsOrder readOnly requiredMark requiredText sendResultOnPageNext
    showBrandInfo showCompletePage showCompletedPage showNavigationButtons showPageNumbers
    showPageTitles showPrevButton showPreviewBeforeComplete showProgressBar showQuestionNumbers
    showTOC showTimer showTitle sjsVersion startSurveyText storeOthersAsComment surveyId
    surveyPostId surveyShowDataSaving textUpdateMode theme timeLimit timeLimitPerPage
    timerInfoMode timerLocation title tocItemComponent tocLocation triggers
    useDisplayValuesInDynamicTexts validateVisitedEmptyFields width widthMode
    """
  )

  /// Of a page.
  static let page = names(
    """
    allowAdaptiveActions colSpan description elements enableIf gridLayoutColumns indent
    innerIndent isRequired leye maxTimeToFinish maxWidth minWidth name navigationDescription
    navigationTitle passed questionErrorLocation questionOrder questionStartIndex
    questionTitleLocation questionTitleWidth questions readOnly requiredErrorText requiredIf
    showNavigationButtons showNumber showQuestionNumbers startWithNewLine state timeLimit title
    visible visibleIf width
    """
  )

  /// Of a panel.
  static let panel = names(
    """
    allowAdaptiveActions colSpan description elements enableIf gridLayoutColumns indent
    innerIndent isRequired leye maxWidth minWidth name questionErrorLocation questionOrder
    questionStartIndex questionTitleLocation questionTitleWidth questions readOnly
    requiredErrorText requiredIf showNumber showQuestionNumbers startWithNewLine state title
    type visible visibleIf width
    """
  )

  /// Of every question.
  static let question = names(
    """
    bindings clearIfInvisible colSpan commentPlaceHolder commentPlaceholder commentText
    correctAnswer defaultDisplayValue defaultValue defaultValueExpression description
    descriptionLocation enableIf errorLocation hasComment hideNumber indent isRequired leye
    maxWidth minWidth name page randomize randomizeCategory readOnly renderAs rendererAs
    requiredErrorText requiredIf resetValueIf setValueExpression setValueIf showCommentArea
    showDescription showNumber showTitle startWithNewLine state title titleAlign titleLocation
    type useDisplayValuesInDynamicTexts validators valueName visible visibleIf width
    """
  )

  /// Of a text question.
  static let text = names(
    """
    autocomplete dataList inputSize inputTextAlignment inputType maskSettings maskType max
    maxErrorText maxLength maxValue maxValueExpression min minErrorText minLength minValue
    minValueExpression placeHolder placeholder size step stepErrorText textUpdateMode
    """
  )

  /// Of a comment question.
  static let comment = names(
    """
    acceptCarriageReturn allowResize autoGrow cols maxLength placeHolder placeholder rows
    textUpdateMode
    """
  )

  /// Of every question with choices.
  static let choices = names(
    """
    choiceTextsFromQuestion choiceValuesFromQuestion choices choicesByUrl choicesEnableIf
    choicesFromQuestion choicesFromQuestionMode choicesOrder choicesVisibleIf colCount
    dontKnowText hasNone hasOther hideIfChoicesEmpty noneText otherErrorText otherPlaceholder
    otherText refuseText separateSpecialChoices showDontKnowItem showNoneItem showOtherItem
    showRefuseItem storeOthersAsComment
    """
  )

  /// Of a checkbox question.
  static let checkbox = names(
    """
    hasSelectAll itemComponent maxSelectedChoices minSelectedChoices selectAllText
    showSelectAllItem valuePropertyName
    """
  )

  /// Of a radiogroup question.
  static let radiogroup = names(
    """
    allowClear itemComponent showClearButton
    """
  )

  /// Of a dropdown question.
  static let dropdown = names(
    """
    allowClear allowCustomChoices autocomplete choicesLazyLoadEnabled choicesLazyLoadPageSize
    choicesMax choicesMin choicesStep createCustomChoiceText inputFieldComponent itemComponent
    optionsCaption placeHolder placeholder renderAs searchEnabled searchMode showOptionsCaption
    textWrapEnabled
    """
  )

  /// Of a rating question.
  static let rating = names(
    """
    autoGenerate displayMode displayRateDescriptionsAsExtremeItems itemComponent
    maxRateDescription minRateDescription rateColorMode rateCount rateDescriptionLocation
    rateMax rateMin rateStep rateType rateValues scaleColorMode
    """
  )

  /// Of a boolean question.
  static let boolean = names(
    """
    checked displayMode label labelFalse labelTrue showTitle swapOrder titlePlacement
    useTitleAsLabel valueFalse valueTrue
    """
  )

  /// Of a matrix question.
  static let matrix = names(
    """
    alternateRows cellComponent cellType cells columnMinWidth columns columnsVisibleIf
    displayMode eachRowRequired eachRowUnique hideIfRowsEmpty isAllRowRequired rowOrder
    rowTitleWidth rows rowsOrder rowsVisibleIf showHeader useCaseSensitiveComparison
    verticalAlign
    """
  )

  /// Of a text to read.
  static let html = names(
    """
    html
    """
  )

  /// Of a choice, a row or a column.
  static let choice = names(
    """
    commentPlaceholder elements enableIf icon imageLink isCommentRequired isExclusive leye
    randomize randomizeCategory showCommentArea text value visibleIf
    """
  )

  /// Of a validator.
  static let validator = names(
    """
    allowDigits caseInsensitive expression maxCount maxLength maxValue minCount minLength
    minValue notificationType regex text type
    """
  )

  /// Of a calculated value.
  static let calculatedValue = names(
    """
    expression includeIntoResult name
    """
  )

  /// The names of a question of some type.
  ///
  /// - Parameter type: The type's name.
  /// - Returns: Nil for a type without a list.
  static func ofQuestion(_ type: String) -> Set<String>? {
    switch type {
    case "text": question.union(text)
    case "comment": question.union(comment)
    case "radiogroup": question.union(choices).union(radiogroup)
    case "dropdown": question.union(choices).union(dropdown)
    case "checkbox": question.union(choices).union(checkbox)
    case "rating": question.union(rating)
    case "boolean": question.union(boolean)
    case "matrix": question.union(matrix)
    case "html": question.union(html)
    default: nil
    }
  }

  /// Properties that change what is asked and that this version does not follow.
  ///
  /// - Parameter owner: The part of the survey, or the type of the question.
  /// - Returns: The names.
  static func unsupported(in owner: String) -> Set<String> {
    owner == "page" || owner == "panel" ? unsupportedInPanels : unsupported
  }

  private static let unsupported = names(
    """
    choicesByUrl columnsVisibleIf completedHtmlOnCondition navigateToUrlOnCondition
    """
  )

  private static let unsupportedInPanels = names("isRequired requiredIf")

  /// Properties by which choices come from elsewhere than `choices`.
  static let choiceSources = [
    "choicesFromQuestion", "choicesByUrl", "choicesMax", "choicesLazyLoadEnabled",
  ]

  private static func names(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
