import type { Pdf } from '../pdf-structure.ts';
import * as content from './content.ts';
import * as destinations from './destinations.ts';
import * as document from './document.ts';
import * as fonts from './fonts.ts';
import * as links from './links.ts';
import * as tags from './tags.ts';

/** A check finds faults, each as a sentence that says where it is. */
export type Check = (pdf: Pdf) => string[];

/** What every document must be free of, by what the test is called. */
export const checks = {
  'everything painted is marked': content.paintedOutsideMarks,
  'content is made of operators': content.unknownOperators,
  'marked content is nested rightly': content.badNesting,
  'no mark stands twice on a page': content.marksTwiceOnPage,
  'every mark has one element': content.marksOutsideTree,
  'the parent tree leads back': content.wrongParentTree,
  'the tree hangs together': content.brokenTree,
  'forms have no tags of their own': content.taggedForms,
  'roles are standard': tags.oddRoles,
  'roles stand where they may': tags.wrongPlaces,
  'headings skip no level': tags.skippedHeadings,
  'headings have words': tags.wordlessHeadings,
  'lists have items with bodies': tags.wrongLists,
  'rows of a table have as many cells': tags.unevenTables,
  'tables have heads with scopes': tags.wrongTables,
  'a head is read once': tags.repeatedHeads,
  'captions belong to something': tags.lostCaptions,
  'figures have words and a place': tags.wrongFigures,
  'languages are known': tags.oddLanguages,
  'links have their annotations': links.wrongLinks,
  'annotations say what they are for': links.wrongAnnotations,
  'annotations lead back to their links': links.wrongStructParents,
  'links lie where their words are': links.linksBesideTheirText,
  'addresses are addresses': links.wrongAddresses,
  'entries of the contents are links': links.wrongContents,
  'the contents lead to the headings': links.contentsLeadAstray,
  'nothing runs': links.activeContent,
  'destinations exist': destinations.lostDestinations,
  'names are sorted': destinations.unsortedNames,
  'the outline hangs together': destinations.brokenOutline,
  'the outline is the headings': destinations.outlineUnlikeHeadings,
  'pages are labelled': destinations.wrongPageLabels,
  'the catalogue says what it must': document.wrongCatalog,
  'pages go by structure': document.wrongPages,
  'there is an output intent': document.wrongOutputIntent,
  'colours are those of the intent': document.foreignColours,
  'strings and numbers have room': document.beyondLimits,
  'streams can be opened for ever': document.wrongStreams,
  'metadata is right': document.wrongMetadata,
  'fonts are embedded': fonts.wrongFonts,
  'every glyph is known': fonts.unknownGlyphs,
  'widths are those of the fonts': fonts.wrongWidths,
} satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof checks;
