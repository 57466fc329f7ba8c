import { strToU8, zipSync } from 'fflate';

/**
 * A package as another vendor's tool writes it: SCORM 1.2 without schema files, two SCOs, and one
 * file that the manifest names and the zip has not.
 */
export function foreignPackage(): Uint8Array {
  return zipSync(
    {
      'imsmanifest.xml': strToU8(manifest),
      'story.html': strToU8(page('Safety at work', 'story.js')),
      'quiz.html': strToU8(page('Quiz', 'story.js')),
      'story.js': strToU8('window.onunload = function () { parent.API.LMSFinish(""); };'),
    },
    { mtime: new Date(2024, 0, 1) },
  );
}

const page = (title: string, script: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><script src="${script}"></script></head><body><h1>${title}</h1></body></html>`;

const manifest = `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="safety" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org">
    <organization identifier="org">
      <title>Safety at &lt;work&gt;</title>
      <item identifier="i1" identifierref="r1"><title>The story</title></item>
      <item identifier="i2" identifierref="r2"><title>The quiz</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="story.html">
      <file href="story.html"/><file href="story.js"/><file href="lost.png"/>
    </resource>
    <resource identifier="r2" type="webcontent" adlcp:scormtype="sco" href="quiz.html">
      <file href="quiz.html"/><file href="story.js"/>
    </resource>
  </resources>
</manifest>
`;

/** A sound package so large that checking it takes a while: `pages` pages of half a megabyte. */
export function largePackage(pages: number): Uint8Array {
  const filler =
    '<p><a href="story.html">The story again, from its beginning to its end.</a></p>\n';
  const bytes = strToU8(
    page('Long', 'story.js').replace('</body>', `${filler.repeat(6000)}</body>`),
  );
  const files: Record<string, Uint8Array> = {};
  for (let number = 0; number < pages; number++) files[`long/${number}.html`] = bytes;
  return zipSync({ 'imsmanifest.xml': strToU8(manifest), ...files }, { level: 1 });
}
