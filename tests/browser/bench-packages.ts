import { strToU8, zipSync } from 'fflate';

/**
 * Packages as other tools write them: two SCOs whose pages lie in a frame of their launch page, so
 * that the API is two parents up.
 */

const shell = (title: string, content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><iframe src="${content}" title="Content"></iframe></body></html>`;

const content = (heading: string, more = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${heading}</title>
<script src="../scripts/tracking.js"></script></head>
<body><h1>${heading}</h1><p id="told"></p><img src="lost.png" alt="">
<button type="button" id="done">Done</button>${more}</body></html>`;

/** Looks for the API as the standard has it: in parent after parent, then from the opener on. */
const find = `function find(name) {
  for (var win = window, tries = 0; tries < 10; tries++) {
    if (win[name]) return win[name];
    win = win.parent === win ? win.opener : win.parent;
    if (!win) return null;
  }
}`;

const tracking12 = `${find}
var api = find('API');
window.addEventListener('load', function () {
  api.LMSInitialize('');
  document.getElementById('told').textContent = [
    api.LMSGetValue('cmi.core.student_name'),
    api.LMSGetValue('cmi.launch_data'),
    api.LMSGetValue('cmi.student_data.mastery_score'),
    location.search
  ].join('; ');
  document.getElementById('done').onclick = function () {
    api.LMSSetValue('cmi.core.score.raw', '85');
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSSetValue('cmi.core.session_time', '00:01:00');
    api.LMSFinish('');
  };
});`;

const tracking2004 = `${find}
var api = find('API_1484_11');
window.addEventListener('load', function () {
  api.Initialize('');
  document.getElementById('told').textContent = api.GetValue('adl.nav.request_valid.continue');
  document.getElementById('done').onclick = function () {
    api.SetValue('cmi.completion_status', 'completed');
    api.SetValue('cmi.success_status', 'passed');
    api.SetValue('cmi.score.scaled', '0.9');
    api.SetValue('adl.nav.request', 'continue');
    api.Terminate('');
  };
});`;

function zipOf(manifest: string, tracking: string, more = ''): Buffer {
  return Buffer.from(
    zipSync({
      'imsmanifest.xml': strToU8(manifest),
      'start one.html': strToU8(shell('One', 'pages/one.html')),
      'two.html': strToU8(shell('Two', 'pages/two.html')),
      'pages/one.html': strToU8(content('First unit', more)),
      'pages/two.html': strToU8(content('Second unit')),
      'scripts/tracking.js': strToU8(tracking),
    }),
  );
}

/**
 * SCORM 1.2, with parameters, launch data and a mastery score for the second SCO.
 *
 * @param more markup for the page of the first
 */
export const twoScos12 = (more = '') =>
  zipOf(
    `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="foreign" version="1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="org"><organization identifier="org"><title>A foreign course</title>
    <item identifier="unit1" identifierref="r1"><title>Unit one</title></item>
    <item identifier="unit2" identifierref="r2" parameters="?mode=fast"><title>Unit two</title>
      <adlcp:datafromlms>level=3</adlcp:datafromlms>
      <adlcp:masteryscore>80</adlcp:masteryscore>
    </item>
  </organization></organizations>
  <resources>
    <resource identifier="r1" type="webcontent" adlcp:scormtype="sco" href="start%20one.html"/>
    <resource identifier="r2" type="webcontent" adlcp:scormtype="sco" href="two.html"/>
  </resources>
</manifest>`,
    tracking12,
    more,
  );

/** SCORM 2004, whose first SCO asks to go on to the second. */
export const twoScos2004 = () =>
  zipOf(
    `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="foreign" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="org"><organization identifier="org"><title>A foreign course</title>
    <item identifier="unit1" identifierref="r1"><title>Unit one</title></item>
    <item identifier="unit2" identifierref="r2"><title>Unit two</title></item>
    <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
  </organization></organizations>
  <resources>
    <resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="start%20one.html"/>
    <resource identifier="r2" type="webcontent" adlcp:scormType="sco" href="two.html"/>
  </resources>
</manifest>`,
    tracking2004,
  );

/** An AU of cmi5 within a block that asks for its token and completes itself at once, which no AU may. */
export function hastyAu(): Buffer {
  const said = (name: string, words: string) =>
    `<${name}><langstring lang="en">${words}</langstring></${name}>`;
  const named = (words: string) => said('title', words) + said('description', words);
  const structure = `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="https://example.org/hasty">${named('Hasty')}</course>
<block id="https://example.org/hasty/block">${named('Block')}
<au id="https://example.org/hasty/au" moveOn="Completed">${named('A hasty unit')}
<url>unit/start.html?level=3</url></au></block></courseStructure>`;
  const page = `<!doctype html><html lang="en"><head><title>Hasty</title></head><body><p id="told"></p>
<script>(async () => {
  const query = new URLSearchParams(location.search);
  const given = await (await fetch(query.get('fetch'), { method: 'POST' })).json();
  const answer = await fetch(query.get('endpoint') + 'statements', {
    method: 'POST',
    headers: {
      Authorization: 'Basic ' + given['auth-token'],
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({
      id: crypto.randomUUID(),
      actor: JSON.parse(query.get('actor')),
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      object: { id: query.get('activityId') },
    }),
  });
  document.querySelector('#told').textContent = [query.get('level'), answer.status, await answer.text()].join('; ');
})();</script></body></html>`;
  const files = { 'cmi5.xml': strToU8(structure), 'unit/start.html': strToU8(page) };
  return Buffer.from(zipSync(files));
}
