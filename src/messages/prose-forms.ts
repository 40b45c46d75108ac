import { type BoxKind, boxKinds } from '../kinds/box-kinds.ts';
import type { Language } from '../kinds/languages.ts';

type Sentences = Readonly<Record<Language, string>>;

/**
 * Something that may be written in a text: what it is called, and how it is written. What is to be replaced is between
 * `⟨` and `⟩`.
 */
export interface ProseForm {
  readonly label: string;
  readonly written: string;
}

const notes = {
  label: { nb: 'fotnote: ordene', nn: 'fotnote: orda', en: 'footnote: its words' },
  written: {
    nb: '[^⟨navn⟩]: ⟨Hva noten sier⟩',
    nn: '[^⟨namn⟩]: ⟨Kva noten seier⟩',
    en: '[^⟨name⟩]: ⟨What the note says⟩',
  },
} as const;

const tasks = {
  label: { nb: 'sjekkliste', nn: 'sjekkliste', en: 'task list' },
  written: {
    nb: '- [x] ⟨Det som er gjort⟩\n- [ ] ⟨Det som er igjen⟩',
    nn: '- [x] ⟨Det som er gjort⟩\n- [ ] ⟨Det som er att⟩',
    en: '- [x] ⟨What is done⟩\n- [ ] ⟨What is left⟩',
  },
} as const;

const pictures = [
  {
    label: { nb: 'bilde med tekst', nn: 'bilete med tekst', en: 'picture with a caption' },
    written: {
      nb: '![⟨Hva bildet viser⟩](⟨bilde.jpg⟩ "⟨Bildetekst⟩ | Foto: ⟨Navn⟩")',
      nn: '![⟨Kva biletet viser⟩](⟨bilete.jpg⟩ "⟨Bilettekst⟩ | Foto: ⟨Namn⟩")',
      en: '![⟨What the picture shows⟩](⟨picture.jpg⟩ "⟨Caption⟩ | Photo: ⟨Name⟩")',
    },
  },
  {
    label: { nb: 'bilde i halv bredde', nn: 'bilete i halv breidd', en: 'picture of half the width' },
    written: {
      nb: '![⟨Hva bildet viser⟩](⟨bilde.jpg⟩ "⟨Bildetekst⟩ | Foto: ⟨Navn⟩ | halv")',
      nn: '![⟨Kva biletet viser⟩](⟨bilete.jpg⟩ "⟨Bilettekst⟩ | Foto: ⟨Namn⟩ | halv")',
      en: '![⟨What the picture shows⟩](⟨picture.jpg⟩ "⟨Caption⟩ | Photo: ⟨Name⟩ | half")',
    },
  },
] as const;

const attachments = {
  label: { nb: 'vedlegg', nn: 'vedlegg', en: 'attachment' },
  written: {
    nb: '[⟨Rapporten⟩](⟨../vedlegg/rapport.pdf⟩)',
    nn: '[⟨Rapporten⟩](⟨../vedlegg/rapport.pdf⟩)',
    en: '[⟨The report⟩](⟨../attachments/report.pdf⟩)',
  },
} as const;

const tables = {
  label: { nb: 'tabell med linjeskift', nn: 'tabell med linjeskift', en: 'table with a line break' },
  written: {
    nb: '| ⟨Hvem⟩ | ⟨Hva⟩ |\n|---|---|\n| ⟨Tinn⟩<br>⟨Hjartdal⟩ | ⟨skilt⟩ |',
    nn: '| ⟨Kven⟩ | ⟨Kva⟩ |\n|---|---|\n| ⟨Tinn⟩<br>⟨Hjartdal⟩ | ⟨skilt⟩ |',
    en: '| ⟨Who⟩ | ⟨What⟩ |\n|---|---|\n| ⟨Tinn⟩<br>⟨Hjartdal⟩ | ⟨signs⟩ |',
  },
} as const;

const boxTexts = {
  box: { nb: 'boks', nn: 'boks', en: 'box' },
  title: { nb: 'Tittel', nn: 'Tittel', en: 'Title' },
  text: { nb: 'Tekst', nn: 'Tekst', en: 'Text' },
  speaker: { nb: 'Navn, rolle', nn: 'Namn, rolle', en: 'Name, role' },
} as const;

/** What is printed of a picture, a link and the like: what may begin a line of a text. */
export function blockForms(language: Language): readonly ProseForm[] {
  return [
    ...boxForms(language),
    ...[tasks, notes, ...pictures, attachments, tables].map(inLanguage(language)),
  ];
}

/** Pictures: with a caption, and of half the width. */
export function pictureForms(language: Language): readonly ProseForm[] {
  return pictures.map(inLanguage(language));
}

/** A box of each kind, as lines that begin with `>`. */
function boxForms(language: Language): readonly ProseForm[] {
  return (Object.keys(boxKinds) as BoxKind[]).map((kind) => {
    const [name] = boxKinds[kind][language];
    const mark = `> [!${name}]`;
    const text = `> ⟨${boxTexts.text[language]}⟩`;
    return {
      label: `${boxTexts.box[language]}: ${name}`,
      written:
        kind === 'quote'
          ? `${mark}\n${text}\n>\n> – ⟨${boxTexts.speaker[language]}⟩`
          : `${mark} ⟨${boxTexts.title[language]}⟩\n${text}`,
    };
  });
}

/** The words of a new note, at the end of a text. */
export function newNote(language: Language): { readonly label: string; readonly words: string } {
  const labels: Sentences = { nb: 'ny fotnote', nn: 'ny fotnote', en: 'new footnote' };
  const words: Sentences = { nb: 'Hva noten sier', nn: 'Kva noten seier', en: 'What the note says' };
  return { label: labels[language], words: words[language] };
}

function inLanguage(
  language: Language,
): (form: { readonly label: Sentences; readonly written: Sentences }) => ProseForm {
  return ({ label, written }) => ({ label: label[language], written: written[language] });
}
