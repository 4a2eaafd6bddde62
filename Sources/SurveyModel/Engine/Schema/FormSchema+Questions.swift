extension FormSchema {
  /// Kinds of questions, masks, triggers and conditions.
  static let questionClasses = """
    expression < question:
      currency displayStyle expression format maximumFractionDigits minimumFractionDigits
      precision useGrouping
    selectbase < question:
      choiceTextsFromQuestion choiceValuesFromQuestion choices#choiceitem
      choicesByUrl=choicesByUrl choicesEnableIf choicesFromQuestion choicesFromQuestionMode
      choicesOrder choicesVisibleIf dontKnowText hideIfChoicesEmpty noneText otherErrorText
      otherPlaceholder/otherPlaceHolder otherText refuseText separateSpecialChoices
      showDontKnowItem showNoneItem/hasNone showOtherItem/hasOther showRefuseItem
      storeOthersAsComment
    choiceitem < itemvalue:
      commentPlaceholder elements*element imageLink isCommentRequired isExclusive
      showCommentArea/hasComment
    checkboxbase < selectbase:
      colCount
    checkbox < checkboxbase:
      itemComponent maxSelectedChoices minSelectedChoices selectAllText
      showSelectAllItem/hasSelectAll valuePropertyName
    tagbox < checkbox:
      allowClear allowCustomChoices choicesLazyLoadEnabled choicesLazyLoadPageSize closeOnSelect
      createCustomChoiceText hideSelectedItems placeholder/optionsCaption searchEnabled searchMode
      textWrapEnabled
    ranking < checkbox:
      longTap selectToRankAreasLayout selectToRankEmptyRankedAreaText
      selectToRankEmptyUnrankedAreaText selectToRankEnabled selectToRankSwapAreas
    radiogroup < checkboxbase:
      allowClear itemComponent
    imagepicker < checkboxbase:
      contentMode imageFit imageHeight imageWidth maxImageHeight maxImageWidth minImageHeight
      minImageWidth multiSelect placeholder showLabel
    buttongroup < checkboxbase:
    dropdown < selectbase:
      allowClear allowCustomChoices autocomplete/autoComplete choicesLazyLoadEnabled
      choicesLazyLoadPageSize choicesMax choicesMin choicesStep createCustomChoiceText
      inputFieldComponent itemComponent placeholder/optionsCaption searchEnabled searchMode
      showOptionsCaption textWrapEnabled
    textbase < question:
    text < textbase:
      autocomplete/autoComplete dataList inputSize/size inputTextAlignment inputType maskSettings
      maskType max maxErrorText maxLength maxValueExpression min minErrorText minValueExpression
      placeholder/placeHolder step stepErrorText textUpdateMode
    masksettings:
      saveMaskedValue
    patternmask < masksettings:
      pattern
    datetimemask < patternmask:
      max min
    numericmask < masksettings:
      allowNegativeValues decimalSeparator max min precision thousandsSeparator
    currencymask < numericmask:
      prefix suffix
    comment < textbase:
      acceptCarriageReturn allowResize autoGrow maxLength placeholder/placeHolder rows
      textUpdateMode
    multipletext < question:
      colCount inputSize/itemSize itemErrorLocation itemTitleWidth !items:multipletextitem
    multipletextitem:
      leye defaultValueExpression inputSize/size inputTextAlignment inputType isRequired maskSettings
      maskType maxLength maxValueExpression minValueExpression !name placeholder/placeHolder
      requiredErrorText title validators*validator
    nonvalue < question:
    html < nonvalue:
      html
    image < nonvalue:
      altText contentMode imageFit imageHeight imageLink imageWidth
    empty < question:
    file < question:
      acceptedCategories acceptedTypes allowCameraAccess allowImagesPreview allowMultiple
      confirmDelete fileOrPhotoPlaceholder filePlaceholder imageHeight imageWidth maxFiles maxSize
      photoPlaceholder showPreview sourceType storeDataAsText waitForUpload
    rating < question:
      autoGenerate displayMode displayRateDescriptionsAsExtremeItems itemComponent
      maxRateDescription minRateDescription rateColorMode rateCount rateDescriptionLocation
      rateMax rateMin rateStep rateType/rateDisplayMode rateValues#ratingitem scaleColorMode
    ratingitem < itemvalue:
    slider < question:
      allowClear allowDragRange allowSwap customLabels#sliderlabel labelCount labelFormat max
      maxRangeLength maxValueExpression min minRangeLength minValueExpression showLabels
      sliderType step tooltipFormat tooltipVisibility
    sliderlabel < itemvalue:
      showValue
    boolean < question:
      displayMode label labelFalse labelTrue swapOrder useTitleAsLabel valueFalse valueTrue
    imagemap < question:
      areas#imagemaparea hoverFillColor hoverStrokeColor hoverStrokeWidth idleFillColor
      idleStrokeColor idleStrokeWidth imageLink maxSelectedAreas minSelectedAreas multiSelect
      selectedFillColor selectedStrokeColor selectedStrokeWidth shape valuePropertyName
    imagemaparea < itemvalue:
      coords hoverFillColor hoverStrokeColor hoverStrokeWidth idleFillColor idleStrokeColor
      idleStrokeWidth selectedFillColor selectedStrokeColor selectedStrokeWidth shape
    signaturepad < question:
      allowClear backgroundColor backgroundImage dataFormat height penColor penMaxWidth
      penMinWidth placeholder placeholderReadOnly showPlaceholder signatureAutoScaleEnabled
      signatureHeight signatureWidth storeDataAsText waitForUpload
    paneldynamic < question:
      addPanelText/panelAddText allowAddPanel allowRemovePanel confirmDelete confirmDeleteText
      copyDefaultValueFromLastEntry/defaultValueFromLastPanel defaultPanelValue displayMode
      keyDuplicationError keyName maxPanelCount minPanelCount newPanelPosition
      nextPanelText/panelNextText noEntriesText panelCount panelsState prevPanelText/panelPrevText
      progressBarLocation questionStartIndex removePanelButtonLocation/panelRemoveButtonLocation
      removePanelText/panelRemoveText renderMode showProgressBar/showRangeInProgress
      showQuestionNumbers tabAlign tabTitlePlaceholder templateDescription
      templateElements/questions*element templateErrorLocation
      templateQuestionTitleLocation/templateTitleLocation templateQuestionTitleWidth
      templateTabTitle templateTitle templateVisibleIf
    panel < panelbase:
      allowAdaptiveActions colSpan indent innerIndent isRequired maxWidth minWidth
      questionStartIndex requiredErrorText showNumber showQuestionNumbers startWithNewLine state
      width
    choicesByUrl:
      allowEmptyResponse attachData imageLinkName path titleName url valueName
    panellayoutcolumn:
      questionTitleWidth width
    page < panel:
      navigationDescription navigationTitle showNavigationButtons timeLimit/maxTimeToFinish
    trigger:
      expression operator value
    surveytrigger < trigger:
      name
    visibletrigger < surveytrigger:
      pages questions
    completetrigger < surveytrigger:
    setvaluetrigger < surveytrigger:
      isVariable !setToName setValue
    copyvaluetrigger < surveytrigger:
      copyDisplayValue !fromName !setToName
    skiptrigger < surveytrigger:
      !gotoName
    runexpressiontrigger < surveytrigger:
      runExpression setToName
    calculatedvalue:
      leye expression includeIntoResult !name
    urlconditionitem < expressionitem:
      url
    """
}
