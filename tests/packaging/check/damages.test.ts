import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/packaging/check/reading/finding.ts';
import { files, findingsOf } from '../sample.ts';
import {
  add,
  append,
  type Damage,
  edit,
  type Files,
  goodFiles,
  manifest,
  rename,
  without,
} from './vendors/damage.ts';

type Severity = Finding['severity'];

const bigEntity = `<!DOCTYPE manifest [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefgh', (name, index) => `<!ENTITY ${name} "${`&${'abcdefg'[index]};`.repeat(10)}">`).join('')}]>`;

const call = (code: string) => append('shared/scormfunctions.js', code);

/** Metadata in a file of its own, listed and named by the manifest. */
const metadata =
  (text: string): Damage =>
  (from) =>
    add(
      'meta/course.xml',
      text,
    )(
      edit(
        manifest,
        '</metadata>',
        '<adlcp:location>meta/course.xml</adlcp:location></metadata>',
      )(edit(manifest, '</resource>', '<file href="meta/course.xml"/></resource>')(from)),
    );
const driver = 'scormdriver/scormdriver.js';

/** A good package, what is done to it, and the rule that must tell it with its severity. */
const damages: readonly (readonly [string, string, Damage, string, Severity])[] = [
  ['a folder around all', 'Golf', rename((path) => `course/${path}`), 'manifest-place', 'error'],
  ['no manifest', 'Adapt', without(manifest), 'manifest-place', 'error'],
  [
    'a manifest in other case',
    'Xerte',
    rename((path) => (path === manifest ? 'ImsManifest.xml' : path)),
    'manifest-place',
    'error',
  ],
  ['a manifest cut short', 'Lectora', edit(manifest, '</manifest>', ''), 'manifest-form', 'error'],
  [
    'a bare ampersand',
    'Golf',
    edit(manifest, 'Golf Explained', 'Golf & more'),
    'manifest-form',
    'error',
  ],
  ['a blank line first', 'Golf', edit(manifest, '<?xml', '\n<?xml'), 'manifest-form', 'error'],
  ['a byte order mark', 'Rise', edit(manifest, '<?xml', '\uFEFF<?xml'), 'manifest-form', 'warning'],
  [
    'entities that grow',
    'Reload',
    edit(manifest, '<manifest', `${bigEntity}<manifest`),
    'manifest-form',
    'error',
  ],
  [
    'an entity of a file',
    'Reload',
    edit(
      manifest,
      '<manifest',
      '<!DOCTYPE manifest [<!ENTITY e SYSTEM "file:///etc/passwd">]><manifest',
    ),
    'manifest-form',
    'error',
  ],
  [
    'a document type',
    'Golf',
    edit(manifest, '<manifest', '<!DOCTYPE manifest><manifest'),
    'manifest-form',
    'warning',
  ],
  ['another root', 'Captivate', edit(manifest, /manifest/g, 'course'), 'version', 'error'],
  [
    'a Common Cartridge',
    'Lectora',
    edit(manifest, 'ADL SCORM', 'IMS Common Cartridge'),
    'version',
    'error',
  ],
  [
    'an edition that does not exist',
    'Articulate Storyline 360, SCORM 2004',
    edit(manifest, '2004 4th Edition', '2004 5th Edition'),
    'version',
    'warning',
  ],
  [
    'a version of other words',
    'Golf',
    edit(manifest, '>1.2<', '>SCORM 1.2<'),
    'version',
    'warning',
  ],
  [
    'no version in 2004',
    'Xerte Online Toolkits 3.11, SCORM 2004',
    edit(manifest, /<schemaversion>.*?<\/schemaversion>/, ''),
    'version',
    'warning',
  ],
  [
    'a namespace of each version',
    'Captivate',
    edit(
      manifest,
      'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"',
      'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"',
    ),
    'version',
    'error',
  ],
  [
    'extensions of the other version',
    'CourseCode',
    edit(
      manifest,
      'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"',
      'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"',
    ),
    'version',
    'error',
  ],
  ['no namespace', 'Lectora', edit(manifest, / xmlns="[^"]*"/, ''), 'version', 'error'],
  [
    'a namespace that nobody knows',
    'Rise',
    edit(manifest, / xmlns="[^"]*"/, ' xmlns="http://example.org/other"'),
    'version',
    'error',
  ],
  [
    'an older namespace of content packaging',
    'Rise',
    edit(manifest, / xmlns="[^"]*"/, ' xmlns="http://www.imsproject.org/xsd/ims_cp_rootv1p1"'),
    'version',
    'warning',
  ],
  [
    'an unknown element',
    'Rise',
    edit(manifest, '<item ', '<lesson/><item '),
    'schema-validity',
    'warning',
  ],
  [
    'metadata before the title',
    'Golf Explained, several SCOs, SCORM 2004',
    edit(manifest, /(<organization [^>]*>\s*)(<title>.*?<\/title>)/, '$1<metadata/>$2'),
    'schema-validity',
    'warning',
  ],
  [
    'two items of one identifier',
    'Golf Explained, several',
    edit(manifest, 'identifier="etiquette_item"', 'identifier="playing_item"'),
    'identifiers',
    'error',
  ],
  [
    'an item and a resource of one identifier',
    'Rise',
    edit(manifest, 'identifier="i1"', 'identifier="r1"'),
    'identifiers',
    'warning',
  ],
  [
    'an item without identifier',
    'Rise',
    edit(manifest, ' identifier="i1"', ''),
    'identifiers',
    'error',
  ],
  [
    'an item of a resource that is not there',
    'Adapt',
    edit(manifest, 'identifierref="res1"', 'identifierref="res2"'),
    'manifest-references',
    'error',
  ],
  [
    'a dependency that is not there',
    'eXeLearning',
    edit(manifest, 'dependency identifierref="COMMON_FILES"', 'dependency identifierref="COMMON"'),
    'manifest-references',
    'error',
  ],
  [
    'no organization',
    'Lectora',
    edit(manifest, /<organization [\s\S]*<\/organization>/, ''),
    'organizations',
    'error',
  ],
  [
    'a default that is not there',
    'dominKnow',
    edit(manifest, 'default="DK-44121-ORG"', 'default="ORG"'),
    'organizations',
    'error',
  ],
  ['nothing to open', 'Rise', edit(manifest, ' identifierref="r1"', ''), 'organizations', 'error'],
  [
    'no title',
    'Adapt',
    edit(manifest, /(<item [^>]*>\s*)<title>.*?<\/title>/, '$1<title/>'),
    'organizations',
    'warning',
  ],
  [
    'scormType in 1.2',
    'Articulate Storyline 360, SCORM 1.2',
    edit(manifest, 'adlcp:scormtype', 'adlcp:scormType'),
    'scorm-type',
    'error',
  ],
  [
    'scormtype in 2004',
    'CourseCode',
    edit(manifest, 'adlcp:scormType', 'adlcp:scormtype'),
    'scorm-type',
    'error',
  ],
  ['no SCO type', 'H5P', edit(manifest, ' adlcp:scormtype="sco"', ''), 'scorm-type', 'error'],
  [
    'an asset in place of the SCO',
    'Rise',
    edit(manifest, '"sco"', '"asset"'),
    'scorm-type',
    'warning',
  ],
  ['a SCO type in capitals', 'Rise', edit(manifest, '"sco"', '"SCO"'), 'scorm-type', 'error'],
  [
    'a SCO without an address',
    'Rise',
    edit(manifest, / href="scormdriver\/indexAPI.html" adlcp/, ' adlcp'),
    'launch-pages',
    'error',
  ],
  [
    'a SCO without an address that no item opens',
    'Rise',
    edit(
      manifest,
      '</resources>',
      '<resource identifier="r9" type="webcontent" adlcp:scormtype="sco"/></resources>',
    ),
    'launch-pages',
    'warning',
  ],
  [
    'a SCO with an empty address',
    'Golf Explained, several SCOs, SCORM 1.2',
    edit(manifest, 'href="Etiquette/Etiquette.html">', 'href=" ">'),
    'launch-pages',
    'error',
  ],
  ['a missing launch page', 'iSpring', without('res/index.html'), 'launch-pages', 'error'],
  [
    'a launch page in other case',
    'Captivate',
    edit(manifest, 'href="index_scorm.html" adlcp', 'href="Index_SCORM.html" adlcp'),
    'launch-pages',
    'error',
  ],
  [
    'a launch page on a server',
    'Golf',
    edit(manifest, 'href="shared/launchpage.html">', 'href="https://example.org/course.html">'),
    'launch-pages',
    'error',
  ],
  [
    'a launch page from the root',
    'Golf',
    edit(manifest, 'href="shared/launchpage.html">', 'href="/shared/launchpage.html">'),
    'launch-pages',
    'error',
  ],
  [
    'a launch page above',
    'Golf',
    edit(manifest, 'href="shared/launchpage.html">', 'href="../launchpage.html">'),
    'launch-pages',
    'error',
  ],
  [
    'a folder to open',
    'iSpring',
    edit(manifest, 'href="res/index.html">', 'href="res/">'),
    'launch-pages',
    'error',
  ],
  [
    'Flash to open',
    'iSpring',
    (from) =>
      add(
        'res/course.swf',
        'FWS',
      )(edit(manifest, 'href="res/index.html">', 'href="res/course.swf">')(from)),
    'launch-pages',
    'error',
  ],
  [
    'a pass mark of 120',
    'Captivate',
    edit(manifest, '<adlcp:masteryscore>80<', '<adlcp:masteryscore>120<'),
    'item-values',
    'warning',
  ],
  [
    'a pass mark in percent in 2004',
    'Adobe Captivate 2019, SCORM 2004',
    edit(manifest, '>0.800000<', '>80<'),
    'item-values',
    'warning',
  ],
  [
    'a time limit of 2004 in 1.2',
    'Reload',
    edit(manifest, '0001:30:00', 'PT1H30M'),
    'item-values',
    'warning',
  ],
  [
    'launch data too long',
    'Reload',
    edit(manifest, 'start=1', 'x'.repeat(300)),
    'item-values',
    'warning',
  ],
  [
    'shared rules that are not there',
    'Golf Explained, forced',
    edit(manifest, 'ID="common_seq_rules"', 'ID="other_rules"'),
    'sequencing-references',
    'error',
  ],
  [
    'a rule on an objective that is not there',
    'Golf Explained, forced',
    edit(manifest, 'referencedObjective="previous_sco_satisfied"', 'referencedObjective="unknown"'),
    'sequencing-references',
    'warning',
  ],
  [
    'neither choice nor flow',
    'Golf Explained, several SCOs, SCORM 2004',
    edit(manifest, 'choice="true" flow="true"', 'choice="false" flow="false"'),
    'sequencing-support',
    'warning',
  ],
  [
    'a manifest inside the manifest',
    'Golf',
    edit(
      manifest,
      '</resources>',
      '</resources><manifest identifier="inner"><organizations/><resources/></manifest>',
    ),
    'sequencing-support',
    'warning',
  ],
  [
    'a listed file that is missing and that a style sheet needs',
    'Rise',
    without('scormcontent/lib/icomoon.woff'),
    'file-list',
    'error',
  ],
  [
    'a listed file that is missing and that nothing needs',
    'Rise',
    edit(manifest, '</resource>', '<file href="readme.txt"/></resource>'),
    'file-list',
    'warning',
  ],
  ['missing metadata', 'H5P', without('metadata.xml'), 'file-list', 'error'],
  [
    'metadata that declares no schema',
    'Golf',
    metadata('<lom xmlns="http://ltsc.ieee.org/xsd/LOM"/>'),
    'metadata-files',
    'warning',
  ],
  [
    'metadata whose schema is not there',
    'Golf',
    metadata(
      '<lom xmlns="http://ltsc.ieee.org/xsd/LOM" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://ltsc.ieee.org/xsd/LOM lom.xsd"/>',
    ),
    'metadata-files',
    'warning',
  ],
  ['metadata cut short', 'Golf', metadata('<lom><general>'), 'metadata-files', 'warning'],
  [
    'a file listed in other case',
    'Lectora',
    edit(manifest, 'images/logo.png', 'Images/logo.png'),
    'file-list',
    'warning',
  ],
  [
    'an unlisted launch page',
    'Golf',
    edit(manifest, '<file href="shared/launchpage.html"/>', ''),
    'file-list',
    'warning',
  ],
  ['a program', 'Adapt', add('run.exe', 'MZ'), 'file-types', 'warning'],
  ['video no browser plays', 'Adapt', add('a.wmv', 'x'), 'file-types', 'warning'],
  [
    'a Flash film in a page',
    'Lectora',
    edit(
      'a001_intro.html',
      '</body>',
      '<object data="film.swf" type="application/x-shockwave-flash"></object></body>',
    ),
    'plugin-content',
    'warning',
  ],
  ['an umlaut in a name', 'Adapt', add('course/en/Übung.png', 'x'), 'names', 'warning'],
  ['a number sign in a name', 'Adapt', add('course/a#1.png', 'x'), 'names', 'warning'],
  ['names alike but for case', 'Adapt', add('Course/config.json', '{}'), 'names', 'warning'],
  ['a path out of the package', 'Xerte', add('../evil.js', 'x'), 'paths', 'error'],
  ['an absolute path', 'Xerte', add('/etc/evil.js', 'x'), 'paths', 'error'],
  ['a path on a drive', 'Xerte', add('C:/evil.js', 'x'), 'paths', 'error'],
  ['backslashes', 'Xerte', rename((path) => path.replace('media/', 'media\\')), 'paths', 'error'],
  ['a missing script', 'iSpring', without('res/data/player.js'), 'links', 'warning'],
  [
    'a picture in other case',
    'Lectora',
    edit('a001_intro.html', 'images/logo.png', 'images/Logo.png'),
    'links',
    'warning',
  ],
  [
    'a script over http',
    'Lectora',
    edit('a001_intro.html', '</body>', '<script src="http://example.org/a.js"></script></body>'),
    'absolute-urls',
    'warning',
  ],
  [
    'a picture from the root of the server',
    'Lectora',
    edit('a001_intro.html', 'src="images', 'src="/images'),
    'absolute-urls',
    'warning',
  ],
  [
    'the scripts of the other version',
    'Golf',
    edit(
      'shared/scormfunctions.js',
      /[\s\S]*/,
      'var a = window.parent.API_1484_11; a.Initialize("");',
    ),
    'api-use',
    'warning',
  ],
  ['no API at all', 'Golf', edit('shared/scormfunctions.js', /[\s\S]*/, ''), 'api-use', 'warning'],
  [
    'an API looked for in the opener alone',
    'Golf',
    edit(
      'shared/scormfunctions.js',
      /[\s\S]*/,
      'var api = window.opener.API; api.LMSInitialize("");',
    ),
    'api-search',
    'warning',
  ],
  [
    'a status that is none',
    'Golf',
    call('api.LMSSetValue("cmi.core.lesson_status", "done");'),
    'api-values',
    'warning',
  ],
  [
    'a status for the LMS alone',
    'Golf',
    call("api.LMSSetValue('cmi.core.lesson_status','not attempted')"),
    'api-values',
    'warning',
  ],
  [
    'a score above 100',
    'Golf',
    call('api.LMSSetValue("cmi.core.score.raw", "120");'),
    'api-values',
    'warning',
  ],
  [
    'a time in 2004 words',
    'Golf',
    call('set("cmi.core.session_time", "PT5M");'),
    'api-values',
    'warning',
  ],
  [
    'a name that is set',
    'Golf',
    call('api.LMSSetValue("cmi.core.student_name", "A");'),
    'api-values',
    'warning',
  ],
  [
    'an element of 2004 in 1.2',
    'Golf',
    call('api.LMSSetValue("cmi.completion_status", "completed");'),
    'api-values',
    'warning',
  ],
  [
    'a misspelt element',
    'Golf',
    call('api.LMSSetValue("cmi.core.lesson_stat", "passed");'),
    'api-values',
    'warning',
  ],
  [
    'suspend data too long',
    'Golf',
    call(`api.LMSSetValue("cmi.suspend_data", "${'x'.repeat(5000)}");`),
    'api-values',
    'warning',
  ],
  [
    'a success that is none',
    'CourseCode',
    append('assets/main-Bx1.js', 'd.setValue("cmi.success_status","complete")'),
    'api-values',
    'warning',
  ],
  [
    'a scaled score in percent',
    'CourseCode',
    append('assets/main-Bx1.js', 'd.setValue("cmi.score.scaled","85")'),
    'api-values',
    'warning',
  ],
  [
    'reading what can only be set',
    'Golf',
    call('api.LMSGetValue("cmi.interactions.0.student_response");'),
    'api-values',
    'warning',
  ],
  [
    'a score without a leading zero',
    'Golf',
    call('api.LMSSetValue("cmi.core.score.raw", ".5");'),
    'api-values',
    'warning',
  ],
  [
    'a misspelt element of 2004',
    'Storyline',
    append('story_content/user.js', 'SCORM2004_CallSetValue("cmi.sucess_status", "passed");'),
    'api-values',
    'warning',
  ],
  [
    'an unload handler',
    'dominKnow',
    append('content/pages/p1.js', 'window.addEventListener("unload", save)'),
    'unload-handlers',
    'warning',
  ],
  [
    'a synchronous request at the end',
    'dominKnow',
    append(
      'content/pages/p1.js',
      'window.onbeforeunload=function(){x.open("POST","a.html",false);x.send()}',
    ),
    'sync-requests',
    'warning',
  ],
  [
    'an escape from the frame',
    'Rise',
    append(driver, 'if (top != self) top.location.href = "index.html";'),
    'frame-escape',
    'warning',
  ],
  [
    'a loosened domain',
    'Rise',
    append(driver, 'document.domain = "example.org";'),
    'blocked-calls',
    'warning',
  ],
];

async function told(from: Files, rule: string, severity: Severity) {
  const findings = await findingsOf(zipSync(Object.fromEntries(files(from)), { level: 0 }));
  return findings.filter((finding) => finding.rule === rule && finding.severity === severity);
}

describe('checkPackage on a damaged package', () => {
  it.each(damages)('tells %s in a package of %s', async (_what, vendor, damage, rule, severity) => {
    const good = goodFiles(vendor);
    const found = await told(damage(good), rule, severity);
    const before = (await told(good, rule, severity)).map(({ what }) => what);
    expect(found.filter(({ what }) => !before.includes(what))).not.toEqual([]);
  });

  it('is tried with no damage twice', () => {
    expect(new Set(damages.map(([what]) => what)).size).toBe(damages.length);
  });
});
