/** What a zip without a manifest may be. */
interface OtherStandard {
  /** To follow "it is". */
  readonly what: string;
  readonly mend: string;
}

const asScorm = 'export it from the authoring tool as SCORM 1.2 or SCORM 2004';

const standards: readonly (readonly [RegExp, OtherStandard])[] = [
  [/^cmi5\.xml$/i, { what: 'a cmi5 package', mend: `upload it as cmi5, or ${asScorm}` }],
  [
    /^tincan\.xml$/i,
    { what: 'an xAPI (Tin Can) package', mend: `upload it as xAPI, or ${asScorm}` },
  ],
  [/\.(?:crs|au|cst)$/i, { what: 'an AICC course', mend: `upload it as AICC, or ${asScorm}` }],
  [/^h5p\.json$/i, { what: 'H5P content', mend: 'upload it as H5P, or wrap it as SCORM' }],
  [/^moodle_backup\.xml$/i, { what: 'a Moodle backup', mend: 'restore it in Moodle' }],
  [/^META-INF\/container\.xml$/i, { what: 'an e-book (EPUB)', mend: asScorm }],
  [/^\[Content_Types\]\.xml$/i, { what: 'an Office document', mend: asScorm }],
  [/^(?:content\.xml|contentv\d+\.xml)$/i, { what: 'an eXeLearning project', mend: asScorm }],
  [/\.story$|^story\/story\.xml$/i, { what: 'a Storyline project', mend: asScorm }],
];

/** Which other standard's file lies at the root; null for none we know. */
export function otherStandard(paths: readonly string[]): OtherStandard | null {
  return standards.find(([names]) => paths.some((path) => names.test(path)))?.[1] ?? null;
}
