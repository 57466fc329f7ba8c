import { namespacesOf } from '../../manifest/edition.ts';
import { attributeOf, descendants, type XmlNode } from '../../manifest/xml-tree.ts';

/** What a file may be that is no SCORM package. */
export interface OtherStandard {
  /** To follow "it is". */
  readonly what: string;
  readonly fix: string;
}

const asScorm = 'export it from the authoring tool as SCORM 1.2 or SCORM 2004';

const cartridge: OtherStandard = {
  what: 'a Common Cartridge',
  fix: `import it as a Common Cartridge (Canvas, Brightspace, Moodle: restore), or ${asScorm}`,
};

function course(lms: string): OtherStandard {
  return { what: `a course exported from ${lms}`, fix: `import it in ${lms}, or ${asScorm}` };
}

function questions(what: string): OtherStandard {
  return {
    what,
    fix: 'import it into the question bank or the quizzes of the LMS; to have it as a course, make a quiz of it in an authoring tool that exports SCORM',
  };
}

const standards: readonly (readonly [RegExp, OtherStandard])[] = [
  [
    /^tincan\.xml$/i,
    { what: 'an xAPI (Tin Can) package', fix: `upload it as xAPI, or ${asScorm}` },
  ],
  [/\.(?:crs|au|cst)$/i, { what: 'an AICC course', fix: `upload it as AICC, or ${asScorm}` }],
  [/^h5p\.json$/i, { what: 'H5P content', fix: 'upload it as H5P, or wrap it as SCORM' }],
  [/^moodle_backup\.xml$/i, { what: 'a Moodle backup', fix: 'restore it in Moodle' }],
  [/^META-INF\/container\.xml$/i, { what: 'an e-book (EPUB)', fix: asScorm }],
  [/^\[Content_Types\]\.xml$/i, { what: 'an Office document', fix: asScorm }],
  [/^(?:content\.xml|contentv\d+\.xml)$/i, { what: 'an eXeLearning project', fix: asScorm }],
  [/\.story$|^story\/story\.xml$/i, { what: 'a Storyline project', fix: asScorm }],
];

/** Which other standard's file lies at the root; null for none we know. */
export function otherStandard(paths: readonly string[]): OtherStandard | null {
  return standards.find(([names]) => paths.some((path) => names.test(path)))?.[1] ?? null;
}

/** Types of resources and namespaces of manifests that are no SCORM. */
const manifests: readonly (readonly [RegExp, OtherStandard])[] = [
  // Canvas puts its questions into a manifest of Common Cartridge, under the plain type.
  [/^imsqti_xmlv1p\d$/i, questions('a QTI 1.2 package of questions')],
  [/imsccv1p\d|\/imscc\/|imscc_xmlv1p\d|^imswl_xml|^imsdt_xml/i, cartridge],
  [/^course\/x-bb-|^(?:assessment|resource)\/x-bb-|blackboard\.com/i, course('Blackboard')],
  [/desire2learn\.com/i, course('Brightspace')],
  [/qtiv3p\d|imsqti\w*_xmlv3p\d/i, questions('a QTI 3 package of questions')],
  [/imsqti\w*_xmlv2p\d|imsqti_v2p\d/i, questions('a QTI 2 package of questions')],
];

/**
 * What a manifest is of that is not SCORM's; null where it is, or of a kind we do not know. A
 * package that says it is SCORM is taken at its word, whatever else lies in it.
 */
export function otherManifest(root: XmlNode): OtherStandard | null {
  const nodes = descendants(root);
  const isScorm =
    nodes.some(({ attributes }) =>
      attributes.some(({ name }) => name.toLowerCase() === 'scormtype'),
    ) || nodes.some(({ name, text }) => name === 'schema' && /scorm/i.test(text));
  if (root.name !== 'manifest' || isScorm) return null;
  const types = nodes
    .filter(({ name }) => name === 'resource')
    .map((node) => attributeOf(node, 'type') ?? '');
  const words = [...namespacesOf(root), ...types];
  return manifests.find(([known]) => words.some((each) => known.test(each)))?.[1] ?? null;
}

/** How texts of questions begin, or what stands in them, by the format. */
const banks: readonly (readonly [RegExp, OtherStandard])[] = [
  [/<quiz>[\s\S]{0,20000}?<question\s+type=/i, questions('a question bank of Moodle (Moodle XML)')],
  [/<questestinterop[\s>]/, questions('a set of QTI 1.2 questions')],
  [/<qti-assessment-(?:item|test)[\s>]/, questions('a set of QTI 3 questions')],
  [/<assessment(?:Item|Test)\s[^>]{0,2000}imsqti/, questions('a set of QTI 2 questions')],
  [
    /^(?:::[^:\n]{1,200}::)?[^{}<>\n]{0,2000}\{\s{0,20}(?:[=~#]|(?:T|F|TRUE|FALSE)\s{0,20}\})/m,
    questions('a question bank in GIFT'),
  ],
  [/^[A-Z][.)] .{1,2000}\r?\nANSWER: [A-Z]\s*$/m, questions('a question bank in Aiken')],
];

/** A question bank is short, in bytes; what is longer is told by its name or not at all. */
export const bankLimit = 4 * 1024 ** 2;

/** Whether a file of that name may hold a question bank. */
export function mayHoldQuestions(path: string): boolean {
  return /\.(?:xml|txt|gift|qti)$/i.test(path);
}

/** Which question bank a text is; null for none we know. */
export function questionBank(text: string): OtherStandard | null {
  return banks.find(([known]) => known.test(text))?.[1] ?? null;
}
