import { actionPlanLength } from './action-plan-length.ts';
import { actionPlansApart } from './action-plans-apart.ts';
import { actionPlansHaveActions } from './action-plans-have-actions.ts';
import { actionsCarriedOver } from './actions-carried-over.ts';
import { adoptedByAll } from './adopted-by-all.ts';
import { adoptedCostsAreCovered } from './adopted-costs-are-covered.ts';
import { adoptedDocumentsHaveRecords } from './adopted-documents-have-records.ts';
import { adoptedRecordsHaveDocuments } from './adopted-records-have-documents.ts';
import { adoptedRecordsNamedByDocument } from './adopted-records-named-by-document.ts';
import { adoptedRecordsOfTheirEdition } from './adopted-records-of-their-edition.ts';
import { adoptersExist } from './adopters-exist.ts';
import { adoptionsByAdopters } from './adoptions-by-adopters.ts';
import { adoptionsNotAfterRevision } from './adoptions-not-after-revision.ts';
import { adoptionsOfTheirEdition } from './adoptions-of-their-edition.ts';
import { amountsGivenOnce } from './amounts-given-once.ts';
import { amountsInActionYears } from './amounts-in-action-years.ts';
import { attachmentsCanBePublished } from './attachments-can-be-published.ts';
import { awaitedActionsComeFirst } from './awaited-actions-come-first.ts';
import { boxesAreKnown } from './boxes-are-known.ts';
import { breakdownIsWhole } from './breakdown-is-whole.ts';
import { breakdownsAddUp } from './breakdowns-add-up.ts';
import { breakdownsNameTheirParts } from './breakdowns-name-their-parts.ts';
import { cellsHaveColumns } from './cells-have-columns.ts';
import { changeSettingsAreKnown } from './change-settings-are-known.ts';
import { chaptersHaveText } from './chapters-have-text.ts';
import { colorsStandOut } from './colors-stand-out.ts';
import { costsAreCovered } from './costs-are-covered.ts';
import { coversHaveWhatTheyNeed } from './covers-have-what-they-need.ts';
import { datesBeginNoList } from './dates-begin-no-list.ts';
import { datesExist } from './dates-exist.ts';
import { decisionsByDeciders } from './decisions-by-deciders.ts';
import { draftsCarryActionsOver } from './drafts-carry-actions-over.ts';
import { economicPlanBalances } from './economic-plan-balances.ts';
import { economicPlanCoversFourYears } from './economic-plan-covers-four-years.ts';
import { economicPlanLength } from './economic-plan-length.ts';
import { economicPlanStartsWithActionPlan } from './economic-plan-starts-with-action-plan.ts';
import { economicPlansApart } from './economic-plans-apart.ts';
import { editionsInOrder } from './editions-in-order.ts';
import { feeCanBeShared } from './fee-can-be-shared.ts';
import { feeSharesAddUp } from './fee-shares-add-up.ts';
import { financedInItsBudget } from './financed-in-its-budget.ts';
import { financingWithinCost } from './financing-within-cost.ts';
import { fontFamiliesAreWhole } from './font-families-are-whole.ts';
import { fontsCanBeEmbedded } from './fonts-can-be-embedded.ts';
import { forecastCoversSpending } from './forecast-covers-spending.ts';
import { formerIdsAreFree } from './former-ids-are-free.ts';
import { goalsReachedByActions } from './goals-reached-by-actions.ts';
import { headingsStandAlone } from './headings-stand-alone.ts';
import { hearingBeforeAdoption } from './hearing-before-adoption.ts';
import { hearingHasDates } from './hearing-has-dates.ts';
import { imagesHaveAlternativeText } from './images-have-alternative-text.ts';
import { indicatorsAreFresh } from './indicators-are-fresh.ts';
import { indicatorsMeasureSomething } from './indicators-measure-something.ts';
import { insidePeriod } from './inside-period.ts';
import { knownReferences } from './known-references.ts';
import { labelFitsStatus } from './label-fits-status.ts';
import { levelNamesAreWhole } from './level-names-are-whole.ts';
import { levelsAreFilled } from './levels-are-filled.ts';
import { levelsNamedAreThere } from './levels-named-are-there.ts';
import { linesAreThere } from './lines-are-there.ts';
import { linesMatchActions } from './lines-match-actions.ts';
import { linesOfFittingSources } from './lines-of-fitting-sources.ts';
import { linesUnderText } from './lines-under-text.ts';
import { linksArePrinted } from './links-are-printed.ts';
import { linksLeadSomewhere } from './links-lead-somewhere.ts';
import { listsAreMeant } from './lists-are-meant.ts';
import { listsCountOn } from './lists-count-on.ts';
import { localesFitTheirSentences } from './locales-fit-their-sentences.ts';
import { logoAndThemeExist } from './logo-and-theme-exist.ts';
import { marksAreUnderstood } from './marks-are-understood.ts';
import { measuredByToday } from './measured-by-today.ts';
import { milestonesInActionTime } from './milestones-in-action-time.ts';
import { namedActionsInYears } from './named-actions-in-years.ts';
import { namedByYears } from './named-by-years.ts';
import { noCycleInAfter } from './no-cycle-in-after.ts';
import { notesAreWhole } from './notes-are-whole.ts';
import { numbersWithPoints } from './numbers-with-points.ts';
import { oneEditionInForce } from './one-edition-in-force.ts';
import { oneReportAPeriod } from './one-report-a-period.ts';
import { overallGoalHasIndicators } from './overall-goal-has-indicators.ts';
import { participantAmountsAddUp } from './participant-amounts-add-up.ts';
import { participantsInOneForm } from './participants-in-one-form.ts';
import { partnersNamedById } from './partners-named-by-id.ts';
import { periodsFitFrequency } from './periods-fit-frequency.ts';
import { periodsInOrder } from './periods-in-order.ts';
import { periodsOfOneKind } from './periods-of-one-kind.ts';
import { picturesCanBePrinted } from './pictures-can-be-printed.ts';
import { picturesCarryNoMetadata } from './pictures-carry-no-metadata.ts';
import { picturesKeepTheirLook } from './pictures-keep-their-look.ts';
import { plainFieldsArePlain } from './plain-fields-are-plain.ts';
import { planIsBegun } from './plan-is-begun.ts';
import { planTextsArePrinted } from './plan-texts-are-printed.ts';
import { priceLevelsAgree } from './price-levels-agree.ts';
import { reportsHaveActionPlans } from './reports-have-action-plans.ts';
import { reportsHaveFollowUp } from './reports-have-follow-up.ts';
import { reportsInOrder } from './reports-in-order.ts';
import { responsibleIsNamed } from './responsible-is-named.ts';
import type { Rule } from './rule.ts';
import { ruleSettingsAreKnown } from './rule-settings-are-known.ts';
import { servesOneLevel } from './serves-one-level.ts';
import { settingsNamedByUse } from './settings-named-by-use.ts';
import { sourcesHavePayers } from './sources-have-payers.ts';
import { sourcesWithinMaxShare } from './sources-within-max-share.ts';
import { splitFromAnother } from './split-from-another.ts';
import { statusFitsDates } from './status-fits-dates.ts';
import { tablesNameTheirColumns } from './tables-name-their-columns.ts';
import { targetsAfterBaseline } from './targets-after-baseline.ts';
import { targetsFollowDirection } from './targets-follow-direction.ts';
import { templatePartsOnce } from './template-parts-once.ts';
import { termsSpeltAlike } from './terms-spelt-alike.ts';
import { textHasRoom } from './text-has-room.ts';
import { titlesToldApart } from './titles-told-apart.ts';
import { titlesWithoutNumbers } from './titles-without-numbers.ts';
import { toldOnce } from './told-once.ts';
import { uniqueIds } from './unique-ids.ts';
import { wellFormedIds } from './well-formed-ids.ts';
import { widthsAreKnown } from './widths-are-known.ts';
import { wordsCanBeFound } from './words-can-be-found.ts';
import { wordsRunFromTheLeft } from './words-run-from-the-left.ts';

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [
  uniqueIds,
  knownReferences,
  wellFormedIds,
  namedByYears,
  noCycleInAfter,
  linksLeadSomewhere,
  formerIdsAreFree,
  imagesHaveAlternativeText,
  ruleSettingsAreKnown,
  picturesCanBePrinted,
  picturesKeepTheirLook,
  changeSettingsAreKnown,
  linksArePrinted,
  partnersNamedById,
  servesOneLevel,
  attachmentsCanBePublished,
  splitFromAnother,
  picturesCarryNoMetadata,
  breakdownsNameTheirParts,
  tablesNameTheirColumns,
  levelsAreFilled,
  goalsReachedByActions,
  overallGoalHasIndicators,
  indicatorsAreFresh,
  chaptersHaveText,
  actionPlansHaveActions,
  responsibleIsNamed,
  planIsBegun,
  breakdownsAddUp,
  breakdownIsWhole,
  indicatorsMeasureSomething,
  planTextsArePrinted,
  datesExist,
  periodsInOrder,
  insidePeriod,
  amountsInActionYears,
  milestonesInActionTime,
  statusFitsDates,
  economicPlanLength,
  economicPlanCoversFourYears,
  economicPlanStartsWithActionPlan,
  reportsInOrder,
  toldOnce,
  awaitedActionsComeFirst,
  reportsHaveActionPlans,
  reportsHaveFollowUp,
  oneReportAPeriod,
  measuredByToday,
  periodsOfOneKind,
  targetsAfterBaseline,
  targetsFollowDirection,
  periodsFitFrequency,
  actionPlanLength,
  actionPlansApart,
  namedActionsInYears,
  financingWithinCost,
  sourcesWithinMaxShare,
  costsAreCovered,
  adoptedCostsAreCovered,
  economicPlanBalances,
  feeSharesAddUp,
  feeCanBeShared,
  economicPlansApart,
  linesMatchActions,
  linesOfFittingSources,
  linesAreThere,
  sourcesHavePayers,
  priceLevelsAgree,
  financedInItsBudget,
  amountsGivenOnce,
  participantsInOneForm,
  participantAmountsAddUp,
  forecastCoversSpending,
  actionsCarriedOver,
  draftsCarryActionsOver,
  adoptedByAll,
  hearingHasDates,
  hearingBeforeAdoption,
  labelFitsStatus,
  adoptionsNotAfterRevision,
  adoptionsByAdopters,
  adoptersExist,
  decisionsByDeciders,
  editionsInOrder,
  oneEditionInForce,
  adoptionsOfTheirEdition,
  adoptedRecordsNamedByDocument,
  adoptedRecordsHaveDocuments,
  adoptedRecordsOfTheirEdition,
  adoptedDocumentsHaveRecords,
  termsSpeltAlike,
  titlesToldApart,
  wordsCanBeFound,
  titlesWithoutNumbers,
  levelNamesAreWhole,
  levelsNamedAreThere,
  wordsRunFromTheLeft,
  logoAndThemeExist,
  fontsCanBeEmbedded,
  colorsStandOut,
  settingsNamedByUse,
  templatePartsOnce,
  localesFitTheirSentences,
  coversHaveWhatTheyNeed,
  textHasRoom,
  fontFamiliesAreWhole,
  datesBeginNoList,
  listsAreMeant,
  listsCountOn,
  linesUnderText,
  cellsHaveColumns,
  headingsStandAlone,
  marksAreUnderstood,
  plainFieldsArePlain,
  numbersWithPoints,
  notesAreWhole,
  boxesAreKnown,
  widthsAreKnown,
];
