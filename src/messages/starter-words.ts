import type { OwnerKind } from '../kinds/owner-kinds.ts';
import type { Wording } from './wording.ts';

/** Who makes a plan, in Norwegian. */
export const ownerKindNames: Readonly<Record<OwnerKind, Readonly<Record<'nb' | 'nn', string>>>> = {
  'regional-council': { nb: 'regionråd', nn: 'regionråd' },
  county: { nb: 'fylkeskommune', nn: 'fylkeskommune' },
  municipality: { nb: 'kommune', nn: 'kommune' },
  association: { nb: 'forening', nn: 'foreining' },
};

/** What a new plan says of the one whose plan it is. */
interface OwnerWords {
  readonly title: Wording;
  /** An invented owner. */
  readonly owner: Wording;
  readonly body: Wording;
  readonly responsible: Wording;
  /** The source of its own money. */
  readonly source: Wording;
  readonly expense: Wording;
}

const planning: Wording = {
  nb: 'Planarbeid og drift',
  nn: 'Planarbeid og drift',
  en: 'Planning and operations',
};
const operatingBudget: Wording = { nb: 'Driftsbudsjettet', nn: 'Driftsbudsjettet', en: 'Operating budget' };

/** What a new plan says, by who makes it. */
export const ownerWords: Readonly<Record<OwnerKind, OwnerWords>> = {
  'regional-council': {
    title: { nb: 'Strategiplan', nn: 'Strategiplan', en: 'Strategy plan' },
    owner: { nb: 'Nordvikregionen', nn: 'Nordvikregionen', en: 'The Nordvik region' },
    body: { nb: 'Regionrådet', nn: 'Regionrådet', en: 'The regional council' },
    responsible: { nb: 'Sekretariatet', nn: 'Sekretariatet', en: 'The secretariat' },
    source: { nb: 'Medlemskontingent', nn: 'Medlemskontingent', en: 'Member fee' },
    expense: { nb: 'Sekretariat og møter', nn: 'Sekretariat og møte', en: 'Secretariat and meetings' },
  },
  county: {
    title: { nb: 'Regional plan', nn: 'Regional plan', en: 'Regional plan' },
    owner: { nb: 'Nordvik fylkeskommune', nn: 'Nordvik fylkeskommune', en: 'Nordvik County' },
    body: { nb: 'Fylkestinget', nn: 'Fylkestinget', en: 'The county council' },
    responsible: { nb: 'Kulturavdelingen', nn: 'Kulturavdelinga', en: 'The department of culture' },
    source: operatingBudget,
    expense: planning,
  },
  municipality: {
    title: {
      nb: 'Kommuneplanens samfunnsdel',
      nn: 'Samfunnsdelen av kommuneplanen',
      en: 'Municipal strategy',
    },
    owner: { nb: 'Nordvik kommune', nn: 'Nordvik kommune', en: 'Nordvik Municipality' },
    body: { nb: 'Kommunestyret', nn: 'Kommunestyret', en: 'The municipal council' },
    responsible: { nb: 'Kultur og fritid', nn: 'Kultur og fritid', en: 'Culture and leisure' },
    source: operatingBudget,
    expense: planning,
  },
  association: {
    title: { nb: 'Strategi', nn: 'Strategi', en: 'Strategy' },
    owner: { nb: 'Nordvik vel', nn: 'Nordvik vel', en: 'Nordvik Residents’ Association' },
    body: { nb: 'Årsmøtet', nn: 'Årsmøtet', en: 'The annual meeting' },
    responsible: { nb: 'Styret', nn: 'Styret', en: 'The board' },
    source: { nb: 'Egne midler', nn: 'Eigne midlar', en: 'Own funds' },
    expense: { nb: 'Drift og møter', nn: 'Drift og møte', en: 'Operations and meetings' },
  },
};

/** What every new plan says: titles, from which ids are made, and texts that somebody is to replace. */
export const starterWords = {
  partners: {
    nb: 'Nordvik kommune, Sørvik kommune',
    nn: 'Nordvik kommune, Sørvik kommune',
    en: 'Nordvik Municipality, Sørvik Municipality',
  },
  overallGoal: {
    nb: 'Flere trives og deltar der de bor.',
    nn: 'Fleire trivst og deltek der dei bur.',
    en: 'More people thrive and take part where they live.',
  },
  chapter: { nb: 'Om planen', nn: 'Om planen', en: 'About the plan' },
  chapterText: {
    nb: 'Skriv her hvem som har laget planen, hvorfor den trengs, og hvordan den skal følges opp.',
    nn: 'Skriv her kven som har laga planen, kvifor han trengst, og korleis han skal følgjast opp.',
    en: 'Write here who has made the plan, why it is needed, and how it is to be followed up.',
  },
  chapterGoal: {
    nb: 'Alt i planen skal bidra til det overordnede målet:',
    nn: 'Alt i planen skal bidra til det overordna målet:',
    en: 'Everything in the plan is to contribute to the overall goal:',
  },
  focusArea: { nb: 'Levende lokalsamfunn', nn: 'Levande lokalsamfunn', en: 'Lively local communities' },
  focusAreaText: {
    nb: 'Skriv her hva satsingsområdet handler om, og hvorfor det er valgt.',
    nn: 'Skriv her kva satsingsområdet handlar om, og kvifor det er valt.',
    en: 'Write here what the focus area is about, and why it was chosen.',
  },
  strategy: { nb: 'Møteplasser', nn: 'Møteplassar', en: 'Meeting places' },
  strategyText: {
    nb: 'Skriv her hvordan målene under skal nås.',
    nn: 'Skriv her korleis måla under skal nåast.',
    en: 'Write here how the goals below are to be reached.',
  },
  goal: {
    nb: 'Flere møtes i hverdagen',
    nn: 'Fleire møtest i kvardagen',
    en: 'More people meet in daily life',
  },
  goalText: {
    nb: 'Skriv her hvorfor målet er viktig, og hvordan det er i dag.',
    nn: 'Skriv her kvifor målet er viktig, og korleis det er i dag.',
    en: 'Write here why the goal matters, and how things are today.',
  },
  firstItem: { nb: 'Åpne møteplasser', nn: 'Opne møteplassar', en: 'Open meeting places' },
  secondItem: { nb: 'Støtte til frivillige', nn: 'Støtte til frivillige', en: 'Support for volunteers' },
  action: { nb: 'Åpent hus hver måned', nn: 'Ope hus kvar månad', en: 'Open house every month' },
  actionText: {
    nb: 'Bibliotek, grendehus og skoler bytter på å holde åpent en kveld i måneden. Tiltaket er et eksempel: skriv deres eget i stedet.',
    nn: 'Bibliotek, grendehus og skular byter på å halde ope ein kveld i månaden. Tiltaket er eit døme: skriv dykkar eige i staden.',
    en: 'Libraries, community halls and schools take turns to stay open one evening a month. The action is an example: write your own instead.',
  },
  effect: {
    nb: 'Flere har et sted å møtes',
    nn: 'Fleire har ein stad å møtast',
    en: 'More people have somewhere to meet',
  },
  state: { nb: 'Statlige tilskudd', nn: 'Statlege tilskot', en: 'State grants' },
  indicator: { nb: 'Besøk på åpent hus', nn: 'Besøk på ope hus', en: 'Visits to the open house' },
  visits: { nb: 'besøk', nn: 'besøk', en: 'visits' },
  premises: {
    nb: 'Skriv her hva tallene bygger på. Tallene er et eksempel.',
    nn: 'Skriv her kva tala byggjer på. Tala er eit døme.',
    en: 'Write here what the figures are based on. The figures are an example.',
  },
  bareReason: {
    nb: 'Planen er nettopp begynt, og har ingen tiltak ennå. Ta bort disse linjene når den får det.',
    nn: 'Planen er nettopp byrja på, og har ingen tiltak enno. Ta bort desse linjene når han får det.',
    en: 'The plan has just been begun, and has no actions yet. Remove these lines when it gets some.',
  },
  nobody: { nb: 'part', nn: 'part', en: 'partner' },
} as const satisfies Readonly<Record<string, Wording<never>>>;
