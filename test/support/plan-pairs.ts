/** Pairs of revisions whose every edit is known: a plan made at random, and the same plan after a script of edits. */

interface Item {
  id: string;
  formerId?: string;
  text: string;
}
interface Goal {
  id: string;
  formerId?: string;
  title: string;
  intro: string;
  items: Item[];
}
interface Strategy {
  id: string;
  file: string;
  title: string;
  intro: string;
  goals: Goal[];
}
interface Area {
  id: string;
  title: string;
  strategies: Strategy[];
}
interface Action {
  id: string;
  formerId?: string;
  title: string;
  description: string;
  serves: string;
  year: number;
  cost: number;
  county: number;
}
interface Tree {
  areas: Area[];
  actions: Action[];
}

export interface Pair {
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
  /** What a comparison must find, and nothing else: `changed goal goal-3 title`. */
  readonly expected: readonly string[];
  /** Ids changed without a word: from the old to the new, and the part of the words that was changed. */
  readonly undeclared: readonly { readonly from: string; readonly to: string; readonly reworded: number }[];
}

/** A generator of numbers in [0, 1). Source: mulberry32 (T. Ettinger, public domain) */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const vocabulary =
  'samarbeid utvikling kompetanse kunnskap næringsliv reiseliv skilting møteplasser nettverk vertskap service kvalitet internasjonalisering salg konferanse innovasjon natur teknologi kultur forstudier fyrtårn påvirkning hovedkontor produksjon underleveranser klynger bransjer arbeidsplasser primærnæringer rammebetingelser veiledning verdikjeder ressurser omland rekreasjon virksomheter stillinger profilering beslutningstakere vegforbindelser bane bredbånd infrastruktur brukere kommuner gevinster leverandører kollektivtilbud frekvens korrespondanse knutepunkt billettering informasjon bosted tilhørighet samhold areal nærmiljø tettsteder hytter fritidsområder næringsarealer frivillighet omdømme identitet merkevare bevisstgjøring forskning høyskoler studietilbud ungdom barn oppvekst entreprenørskap skole rekruttering ledelse tjenester effektivisering digitalisering helse velferd miljø klima energi vannkraft skogbruk landbruk lokalmat beredskap'.split(
    ' ',
  );
const links = 'og i for med til på gjennom mot ved om'.split(' ');
const acts = 'styrke utvikle samordne øke sikre bygge prøve videreføre kartlegge følge'.split(' ');

export interface Words {
  readonly random: () => number;
  number(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  phrase(words: number): string;
  /** The text with so large a part of its words put to others; at least `least` of them. */
  reworded(text: string, part: number, least?: number): string;
}

export function wordsFrom(seed: number): Words {
  const random = randomFrom(seed);
  const number = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const phrase = (words: number): string => {
    const phrased = [pick(acts)];
    while (phrased.length < words) phrased.push(phrased.length % 2 ? pick(vocabulary) : pick(links));
    return phrased.join(' ');
  };
  return {
    random,
    number,
    pick,
    phrase,
    reworded(text, part, least = 1) {
      const before = text.split(' ');
      const count = Math.max(least, Math.floor(before.length * part));
      const places = before.map((_, at) => at).sort(() => random() - 0.5);
      for (const at of places.slice(0, count)) {
        const old = before[at];
        do before[at] = `${pick(vocabulary)}s`;
        while (before[at] === old);
      }
      return before.join(' ');
    },
  };
}

/** About 265 files at scale 1. */
function makeTree(scale: number, words: Words): Tree {
  const { number, phrase } = words;
  let count = 0;
  const id = (kind: string): string => {
    count += 1;
    return `${kind}-${count}`;
  };
  const actions: Action[] = [];
  const areas = Array.from(
    { length: 4 * scale },
    (): Area => ({
      id: id('area'),
      title: phrase(4),
      strategies: Array.from({ length: 3 }, (_, at): Strategy => {
        const strategyId = id('strategy');
        return {
          id: strategyId,
          file: `${String((at + 1) * 10)}-${strategyId}`,
          title: phrase(5),
          intro: `${phrase(18)}. ${phrase(22)}.`,
          goals: Array.from(
            { length: 3 },
            (): Goal => ({
              id: id('goal'),
              title: phrase(number(4, 8)),
              intro: `${phrase(number(12, 25))}.`,
              items: Array.from({ length: number(4, 6) }, (): Item => {
                const item = { id: id('item'), text: phrase(number(3, 12)) };
                return item;
              }),
            }),
          ),
        };
      }),
    }),
  );
  const items = areas.flatMap((area) =>
    area.strategies.flatMap(({ goals }) => goals.flatMap((goal) => goal.items)),
  );
  for (let at = 0; at < 200 * scale; at += 1) {
    const cost = number(1, 90) * 10_000;
    actions.push({
      id: id('action'),
      title: phrase(number(3, 7)),
      description: `${phrase(number(12, 30))}.`,
      serves: items[at % items.length]?.id ?? '',
      year: number(2011, 2014),
      cost,
      county: Math.floor(cost / 4),
    });
  }
  return { areas, actions };
}

function filesOf(tree: Tree): Record<string, string> {
  const files: Record<string, string> = {
    'plan.yaml': `formatVersion: 1
title: Strategiplan
owner: Fjellregionen
language: nb
period: { from: 2010, to: 2021 }
revision: { status: adopted, date: 2011-06 }
partners:
  - { id: ask, name: Ask, population: { 2010: 1000 } }
financingSources:
  - { id: fylket, title: Fylkeskommunen, kind: county }
  - { id: kontingent, title: Kontingent, kind: member-fee }
`,
  };
  const braces = ({ id, formerId }: Item | Goal): string =>
    `{#${id}${formerId ? ` formerId=${formerId}` : ''}}`;
  for (const [at, area] of tree.areas.entries()) {
    const folder = `focus-areas/${String(at + 1).padStart(3, '0')}-${area.id}`;
    files[`${folder}/focus-area.md`] = `---\nid: ${area.id}\n---\n\n# ${area.title}\n`;
    for (const strategy of area.strategies) {
      const goals = strategy.goals.map(
        (goal) =>
          `## ${goal.title} ${braces(goal)}\n\n${goal.intro}\n\n${goal.items.map((item) => `- ${item.text} ${braces(item)}\n`).join('')}`,
      );
      files[`${folder}/${strategy.file}.md`] =
        `---\nid: ${strategy.id}\n---\n\n# ${strategy.title}\n\n${strategy.intro}\n\n${goals.join('\n')}`;
    }
  }
  for (const action of tree.actions) {
    files[`actions/${action.id}.yaml`] = `title: ${action.title}
${action.formerId ? `formerId: ${action.formerId}\n` : ''}description: ${action.description}
kind: measure
serves: [${action.serves}]
responsible: ask
start: ${action.year}
end: ${action.year}
status: planned
costs: [{ year: ${action.year}, amount: ${action.cost} }]
financing: [{ year: ${action.year}, source: fylket, amount: ${action.county} }, { year: ${action.year}, source: kontingent, amount: ${action.cost - action.county} }]
`;
  }
  return files;
}

/** Edits by name, each as often as asked for, no two of them on the same thing. */
export function scriptedPair(scale: number, seed: number, each: number): Pair {
  const words = wordsFrom(seed);
  const { number, random, reworded, phrase, pick } = words;
  const tree = makeTree(scale, words);
  const base = filesOf(tree);
  const head: Tree = structuredClone(tree);
  const expected: string[] = [];
  const undeclared: { from: string; to: string; reworded: number }[] = [];
  const shuffled = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1));
      [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
    }
    return mixed;
  };
  const strategies = shuffled(head.areas.flatMap((area) => area.strategies));
  // Half of the strategies are edited in their text only; goals of the others are edited in their lists.
  const half = Math.floor(strategies.length / 2);
  const texts = strategies.slice(0, half);
  const lists = shuffled(strategies.slice(half).flatMap(({ goals }) => goals));
  const homes = new Map(
    head.areas.flatMap(({ strategies }) => strategies.flatMap((s) => s.goals.map((goal) => [goal, s]))),
  );
  const actions = shuffled(head.actions);
  const textGoals = shuffled(texts.flatMap(({ goals }) => goals));
  const takenStrategies = [...texts];
  const part = (): number => 0.1 + random() * 0.5;
  const serving = (from: string, to: string): void => {
    for (const action of head.actions) if (action.serves === from) action.serves = to;
  };
  let fresh = 0;
  const newId = (): string => {
    fresh += 1;
    return `ny-${fresh}`;
  };

  for (let at = 0; at < each; at += 1) {
    // Reword a strategy's intro, a goal, an action area, an action's description.
    const strategy = takenStrategies.pop();
    if (strategy) {
      strategy.intro = reworded(strategy.intro, part());
      expected.push(`changed strategy ${strategy.id} intro`);
      // And move its file to another name.
      strategy.file = `${strategy.file}-flyttet`;
    }
    const goal = textGoals.pop();
    if (goal) {
      goal.title = reworded(goal.title, part());
      expected.push(`changed goal ${goal.id} title`);
      const item = pick(goal.items);
      item.text = reworded(item.text, part());
      expected.push(`changed action-area ${item.id} title`);
    }
    const described = actions.pop();
    if (described) {
      described.description = reworded(described.description, part());
      expected.push(`changed action ${described.id} description`);
    }
    const paid = actions.pop();
    if (paid) {
      paid.cost += number(1, 9) * 10_000;
      expected.push(`changed action ${paid.id} costs`);
    }
    // Reorder one action area in its goal.
    const turned = lists.pop();
    if (turned) {
      const [item] = turned.items.splice(0, 1);
      if (item) turned.items.splice(number(1, turned.items.length), 0, item);
      expected.push(`reordered goal ${turned.id} action-area`);
    }
    // Move an action area to another goal.
    const from = lists.pop();
    const to = lists.pop();
    const carried = from?.items.pop();
    if (to && carried) {
      to.items.splice(number(0, to.items.length), 0, carried);
      expected.push(`moved action-area ${carried.id}`);
    }
    // Split a goal's list in two.
    const split = lists.pop();
    const home = split && homes.get(split);
    if (split && home) {
      const rest = split.items.splice(2);
      const id = newId();
      home.goals.splice(home.goals.indexOf(split) + 1, 0, { id, title: phrase(6), intro: '', items: rest });
      expected.push(`added goal ${id}`, ...rest.map((item) => `moved action-area ${item.id}`));
    }
    // Move a goal to another strategy.
    const wanderer = lists.pop();
    const other = lists.pop();
    const [left, entered] = [wanderer && homes.get(wanderer), other && homes.get(other)];
    if (wanderer && left && entered && left !== entered) {
      left.goals.splice(left.goals.indexOf(wanderer), 1);
      entered.goals.push(wanderer);
      homes.set(wanderer, entered);
      expected.push(`moved goal ${wanderer.id}`);
    }
    // An id changed and declared.
    const declared = textGoals.pop()?.items[0];
    if (declared) {
      declared.formerId = declared.id;
      declared.id = newId();
      serving(declared.formerId, declared.id);
      expected.push(`changed action-area ${declared.id} id`);
    }
    // An id changed without a word, of an action area and of an action, reworded a little or much.
    const slight = random() < 0.6;
    const amount = slight ? 0.2 : part();
    const renamed = textGoals.pop()?.items[0];
    if (renamed) {
      const old = renamed.id;
      renamed.id = newId();
      renamed.text = reworded(renamed.text, amount, slight ? 0 : 1);
      serving(old, renamed.id);
      for (const { id, serves } of head.actions)
        if (serves === renamed.id && base[`actions/${id}.yaml`] !== undefined)
          expected.push(`changed action ${id} serves`);
      expected.push(`removed action-area ${old}`, `added action-area ${renamed.id}`);
      undeclared.push({ from: old, to: renamed.id, reworded: amount });
    }
    const replaced = actions.pop();
    if (replaced) {
      const old = replaced.id;
      replaced.id = newId();
      replaced.title = reworded(replaced.title, amount, slight ? 0 : 1);
      replaced.description = reworded(replaced.description, amount, slight ? 0 : 1);
      const moved = expected.indexOf(`changed action ${old} serves`);
      if (moved >= 0) expected.splice(moved, 1);
      expected.push(`removed action ${old}`, `added action ${replaced.id}`);
      undeclared.push({ from: old, to: replaced.id, reworded: amount });
    }
    // One really gone, another really new.
    const gone = actions.pop();
    if (gone) {
      head.actions.splice(head.actions.indexOf(gone), 1);
      const moved = expected.indexOf(`changed action ${gone.id} serves`);
      if (moved >= 0) expected.splice(moved, 1);
      const id = newId();
      head.actions.push({
        ...gone,
        id,
        title: phrase(5),
        description: `${phrase(20)}.`,
        cost: number(1, 9) * 50_000,
        county: 10_000,
      });
      expected.push(`removed action ${gone.id}`, `added action ${id}`);
    }
    const dropped = textGoals.pop();
    const out = dropped?.items.pop();
    if (dropped && out) {
      const id = newId();
      dropped.items.push({ id, text: phrase(number(3, 12)) });
      for (const action of head.actions) {
        if (action.serves !== out.id) continue;
        action.serves = id;
        const known = base[`actions/${action.id}.yaml`] !== undefined;
        if (known) expected.push(`changed action ${action.id} serves`);
      }
      expected.push(`removed action-area ${out.id}`, `added action-area ${id}`);
    }
  }
  return { base, head: filesOf(head), expected: expected.sort(), undeclared };
}
