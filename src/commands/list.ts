import { localeOf } from '../document/own-settings.ts';
import { escapeControls } from '../escape/escape-controls.ts';
import { useColor } from '../io/terminal.ts';
import { UserError } from '../io/user-error.ts';
import type { World } from '../io/world.ts';
import { type EntityKind, entityKinds, factsOfKind } from '../kinds/entity-kinds.ts';
import { whoseMoney } from '../kinds/source-kinds.ts';
import { kindList } from '../messages/entity-names.ts';
import { fieldName } from '../messages/field-names.ts';
import { listWords } from '../messages/list-words.ts';
import { modelWord } from '../messages/model-words.ts';
import { outputWords } from '../messages/output-words.ts';
import { inWordsOf } from '../messages/own-words.ts';
import { baseOf, type SpokenLanguage, say } from '../messages/wording.ts';
import { entitiesByKind, entitiesOf } from '../model/by-kind.ts';
import type { Action, ActionPlan, EconomicPlan, Entity, LevelEntity, Plan } from '../model/entities.ts';
import { roleOf } from '../model/governance.ts';
import { indicatorsOf } from '../model/measured.ts';
import { namedIn } from '../model/named.ts';
import { lastReport } from '../model/reports.ts';
import { responsibleOf } from '../model/responsible.ts';
import { childrenOf, isLevelEntity } from '../model/tree.ts';
import { kronerInTerminal } from '../money/kroner.ts';
import { fromProblem } from '../reading/problems.ts';
import { readPlan } from '../reading/read-plan.ts';
import { type Style, styler } from '../report/style.ts';
import { periodInWords } from '../templates/period-words.ts';
import { capital } from '../text/capital.ts';
import type { ExitCode, PlanOptions } from './command.ts';
import { gapLines, gapsOf } from './gaps.ts';
import { chooseLanguage } from './language.ts';
import { actionLines, costsOf, responsibleNames, yearsOf } from './list-actions.ts';
import { indicatorAsJson, indicatorInWords } from './list-indicators.ts';
import type { ListKind } from './names.ts';
import type { ChoiceIn } from './value-types.ts';

export interface ListOptions extends PlanOptions {
  readonly json?: boolean;
  readonly at?: string;
  readonly today?: string;
}

/** Prints the plan as a tree, or the entities of one kind as lines; 1 where some of it could not be read. */
export async function list(
  [asked]: readonly [asked: ChoiceIn<ListKind> | undefined],
  options: ListOptions,
  world: World,
): Promise<ExitCode> {
  const inHand = await readPlan(world, options.plan, options.at, { today: options.today }).catch(
    (error: unknown) => {
      // A word that no language knows is what is wrong: it may be half of the name of the folder.
      asked?.();
      throw error;
    },
  );
  const { plan, problems } = inHand;
  const language = chooseLanguage(options.lang, world, plan?.record.language);
  if (!plan?.whole) throw new UserError('plan-unusable');
  const kind = asked?.(plan.record);
  const chosen = kind
    ? plan.entities.filter((entity) => entityKinds[entity.kind].list === kind)
    : plan.entities;
  if (options.json) world.out(`${JSON.stringify(asJson(plan, chosen, language), null, 2)}\n`);
  else {
    const style = styler(useColor(world, world.outIsTerminal));
    if (kind === 'actions')
      world.out(actionLines(plan.actions, plan, language, { style, width: world.width }));
    else
      world.out(
        kind ? lines(chosen, plan, style, language) : tree(plan, style, inWordsOf(plan.record, language)),
      );
  }
  if (!problems.some((problem) => fromProblem(problem).severity === 'error')) return 0;
  world.err(`${say(outputWords.listedDespiteErrors, language)}\n${gapLines(gapsOf(plan, inHand), language)}`);
  return 1;
}

/** Its shape is `schemas/list.schema.json`. */
function asJson(plan: Plan, entities: readonly Entity[], language: SpokenLanguage): object {
  const { title, owner, period } = plan.record;
  return {
    schemaVersion: 1,
    plan: { title, owner, period },
    counts: Object.fromEntries(
      [...entitiesByKind(plan)].map(([kind, entities]) => [entityKinds[kind].list, entities.length]),
    ),
    entities: entities.map((entity) => ({
      kind: entity.kind,
      id: entity.id,
      ...numberIn(entity, plan),
      title: entity.title,
      file: entity.file,
      ...(entity.kind === 'partner' && { role: roleOf(entity) }),
      ...(entity.kind === 'financing-source' && {
        sourceKind: entity.record.kind,
        money: whoseMoney(entity.record.kind),
        ...(entity.record.reservation && { reservation: entity.record.reservation }),
      }),
      ...(entity.kind === 'indicator' && indicatorAsJson(entity, plan.today)),
      ...(isEdition(entity) && entity.record.priceLevel && { priceLevel: entity.record.priceLevel }),
      ...(isLevelEntity(entity) && factsAsJson(entity, plan, language)),
      ...(entity.kind === 'action' && {
        status: entity.record.status,
        years: [entity.firstYear, entity.lastYear],
        ...(entity.record.end === 'ongoing' && { ongoing: true }),
        ...costsOf(entity),
        responsible: responsibleNames(entity.record, plan, language),
        ...partnersAmong(responsibleOf(entity.record), plan),
        lastReport: lastReport(entity, plan.today),
      }),
    })),
  };
}

/** A title as it is read: of a report the period in words. */
function titleIn(entity: Entity, plan: Plan, language: SpokenLanguage): string {
  if (entity.kind !== 'report') return entity.title;
  return periodInWords(entity.period, localeOf(plan, baseOf(language)));
}

function numberIn(entity: Entity, { actionNumbers }: Plan): { readonly number?: string | undefined } {
  if (entity.kind === 'action') return { number: actionNumbers.get(entity.id) };
  return 'number' in entity ? { number: entity.number } : {};
}

/** Those who are partners, by id; nothing where none is. */
function partnersAmong(who: readonly string[], plan: Plan): { readonly responsibleIds?: readonly string[] } {
  const ids = who.filter((id) => namedIn(plan, id, 'partner'));
  return ids.length > 0 ? { responsibleIds: ids } : {};
}

/** What a reader should know of it beside its title: how far an indicator is, a partner's role, what a source depends on, prices. */
function besidesTitle(entity: Entity, plan: Plan, language: SpokenLanguage): string {
  const said = (field: string, value: string | number | undefined): string =>
    value === undefined ? '' : ` (${fieldName(field, language)}: ${escapeControls(String(value))})`;
  if (entity.kind === 'financing-source') return said('reservation', entity.record.reservation);
  if (entity.kind === 'indicator')
    return ` (${escapeControls(indicatorInWords(entity, plan.today, language))})`;
  return isEdition(entity) ? said('priceLevel', entity.record.priceLevel) : roleIn(entity, language);
}

/** Whether it is a plan of some years, with amounts. */
function isEdition(entity: Entity): entity is ActionPlan | EconomicPlan {
  return entity.kind === 'action-plan' || entity.kind === 'economic-plan';
}

function factsAsJson(entity: LevelEntity, plan: Plan, language: SpokenLanguage): object {
  const { mainGoal, ingress, responsible, sdg, perspectives } = entity.facts;
  const indicators = indicatorsOf(entity, plan).map(({ id }) => id);
  return {
    ...(mainGoal !== undefined && { mainGoal }),
    ...(ingress !== undefined && { ingress }),
    ...(responsible !== undefined && {
      responsible: responsibleNames(entity.facts, plan, language),
      ...partnersAmong(responsibleOf(entity.facts), plan),
    }),
    ...(sdg && { sdg }),
    ...(perspectives && { perspectives }),
    ...(indicators.length > 0 && { indicators }),
  };
}

function lines(entities: readonly Entity[], plan: Plan, style: Style, language: SpokenLanguage): string {
  const rows = entities.map((entity) => ('number' in entity ? entity.number : ''));
  const width = Math.max(0, ...rows.map((number) => number.length));
  return entities
    .map((entity, index) => {
      const number = width > 0 ? `${(rows[index] ?? '').padEnd(width)}  ` : '';
      const title = escapeControls(titleIn(entity, plan, language)) + besidesTitle(entity, plan, language);
      return `${style('cyan', number)}${title}  ${style('dim', escapeControls(entity.id))}\n`;
    })
    .join('');
}

/** The role of a partner that is no member. */
function roleIn(entity: Entity, language: SpokenLanguage): string {
  return entity.kind === 'partner' && roleOf(entity) === 'associate'
    ? ` (${modelWord('associate', language)})`
    : '';
}

interface Branch {
  readonly text: string;
  readonly children: readonly Branch[];
}

function tree(plan: Plan, style: Style, language: SpokenLanguage): string {
  const line = (entity: Entity, extra = ''): string => {
    const { number: its } = numberIn(entity, plan);
    const number = its ? `${style('cyan', its)} ` : '';
    return `${number}${escapeControls(titleIn(entity, plan, language))}${extra}  ${style('dim', escapeControls(entity.id))}`;
  };
  const ofAction = (action: Action): string => {
    const { cost, costNotCounted } = costsOf(action);
    const money = [
      ...(cost ? [`, ${amount(cost)}`] : []),
      ...(costNotCounted
        ? [`, ${say(listWords.notCounted, language, { amount: amount(costNotCounted) })}`]
        : []),
    ].join('');
    return ` (${yearsOf(action, language)}, ${say(listWords[action.record.status], language)}${money})`;
  };
  const branch = (entity: Entity): Branch => ({
    text: line(entity, entity.kind === 'action' ? ofAction(entity) : besidesTitle(entity, plan, language)),
    children: childrenOf(entity).map(branch),
  });
  const group = (kind: EntityKind, entities: readonly Entity[]): readonly Branch[] => {
    if (entities.length === 0 || factsOfKind(kind).nested) return [];
    const children = entities.map(branch);
    // The plan is reported by its focus areas, which need no heading.
    if (kind === 'focus-area') return children.map((area) => ({ ...area, text: style('bold', area.text) }));
    const heading = capital(kindList(kind, language));
    return [{ text: `${style('bold', heading)} (${entities.length})`, children }];
  };
  const { title, owner, period } = plan.record;
  const branches = [...entitiesByKind(plan)].flatMap(([kind, entities]) => group(kind, entities));
  const counts = say(listWords.counts, language, {
    levels: [...plan.levels.keys()].map((level) => {
      const entities = entitiesOf(plan, level);
      const nested = entities.flatMap(({ children }) => children).filter(({ kind }) => kind === level).length;
      return { level, count: entities.length - nested, nested };
    }),
    actions: plan.actions.length,
    cost: amount(plan.actions.reduce((sum, action) => sum + costsOf(action).cost, 0)),
  });
  const head = `${style('bold', escapeControls(title))} ${period.from}–${period.to}, ${escapeControls(owner)}`;
  return `${[head, ...draw(branches, ''), '', counts].join('\n')}\n`;
}

function draw(branches: readonly Branch[], indent: string): string[] {
  return branches.flatMap(({ text, children }, index) => {
    const last = index === branches.length - 1;
    return [`${indent}${last ? '└─' : '├─'} ${text}`, ...draw(children, `${indent}${last ? '   ' : '│  '}`)];
  });
}

function amount(value: number): string {
  return `kr ${kronerInTerminal(value)}`;
}
