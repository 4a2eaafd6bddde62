extension FormSchema {
  /// The survey, its pages, panels and matrices: a class a paragraph, properties below it.
  static let surveyClasses = """
    survey:
      $schema allowResizeComment autoAdvanceAllowComplete/allowCompleteSurveyAutomatic
      autoAdvanceEnabled/goNextPageAutomatic autoFocusFirstError/focusOnFirstError
      autoFocusFirstQuestion/focusFirstQuestionAutomatic autoGrowComment backgroundImage
      backgroundImageAttachment backgroundImageFit backgroundOpacity
      calculatedValues:calculatedvalue checkErrorsMode clearInvisibleValues commentAreaRows
      completeText completedBeforeHtml completedHtml completedHtmlOnCondition:htmlconditionitem
      cookieName description editText elements/questions*element
      firstPageIsStartPage/firstPageIsStarted fitToContainer gridLayoutEnabled headerView
      isSinglePage leye loadingHtml locale logo logoFit logoHeight logoPosition logoWidth
      matrixDragHandleArea maxCommentLength/maxOthersLength maxTextLength mode navigateToUrl
      navigateToUrlOnCondition:urlconditionitem navigationButtonsLocation pageNextText
      pagePrevText pages:page partialSendEnabled/sendResultOnPageNext previewMode previewText
      progressBarInheritWidthFrom progressBarLocation progressBarNavigationTextLocation
      progressBarShowNavigationText/progressBarShowPageTitles progressBarShowPageNumbers
      progressBarType questionDescriptionLocation questionErrorLocation
      questionOrder/questionsOrder questionStartIndex questionTitleLocation questionTitlePattern
      questionTitleTemplate questionsOnPageMode readOnly requiredMark/requiredText showBrandInfo
      showCompletePage/showCompletedPage showNavigationButtons showPageNumbers showPageTitles
      showPrevButton showPreviewBeforeComplete showProgressBar showQuestionNumbers showTOC
      showTimer showTimerPanel showTitle sjsVersion startSurveyText storeOthersAsComment surveyId
      surveyPostId surveyShowDataSaving textUpdateMode timeLimit/maxTimeToFinish
      timeLimitPerPage/maxTimeToFinishPage timerInfoMode/showTimerPanelMode timerLocation title
      tocItemComponent tocLocation triggers*trigger validateVisitedEmptyFields width widthMode
    expressionitem:
      expression
    htmlconditionitem < expressionitem:
      html
    panelbase:
      description elements/questions*element enableIf gridLayoutColumns:panellayoutcolumn leye
      name questionErrorLocation questionOrder/questionsOrder questionTitleLocation
      questionTitleWidth readOnly requiredIf title visible visibleIf
    question:
      bindings clearIfInvisible colSpan commentPlaceholder/commentPlaceHolder commentText
      correctAnswer defaultDisplayValue defaultValue defaultValueExpression description
      descriptionLocation enableIf errorLocation indent isRequired leye maxWidth minWidth !name
      randomize randomizeCategory readOnly renderAs requiredErrorText requiredIf resetValueIf
      setValueExpression setValueIf showCommentArea/hasComment showNumber startWithNewLine state
      title titleLocation useDisplayValuesInDynamicTexts/useDisplayValuesInTitle
      validators*validator valueName visible visibleIf width
    surveyvalidator:
      notificationType text
    numericvalidator < surveyvalidator:
      maxValue minValue
    textvalidator < surveyvalidator:
      allowDigits maxLength minLength
    answercountvalidator < surveyvalidator:
      maxCount minCount
    regexvalidator < surveyvalidator:
      caseInsensitive/insensitive regex
    emailvalidator < surveyvalidator:
    expressionvalidator < surveyvalidator:
      expression
    matrixbase < question:
      alternateRows columnMinWidth columnsVisibleIf displayMode rowsVisibleIf showHeader
      verticalAlign
    matrixdropdownbase < matrixbase:
      allowAdaptiveActions cellErrorLocation cellType choices#itemvalue
      columnColCount/columnsColCount columns:matrixdropdowncolumn detailElements*element
      detailErrorLocation detailPanelMode horizontalScroll keyDuplicationError leye
      placeholder/optionsCaption singleInputTitleTemplate transposeData/columnLayout
    matrixdropdowncolumn:
      leye cellHint cellType colCount defaultDisplayValue enableIf isRequired isUnique minWidth !name
      readOnly renderAs requiredErrorText requiredIf resetValueIf setValueExpression setValueIf
      showInMultipleColumns title totalAlignment totalCurrency totalDisplayStyle totalExpression
      totalFormat totalMaximumFractionDigits totalMinimumFractionDigits totalType
      validators*validator visible visibleIf width
    matrixdropdown < matrixdropdownbase:
      hideIfRowsEmpty rowOrder rowTitleWidth rows#itemvalue totalText
    itemvalue:
      leye enableIf randomize randomizeCategory text !value visibleIf
    matrixdynamic < matrixdropdownbase:
      addRowButtonLocation/addRowLocation addRowText allowAddRows allowRemoveRows
      allowRowReorder/allowRowsDragAndDrop confirmDelete confirmDeleteText
      copyDefaultValueFromLastEntry/defaultValueFromLastRow defaultRowValue
      detailPanelShowOnAdding hideColumnsIfEmpty keyName maxRowCount minRowCount
      noRowsText/emptyRowsText removeRowText rowCount
    matrix < matrixbase:
      cellComponent cellType cells columns#matrixcolumn eachRowRequired/isAllRowRequired
      eachRowUnique hideIfRowsEmpty rowOrder/rowsOrder rowTitleWidth rows#itemvalue
    matrixcolumn < itemvalue:
      isExclusive
    """
}
